import CLibXML2

// The only file that touches libxml2's pointers.
//
// libxml2 is used as a stream of callbacks, not as a tree: at every callback its position in the input
// is known, so each text knows the bytes it was read from. A tree would have to be searched for them.
// Two kinds of page would take it quadratic time: very deep nesting (an end tag is looked for in the
// whole stack), which ends the parse, and thousands of attributes in one tag (each is compared with
// all before it), which `blankingOverfullTags` prevents.

/// Parses pages to flat trees.
enum PageParser {
  /// Real pages stay below 100; libxml2's own trees end at 256.
  static let depthMax = 1024

  /// - Parameter page: Valid UTF-8 without control characters, less than 1 GiB.
  static func parse(_ page: [UInt8]) -> PageTree {
    guard !page.isEmpty, page.count < 1 << 29 else { return PageTree() }
    let input = blankingOverfullTags(page)
    let builder = TreeBuilder(input)
    // Safety: the parser copies the input, and is freed before this closure returns; the builder
    // outlives it and is called only from htmlParseDocument.
    unsafe input.withUnsafeBufferPointer { buffer in
      xmlInitParser()
      let start = unsafe UnsafeRawPointer(buffer.baseAddress!).assumingMemoryBound(to: CChar.self)
      guard let parser = unsafe htmlCreateMemoryParserCtxt(start, Int32(buffer.count)) else {
        return
      }
      defer { unsafe htmlFreeParserCtxt(parser) }
      var handler = unsafe xmlSAXHandler()
      unsafe handler.startElement = { unsafe TreeBuilder.at($0).open($1, $2) }
      unsafe handler.endElement = { context, _ in unsafe TreeBuilder.at(context).close() }
      unsafe handler.characters = { unsafe TreeBuilder.at($0).text($1, $2) }
      unsafe handler.ignorableWhitespace = { unsafe TreeBuilder.at($0).text($1, $2) }
      unsafe handler.cdataBlock = { unsafe TreeBuilder.at($0).text($1, $2) }
      unsafe parser.pointee.sax.pointee = handler
      unsafe builder.parser = parser
      unsafe parser.pointee.userData = Unmanaged.passUnretained(builder).toOpaque()
      let options =
        HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
        | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
      unsafe htmlCtxtUseOptions(parser, Int32(options))
      unsafe parser.pointee.charset = Int32(XML_CHAR_ENCODING_UTF8.rawValue)
      unsafe htmlParseDocument(parser)
      unsafe builder.parser = nil
    }
    return builder.finished()
  }

  /// Blanks what exceeds 500 attributes in a tag; lengths and offsets stay.
  static func blankingOverfullTags(_ page: [UInt8]) -> [UInt8] {
    var copy: [UInt8]?
    var index = 0
    while index + 1 < page.count {
      guard page[index] == 0x3C, page[index + 1] | 0x20 >= 0x61, page[index + 1] | 0x20 <= 0x7A
      else {
        index += 1
        continue
      }
      var quote: UInt8 = 0
      var gapCount = 0
      var previous: UInt8 = 0
      index += 1
      while index < page.count {
        let byte = page[index]
        if quote != 0 {
          if byte == quote { quote = 0 }
        } else if byte == 0x3E {
          break
        } else if (byte == 0x22 || byte == 0x27) && previous == 0x3D {
          quote = byte
        } else if previous <= 0x20 || previous == 0x22 || previous == 0x27 || previous == 0x2F {
          gapCount += 1
        }
        if gapCount > 500 && byte != 0x3E {
          if copy == nil { copy = page }
          copy?[index] = 0x20
        }
        previous = byte
        index += 1
      }
    }
    return copy ?? page
  }
}

/// Receives libxml2's callbacks and fills a tree.
@safe private final class TreeBuilder {
  private let input: [UInt8]
  private var tree = PageTree()
  private var stack: [Int32] = []
  /// The end of the last text in the input.
  private var lastEnd = 0
  var parser: htmlParserCtxtPtr?

  init(_ input: [UInt8]) {
    self.input = input
    tree.arena.reserveCapacity(input.count / 2)
  }

  static func at(_ context: UnsafeMutableRawPointer?) -> TreeBuilder {
    // Safety: the context is the builder that `parse` keeps alive.
    unsafe Unmanaged<TreeBuilder>.fromOpaque(context!).takeUnretainedValue()
  }

  /// How far the parser has read.
  private var position: Int {
    // Safety: the input belongs to the running parser.
    guard let input = unsafe parser?.pointee.input else { return 0 }
    return unsafe Int(input.pointee.consumed) + (input.pointee.cur - input.pointee.base)
  }

