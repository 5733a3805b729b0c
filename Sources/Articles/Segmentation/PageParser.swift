import CLibXML2
import Glibc

// The only file that touches libxml2's pointers.
//
// libxml2 is used as a stream of callbacks, not as a tree: at every callback its position in the input
// is known, so each text knows the bytes it was read from. A tree would have to be searched for them.
// Two kinds of page would take it quadratic time: very deep nesting (an end tag is looked for in the
// whole stack), which ends the parse, and thousands of attributes in one tag (each is compared with
// all before it), which `ParserInput` prevents.

/// Parses pages to flat trees.
enum PageParser {
  /// Real pages stay below 100; libxml2's own trees end at 256.
  static let depthMax = 1024

  /// - Parameter page: Valid UTF-8 without control characters, less than 1 GiB.
  static func parse(_ page: [UInt8]) -> PageTree { parse(page, ParserInput(page)) }

  /// See `parse(_:)`; with the input as it is to be read.
  static func parse(_ page: [UInt8], _ input: ParserInput) -> PageTree {
    guard !page.isEmpty, page.count < 1 << 29 else { return PageTree() }
    var builder = TreeBuilder()
    // Safety: the parser copies the input, and is freed before this closure returns; the builder
    // outlives it, is reached only through its pointer, and lets go of the input at the end.
    unsafe input.bytes.withUnsafeBufferPointer { buffer in
      xmlInitParser()
      let start = unsafe UnsafeRawPointer(buffer.baseAddress!).assumingMemoryBound(to: CChar.self)
      guard let parser = unsafe htmlCreateMemoryParserCtxt(start, Int32(buffer.count)) else {
        return
      }
      defer { unsafe htmlFreeParserCtxt(parser) }
      var handler = unsafe xmlSAXHandler()
      unsafe handler.startElement = { unsafe TreeBuilder.at($0).pointee.open($1, $2) }
      unsafe handler.endElement = { context, _ in unsafe TreeBuilder.at(context).pointee.close() }
      unsafe handler.characters = { unsafe TreeBuilder.at($0).pointee.text($1, $2) }
      unsafe handler.ignorableWhitespace = { unsafe TreeBuilder.at($0).pointee.text($1, $2) }
      unsafe handler.cdataBlock = { unsafe TreeBuilder.at($0).pointee.text($1, $2) }
      unsafe parser.pointee.sax.pointee = handler
      let options =
        HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
        | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
      unsafe htmlCtxtUseOptions(parser, Int32(options))
      unsafe parser.pointee.charset = Int32(XML_CHAR_ENCODING_UTF8.rawValue)
      unsafe withUnsafeMutablePointer(to: &builder) { builder in
        unsafe builder.pointee.input = buffer
        unsafe builder.pointee.parser = parser
        unsafe parser.pointee.userData = UnsafeMutableRawPointer(builder)
        unsafe htmlParseDocument(parser)
        unsafe builder.pointee.parser = nil
        unsafe builder.pointee.input = UnsafeBufferPointer(start: nil, count: 0)
      }
    }
    return builder.finished(input)
  }
}

/// Receives libxml2's callbacks and fills a tree.
@safe private struct TreeBuilder {
  /// What libxml2 reads; empty when it does not.
  var input = unsafe UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  private var tree = PageTree()
  private var stack: [Int32] = []
  /// The end of the last text in the input.
  private var lastEnd = 0
  /// Inside a script or style whose text nobody asks for.
  private var isMute = false
  var parser: htmlParserCtxtPtr?

