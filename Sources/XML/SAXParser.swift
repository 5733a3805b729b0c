internal import CLibXML2

/// The events of an XML parse, free of pointers.
protocol SAXReceiver: AnyObject {
  /// `cursor`: the place of the `>` or `/>` that ends the start tag.
  func startElement(
    _ name: ElementName, attributes: [(name: ElementName, value: [UInt8])], cursor: Int)
  /// `cursor`: the place after the end tag.
  func endElement(cursor: Int)
  func characters(_ text: [UInt8])
  /// Whether the text of the open element is of interest; asked before `characters`.
  var wantsText: Bool { get }
}

/// What ended a parse early.
struct XMLFlaw: Hashable {
  var reason: String
  var line: Int
  var column: Int
}

/// libxml2's push parser: the only file of this target that touches its pointers.
///
/// Entities are the five predefined, and those that the document declares as plain text (`PlainEntities`): a
/// reference to any other ends the parse. No external subset, entity or network resource is ever asked for.
@safe final class SAXParser {
  private let context: xmlParserCtxtPtr
  private unowned let receiver: any SAXReceiver
  private var names: [NameKey: ElementName] = [:]
  private(set) var flaw: XMLFlaw?
  private let entities = PlainEntities()

  /// Names are told apart by their addresses in libxml2's dictionary, which holds each text once.
  private struct NameKey: Hashable {
    let local: UInt
    let prefix: UInt
  }

  /// Nil if libxml2 has no memory.
  init?(_ receiver: any SAXReceiver) {
    self.receiver = receiver
    xmlInitParser()
    var handler = unsafe xmlSAXHandler()
    unsafe handler.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe handler.startElementNs = unsafe startElement
    unsafe handler.endElementNs = unsafe endElement
    unsafe handler.characters = unsafe characters
    unsafe handler.ignorableWhitespace = unsafe characters
    unsafe handler.cdataBlock = unsafe characters
    unsafe handler.entityDecl = unsafe declareEntity
    unsafe handler.getEntity = unsafe findEntity
    unsafe handler.getParameterEntity = unsafe refuseParameterEntity
    unsafe handler.serror = unsafe receiveError
    guard let context = unsafe xmlCreatePushParserCtxt(&handler, nil, nil, 0, nil) else {
      return nil
    }
    unsafe self.context = unsafe context
    // NOENT so that "&amp;" in attributes arrives as "&"; there is nothing else to expand.
    // IGNORE_ENC because what we hand over is UTF-8, whatever the declaration says.
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue | XML_PARSE_IGNORE_ENC.rawValue
    unsafe xmlCtxtUseOptions(context, Int32(options))
    // Safety: the parser calls back only inside `parse`, while this object is alive.
    unsafe context.pointee.userData = unsafe Unmanaged.passUnretained(self).toOpaque()
  }

  deinit {
    if let document = unsafe context.pointee.myDoc { unsafe xmlFreeDoc(document) }
    unsafe context.pointee.myDoc = nil
    unsafe xmlFreeParserCtxt(context)
  }

