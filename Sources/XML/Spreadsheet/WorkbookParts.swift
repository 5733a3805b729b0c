import Bytes

/// Reads which parts the ids of `xl/_rels/workbook.xml.rels` stand for.
final class RelationCollector: SAXReceiver {
  /// Part by id.
  private(set) var targets: [String: String] = [:]
  let wantsText = false

  func startElement(
    _ name: ElementName, attributes: [(name: ElementName, value: [UInt8])], cursor: Int
  ) {
    guard name.local == "Relationship", let id = text("Id", attributes),
      let target = text("Target", attributes)
    else { return }
    // Relative to the folder of the workbook, or to the archive.
    targets[id] = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
  }

  func endElement(cursor: Int) {}
  func characters(_ text: [UInt8]) {}
}

/// Reads the names of the sheets from `xl/workbook.xml`.
final class WorkbookCollector: SAXReceiver {
  struct Sheet {
    let name: String
    let relation: String
    let isVisible: Bool
  }

  private(set) var sheets: [Sheet] = []
  /// Whether day 0 is the first of January 1904.
  private(set) var countsFrom1904 = false
  let wantsText = false

  func startElement(
    _ name: ElementName, attributes: [(name: ElementName, value: [UInt8])], cursor: Int
  ) {
    switch name.local {
    case "workbookPr":
      countsFrom1904 = ["1", "true"].contains(text("date1904", attributes) ?? "")
    case "sheet":
      guard let name = text("name", attributes),
        let relation = attributes.first(where: { $0.name.qualified.hasSuffix(":id") })
      else { return }
      sheets.append(
        Sheet(
          name: name, relation: String(decoding: relation.value, as: UTF8.self),
          isVisible: text("state", attributes)?.hasPrefix("hidden") != true
            && text("state", attributes) != "veryHidden"))
    default: break
    }
  }

  func endElement(cursor: Int) {}
  func characters(_ text: [UInt8]) {}
}

/// Reads the formats of numbers from `xl/styles.xml`.
final class StyleCollector: SAXReceiver {
  /// Written formats by number.
  private(set) var codes: [Int: String] = [:]
  /// For each style of cells the number of its format.
  private(set) var formats: [Int] = []
  let wantsText = false
  private var isInCells = false

  func startElement(
    _ name: ElementName, attributes: [(name: ElementName, value: [UInt8])], cursor: Int
  ) {
    switch name.local {
    case "numFmt":
      if let number = text("numFmtId", attributes).flatMap({ Int($0) }),
        let code = text("formatCode", attributes)
      {
        codes[number] = code
      }
    case "cellXfs": isInCells = true
    // What follows the styles of cells are named styles, which no cell refers to.
    case "cellStyles", "cellStyleXfs": isInCells = false
    case "xf" where isInCells:
      formats.append(text("numFmtId", attributes).flatMap { Int($0) } ?? 0)
    default: break
    }
  }

  func endElement(cursor: Int) {}
  func characters(_ text: [UInt8]) {}
}

/// Reads the texts of `xl/sharedStrings.xml`, each of one run or of several.
final class SharedTextCollector: SAXReceiver {
  private(set) var texts = StringArray()
  private(set) var wantsText = false
  private var open: [String] = []
  private var current: [UInt8] = []

  func startElement(
    _ name: ElementName, attributes: [(name: ElementName, value: [UInt8])], cursor: Int
  ) {
    open.append(name.local)
    if name.local == "si" { current.removeAll(keepingCapacity: true) }
    // How characters are pronounced stands beside them and is no part of the text.
    wantsText = name.local == "t" && !open.contains("rPh")
  }

  func endElement(cursor: Int) {
    wantsText = false
    guard open.popLast() == "si" else { return }
    let text = current
    texts.append(text.span, text.indices)
  }

  func characters(_ text: [UInt8]) { current.append(contentsOf: text) }
}

/// The value of an attribute without a namespace.
func text(_ name: String, _ attributes: [(name: ElementName, value: [UInt8])]) -> String? {
  attributes.first { $0.name.qualified == name }.map { String(decoding: $0.value, as: UTF8.self) }
}
