/// A parsed page in flat arrays: elements in the order in which they open, and the stream of events
/// (an element opens, closes, text stands here) that says how they nest.
///
/// Text keeps the range of the decoded page that it was read from, so that every later cut can be
/// traced back. Ids ascend with the order of the page; a parent's id is below its children's.
struct PageTree {
  enum Event {
    case open(Int)
    case close(Int)
    /// Index of a text.
    case text(Int)
  }

  // One entry per element.
  var tags: [Tag] = []
  var parents: [Int32] = []
  var depths: [Int32] = []
  var attributeStarts: [Int32] = []
  /// Where the tag that opens the element ends in the decoded page; -1 for an element that the
  /// parser supplied.
  var openingEnds: [Int32] = []
  /// Where the element closes in the decoded page.
  var closings: [Int32] = []

  // One entry per kept attribute.
  var attributeNames: [AttributeName] = []
  var attributeValues: [Range<Int32>] = []

  // One entry per text.
  var textRanges: [Range<Int32>] = []
  /// Where the text stands in the decoded page; as long as the text itself when it stands there
  /// byte for byte, else to be taken as a whole (an entity). -1 where that is not known.
  var sourceStarts: [Int32] = []
  var sourceEnds: [Int32] = []

  /// Bytes of texts and attribute values.
  var arena: [UInt8] = []
  /// `element << 2`, `element << 2 | 1` for its end, `text << 2 | 2`.
  private(set) var codes: [Int32] = []
  /// Elements were nested so deeply that the rest of the page was given up.
  var isCut = false

  var elementCount: Int { tags.count }
  var eventCount: Int { codes.count }

  func event(_ index: Int) -> Event {
    let code = codes[index]
    switch code & 3 {
    case 0: return .open(Int(code >> 2))
    case 1: return .close(Int(code >> 2))
    default: return .text(Int(code >> 2))
    }
  }

  mutating func appendOpen(_ element: Int) { codes.append(Int32(element) << 2) }
  mutating func appendClose(_ element: Int) { codes.append(Int32(element) << 2 | 1) }
  mutating func appendText(_ text: Int) { codes.append(Int32(text) << 2 | 2) }

  /// The element itself or the nearest around it that is a cell of a table. What lies deeper in a cell than tables
  /// of data have it is laid out by it, and not found.
  func cell(around element: Int) -> Int? {
    var element = element
    for _ in 0..<8 where element >= 0 {
      switch tags[element] {
      case .td, .th: return element
      case .table, .body: return nil
      default: element = Int(parents[element])
      }
    }
    return nil
  }

  /// The places of an element's attributes.
  func attributeRange(of element: Int) -> Range<Int> {
    let end =
      element + 1 < attributeStarts.count
      ? Int(attributeStarts[element + 1]) : attributeNames.count
    return Int(attributeStarts[element])..<end
  }

  /// Whether a script element holds JSON-LD.
  func isLinkedData(_ script: Int) -> Bool {
    guard let type = attribute(.type, of: script) else { return false }
    return type.indices.contains { start in
      type.endIndex - start >= Self.linkedData.count
        && zip(type[start...], Self.linkedData).allSatisfy { $0 == $1 || $0 | 0x20 == $1 }
    }
  }
  private static let linkedData = Array("ld+json".utf8)

  /// The bytes of an attribute, if the element has it; the first where it is repeated.
  func attribute(_ name: AttributeName, of element: Int) -> ArraySlice<UInt8>? {
    for index in attributeRange(of: element) where attributeNames[index] == name {
      let range = attributeValues[index]
      return arena[Int(range.lowerBound)..<Int(range.upperBound)]
    }
    return nil
  }

  func string(_ name: AttributeName, of element: Int) -> String? {
    attribute(name, of: element).map { String(decoding: $0, as: UTF8.self) }
  }

  func textBytes(_ text: Int) -> ArraySlice<UInt8> {
    arena[Int(textRanges[text].lowerBound)..<Int(textRanges[text].upperBound)]
  }

  /// Elements in page order with the bytes of all text inside, for a few small elements only.
  func text(inside element: Int) -> String {
    var bytes: [UInt8] = []
    var isInside = false
    for index in 0..<eventCount {
      switch event(index) {
      case .open(element): isInside = true
      case .close(element): return String(decoding: bytes, as: UTF8.self)
      case .text(let text) where isInside: bytes.append(contentsOf: textBytes(text))
      default: break
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