  /// Hands the next piece of UTF-8 over; false once the parse has ended.
  func parse(_ bytes: Span<UInt8>, isLast: Bool) -> Bool {
    guard flaw == nil else { return false }
    // Safety: the parser copies the piece and keeps no pointer into it.
    unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe buffer.withMemoryRebound(to: CChar.self) { chars in
        _ = unsafe xmlParseChunk(context, chars.baseAddress, Int32(chars.count), isLast ? 1 : 0)
      }
    }
    return flaw == nil
  }

  // MARK: Called back

  /// The offset of the parser's cursor in all bytes handed over.
  private var cursor: Int {
    guard let input = unsafe context.pointee.input else { return 0 }
    return unsafe Int(input.pointee.consumed) + (input.pointee.cur - input.pointee.base)
  }

  private func name(
    _ local: UnsafePointer<xmlChar>, _ prefix: UnsafePointer<xmlChar>?
  ) -> ElementName {
    let key = NameKey(local: UInt(bitPattern: local), prefix: UInt(bitPattern: prefix))
    if let known = names[key] { return known }
    let name = unsafe ElementName(
      prefix: prefix.map { unsafe String(cString: $0) }, local: String(cString: local),
      number: names.count)
    names[key] = name
    return name
  }

  fileprivate func start(
    _ local: UnsafePointer<xmlChar>, _ prefix: UnsafePointer<xmlChar>?, attributeCount: Int,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    var list: [(name: ElementName, value: [UInt8])] = []
    if let attributes = unsafe attributes {
      // Safety: five pointers per attribute: local name, prefix, URI, value, end of value.
      for index in 0..<attributeCount {
        guard let own = unsafe attributes[index * 5], let start = unsafe attributes[index * 5 + 3],
          let end = unsafe attributes[index * 5 + 4]
        else { continue }
        let value = unsafe Array(UnsafeBufferPointer(start: start, count: end - start))
        list.append((unsafe name(own, attributes[index * 5 + 1]), value))
      }
    }
    receiver.startElement(unsafe name(local, prefix), attributes: list, cursor: cursor)
  }

  fileprivate func end() { receiver.endElement(cursor: cursor) }

  fileprivate func text(_ start: UnsafePointer<xmlChar>, _ count: Int) {
    guard receiver.wantsText else { return }
    receiver.characters(unsafe Array(UnsafeBufferPointer(start: start, count: count)))
  }

  /// Whether the parser is at a declaration of the internal subset.
  fileprivate var isInSubset: Bool {
    let state = unsafe context.pointee.instate
    return state == XML_PARSER_DTD || state == XML_PARSER_ENTITY_VALUE
  }

  fileprivate func stop(_ found: XMLFlaw) {
    if flaw == nil { flaw = found }
    unsafe xmlStopParser(context)
  }

  fileprivate func declare(_ name: UnsafePointer<xmlChar>, text: UnsafePointer<xmlChar>) {
    unsafe entities.declare(name, text: text)
  }

  /// The entity of a reference; nil where it is refused, which ends the parse.
  fileprivate func entity(_ name: UnsafePointer<xmlChar>) -> xmlEntityPtr? {
    // A declaration asks too, whether its name is taken; unused, it does no harm.
    if isInSubset { return nil }
    let isInAttribute = unsafe context.pointee.instate == XML_PARSER_ATTRIBUTE_VALUE
    if let found = unsafe entities.entity(name, isInAttribute: isInAttribute, read: cursor) {
      return unsafe found
    }
    unsafe refuse(name)
    return nil
  }

  fileprivate func refuse(_ name: UnsafePointer<xmlChar>) {
    let line = unsafe Int(context.pointee.input?.pointee.line ?? 0)
    let column = unsafe Int(context.pointee.input?.pointee.col ?? 0)
    let name = unsafe String(cString: name)
    stop(
      XMLFlaw(
        reason: entities.reasonToRefuse(name), line: line, column: column))
  }
}

/// The entities that a document declares as plain text (`<!ENTITY co "Ltd &amp; Sons">`): short ones that
/// hold neither elements nor entities of their own, so that none of them can grow.
///
/// What all references together expand to is bounded by what was read of the document.
@safe final class PlainEntities {
  /// The same entities twice, since libxml2 takes their text as it is in an element, and reads it once more in an
  /// attribute.
  private let inText: xmlDocPtr
  private let inAttributes: xmlDocPtr
  private var byteCounts: [String: Int] = [:]
  private var refused: Set<String> = []
  private var expandedByteCount = 0

  private static let textByteCountMax = 1_024
  private static let expansionFactorMax = 10
  private static let expandedByteCountFree = 64 << 10

  init() {
    unsafe inText = unsafe Self.document()
    unsafe inAttributes = unsafe Self.document()
  }

  // Safety: both documents live as long as this object, and their entities with them.
  deinit {
    unsafe xmlFreeDoc(inText)
    unsafe xmlFreeDoc(inAttributes)
  }

  private static func document() -> xmlDocPtr {
    guard let document = unsafe xmlNewDoc(nil) else { preconditionFailure("libxml2 has no memory") }
    _ = unsafe xmlCreateIntSubset(document, nil, nil, nil)
    return unsafe document
  }

  // Safety: libxml2 hands over texts that end with a zero, and copies those it keeps.

  /// Notes an entity, if it is plain text.
  func declare(_ name: UnsafePointer<xmlChar>, text: UnsafePointer<xmlChar>) {
    let key = unsafe String(cString: name)
    let content = unsafe String(cString: text)
    // The first declaration of a name holds (XML 1.0, 4.2).
    guard byteCounts[key] == nil, !refused.contains(key) else { return }
    guard content.utf8.count <= Self.textByteCountMax, let plain = Self.plain(content) else {
      refused.insert(key)
      return
    }
    let type = Int32(XML_INTERNAL_GENERAL_ENTITY.rawValue)
    if let entity = unsafe xmlAddDocEntity(inText, name, type, nil, nil, plain) {
      // As it is written out without being read once more.
      unsafe entity.pointee.etype = XML_INTERNAL_PREDEFINED_ENTITY
    }
    _ = unsafe xmlAddDocEntity(inAttributes, name, type, nil, nil, text)
    byteCounts[key] = content.utf8.count
  }