  func open(
    _ name: UnsafePointer<xmlChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    let element = tree.tags.count
    if stack.count >= PageParser.depthMax || element >= 1 << 28 {
      tree.isCut = true
      // Safety: stopping from inside a callback is what the function is for.
      unsafe xmlStopParser(parser)
      return
    }
    tree.tags.append(unsafe Tag.byName[hash(name)] ?? .other)
    tree.parents.append(stack.last ?? -1)
    tree.depths.append(Int32(stack.count))
    tree.attributeStarts.append(Int32(tree.attributeNames.count))
    tree.openingEnds.append(Int32(position))
    tree.closings.append(-1)
    if var next = unsafe attributes {
      // Safety: pairs of C strings, ended by a null name; a value may be null.
      while let key = unsafe next.pointee {
        if let known = unsafe AttributeName.byName[hash(key)] {
          tree.attributeNames.append(known)
          unsafe appendValue(next.advanced(by: 1).pointee)
        }
        unsafe next = unsafe next.advanced(by: 2)
      }
    }
    tree.appendOpen(element)
    stack.append(Int32(element))
  }

  func close() {
    guard let element = stack.popLast() else { return }
    tree.closings[Int(element)] = Int32(position)
    tree.appendClose(Int(element))
  }

  func text(_ characters: UnsafePointer<xmlChar>?, _ count: Int32) {
    guard let characters = unsafe characters, count > 0 else { return }
    // Safety: libxml2 hands over `count` bytes that live during the call.
    let bytes = unsafe UnsafeBufferPointer(start: characters, count: Int(count))
    let start = tree.arena.count
    unsafe tree.arena.append(contentsOf: bytes)
    var end = min(position, input.count)
    var sourceStart = end - bytes.count
    if sourceStart < 0 || !stands(at: sourceStart, start) {
      // A long text comes in pieces, and the parser may have read past the piece that it hands over.
      let places = [lastEnd] + (-16...16).map { end - bytes.count + $0 }
      if bytes.count >= 64,
        let place = places.first(where: { place in
          place >= lastEnd && place + bytes.count <= input.count && stands(at: place, start)
        })
      {
        sourceStart = place
        end = place + bytes.count
      } else {
        sourceStart = ampersand(before: end)
      }
    }
    if sourceStart >= 0 && sourceStart < lastEnd, let last = tree.sourceEnds.last,
      last > sourceStart,
      tree.sourceStarts[tree.sourceStarts.count - 1] < sourceStart
    {
      tree.sourceEnds[tree.sourceEnds.count - 1] = Int32(sourceStart)
    }
    tree.appendText(tree.textRanges.count)
    tree.textRanges.append(Int32(start)..<Int32(tree.arena.count))
    tree.sourceStarts.append(Int32(sourceStart))
    tree.sourceEnds.append(Int32(sourceStart < 0 ? -1 : end))
    lastEnd = end
  }

  private func stands(at sourceStart: Int, _ start: Int) -> Bool {
    for offset in 0..<(tree.arena.count - start)
    where input[sourceStart + offset] != tree.arena[start + offset] {
      return false
    }
    return true
  }

  /// Where the reference that ends here starts, or -1.
  private func ampersand(before end: Int) -> Int {
    var index = end - 1
    while index >= lastEnd && index >= end - 64 {
      if input[index] == 0x26 { return index }
      index -= 1
    }
    return -1
  }

  func finished() -> PageTree {
    while !stack.isEmpty { close() }
    for element in tree.closings.indices where tree.closings[element] < 0 {
      tree.closings[element] = Int32(input.count)
    }
    return tree
  }

  private func appendValue(_ value: UnsafePointer<xmlChar>?) {
    let start = tree.arena.count
    if var next = unsafe value {
      // Safety: a C string.
      while unsafe next.pointee != 0 {
        tree.arena.append(unsafe next.pointee)
        unsafe next = unsafe next.advanced(by: 1)
      }
    }
    tree.attributeValues.append(Int32(start)..<Int32(tree.arena.count))
  }

  private func hash(_ name: UnsafePointer<xmlChar>?) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    if var next = unsafe name {
      // Safety: a C string.
      while unsafe next.pointee != 0 {
        hash = unsafe (hash ^ UInt64(next.pointee)) &* 0x100_0000_01b3
        unsafe next = unsafe next.advanced(by: 1)
      }
    }
    return hash
  }
}