  @inline(__always)
  static func at(_ context: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<TreeBuilder> {
    // Safety: the context is the builder that `parse` keeps alive.
    unsafe context!.assumingMemoryBound(to: TreeBuilder.self)
  }

  /// How far the parser has read.
  private var position: Int {
    // Safety: the input belongs to the running parser.
    guard let input = unsafe parser?.pointee.input else { return 0 }
    return unsafe Int(input.pointee.consumed) + (input.pointee.cur - input.pointee.base)
  }

  mutating func open(
    _ name: UnsafePointer<xmlChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    let element = tree.tags.count
    if stack.count >= PageParser.depthMax || element >= 1 << 28 {
      tree.isCut = true
      // Safety: stopping from inside a callback is what the function is for.
      unsafe xmlStopParser(parser)
      return
    }
    tree.tags.append(unsafe Tag.named(hash(name)))
    tree.parents.append(stack.last ?? -1)
    tree.depths.append(Int32(stack.count))
    tree.attributeStarts.append(Int32(tree.attributeNames.count))
    tree.openingEnds.append(Int32(position))
    tree.closings.append(-1)
    if var next = unsafe attributes {
      // Safety: pairs of C strings, ended by a null name; a value may be null.
      while let key = unsafe next.pointee {
        if let known = unsafe AttributeName.named(hash(key)) {
          tree.attributeNames.append(known)
          unsafe appendValue(next.advanced(by: 1).pointee)
        }
        unsafe next = unsafe next.advanced(by: 2)
      }
    }
    tree.appendOpen(element)
    stack.append(Int32(element))
    switch tree.tags[element] {
    case .style: isMute = true
    case .script:
      isMute = !tree.isLinkedData(element)
    default: break
    }
  }

  mutating func close() {
    guard let element = stack.popLast() else { return }
    isMute = false
    tree.closings[Int(element)] = Int32(position)
    tree.appendClose(Int(element))
  }

  mutating func text(_ characters: UnsafePointer<xmlChar>?, _ count: Int32) {
    guard let characters = unsafe characters, count > 0 else { return }
    var end = unsafe min(position, input.count)
    if isMute {
      lastEnd = end
      return
    }
    // Safety: libxml2 hands over `count` bytes that live during the call.
    let bytes = unsafe UnsafeBufferPointer(start: characters, count: Int(count))
    let start = tree.arena.count
    var sourceStart = end - bytes.count
    let isHere = unsafe sourceStart >= 0 && stands(bytes, at: sourceStart)
    if unsafe !isHere && bytes.count == 2 && bytes[0] == 0xC2 && bytes[1] < 0xA0 {
      // "&#146;": browsers read these references as windows-1252 (HTML, section 13.2.5.80).
      let scalar = unsafe DoubleEncoding.specials[Int(bytes[1]) - 0x80]
      let character = Unicode.Scalar(scalar == 0 ? 0xFFFD : scalar) ?? "\u{FFFD}"
      tree.arena.append(contentsOf: Character(character).utf8)
    } else {
      unsafe tree.arena.append(contentsOf: bytes)
    }
    if !isHere {
      // A long text comes in pieces, and the parser may have read past the piece that it hands over.
      let places = [lastEnd] + (-16...16).map { end - bytes.count + $0 }
      if bytes.count >= 64,
        let place = places.first(where: { place in
          unsafe place >= lastEnd && place + bytes.count <= input.count
            && stands(bytes, at: place)
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

  private func stands(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    // Safety: the caller has seen that so many bytes of the input follow.
    guard let start = unsafe input.baseAddress, let other = bytes.baseAddress else {
      return false
    }
    return unsafe memcmp(start + place, other, bytes.count) == 0
  }

  /// Where the reference that ends here starts, or -1.
  private func ampersand(before end: Int) -> Int {
    var index = end - 1
    while index >= lastEnd && index >= end - 64 {
      if unsafe input[index] == 0x26 { return index }
      index -= 1
    }
    return -1
  }

  mutating func finished(_ input: ParserInput) -> PageTree {
    while !stack.isEmpty { close() }
    for element in tree.closings.indices where tree.closings[element] < 0 {
      tree.closings[element] = Int32(input.bytes.count)
    }
    input.restore(&tree.sourceStarts)
    input.restore(&tree.sourceEnds)
    input.restore(&tree.openingEnds)
    input.restore(&tree.closings)
    return tree
  }

  private mutating func appendValue(_ value: UnsafePointer<xmlChar>?) {
    let start = tree.arena.count
    if let value = unsafe value {
      // Safety: a C string.
      let bytes = unsafe UnsafeBufferPointer(start: value, count: Int(xmlStrlen(value)))
      unsafe tree.arena.append(contentsOf: bytes)
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