  /// The entity of that name; nil where there is none, or where too much was expanded.
  ///
  /// - Parameter read: Bytes of the document up to here.
  func entity(
    _ name: UnsafePointer<xmlChar>, isInAttribute: Bool, read: Int
  ) -> xmlEntityPtr? {
    guard let byteCount = unsafe byteCounts[String(cString: name)] else { return nil }
    expandedByteCount += byteCount
    guard !isTooLarge(read) else { return nil }
    return unsafe xmlGetDocEntity(isInAttribute ? inAttributes : inText, name)
  }

  private func isTooLarge(_ read: Int) -> Bool {
    expandedByteCount > Self.expandedByteCountFree + Self.expansionFactorMax * read
  }

  /// Why a reference to a name was refused.
  func reasonToRefuse(_ name: String) -> String {
    if byteCounts[name] != nil {
      return
        "entity \(name) and others expand to more than \(Self.expansionFactorMax) times what was read"
    }
    if refused.contains(name) {
      return
        "entity \(name) is declared as more than \(Self.textByteCountMax) bytes of plain text, and not expanded"
    }
    return
      "entity \(name) is not one of the five predefined, nor declared in the document as plain text"
  }

  /// The text of an entity that holds no element and no reference but to the five predefined; nil for others.
  private static func plain(_ content: String) -> String? {
    guard !content.utf8.contains(UInt8(ascii: "<")) else { return nil }
    var plain = ""
    var rest = content[...]
    while let start = rest.firstIndex(of: "&") {
      plain += rest[..<start]
      guard let end = rest[start...].firstIndex(of: ";"),
        let character = predefined[String(rest[rest.index(after: start)..<end])]
      else { return nil }
      plain.append(character)
      rest = rest[rest.index(after: end)...]
    }
    return plain + rest
  }

  private static let predefined: [String: Character] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'",
  ]
}

// Safety of all callbacks: `context` is the SAXParser that is inside `parse`.

private func parser(_ context: UnsafeMutableRawPointer?) -> SAXParser? {
  unsafe context.map { unsafe Unmanaged<SAXParser>.fromOpaque($0).takeUnretainedValue() }
}

private func startElement(
  _ context: UnsafeMutableRawPointer?, _ local: UnsafePointer<xmlChar>?,
  _ prefix: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?, _ namespaceCount: Int32,
  _ namespaces: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ attributeCount: Int32,
  _ defaultedCount: Int32, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
) {
  guard let local = unsafe local else { return }
  unsafe parser(context)?.start(
    local, prefix, attributeCount: Int(attributeCount), attributes)
}

private func endElement(
  _ context: UnsafeMutableRawPointer?, _ local: UnsafePointer<xmlChar>?,
  _ prefix: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?
) {
  unsafe parser(context)?.end()
}

private func characters(
  _ context: UnsafeMutableRawPointer?, _ text: UnsafePointer<xmlChar>?, _ count: Int32
) {
  guard let text = unsafe text else { return }
  unsafe parser(context)?.text(text, Int(count))
}

private func findEntity(
  _ context: UnsafeMutableRawPointer?, _ name: UnsafePointer<xmlChar>?
) -> xmlEntityPtr? {
  guard let name = unsafe name else { return nil }
  return unsafe parser(context)?.entity(name)
}

private func declareEntity(
  _ context: UnsafeMutableRawPointer?, _ name: UnsafePointer<xmlChar>?, _ type: Int32,
  _ publicID: UnsafePointer<xmlChar>?, _ systemID: UnsafePointer<xmlChar>?,
  _ content: UnsafeMutablePointer<xmlChar>?
) {
  guard type == XML_INTERNAL_GENERAL_ENTITY.rawValue, let name = unsafe name,
    let content = unsafe content
  else { return }
  unsafe parser(context)?.declare(name, text: UnsafePointer(content))
}

private func refuseParameterEntity(
  _ context: UnsafeMutableRawPointer?, _ name: UnsafePointer<xmlChar>?
) -> xmlEntityPtr? {
  // Declared or used: both look the same from here, and a bomb needs one.
  if let name = unsafe name { unsafe parser(context)?.refuse(name) }
  return nil
}

private func receiveError(_ context: UnsafeMutableRawPointer?, _ error: xmlErrorPtr?) {
  guard let error = unsafe error?.pointee, unsafe error.level.rawValue >= XML_ERR_ERROR.rawValue
  else { return }
  var reason =
    unsafe error.message.map { unsafe String(cString: $0) } ?? "error \(unsafe error.code)"
  while reason.last?.isWhitespace == true { reason.removeLast() }
  unsafe parser(context)?.stop(
    XMLFlaw(reason: reason, line: Int(error.line), column: Int(error.int2)))
}
