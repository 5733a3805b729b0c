import Bytes

/// Reads the cells of a sheet, and writes them as comma-separated values.
final class CellCollector: SAXReceiver {
  private(set) var wantsText = false
  /// The place of a shared text that is not there.
  private(set) var unknownText: Int?

  private let sharedTexts: StringArray
  private let styles: CellStyles
  /// Cells that hold something: from 1 the row, from 0 the column, and the text.
  private var rows: [UInt32] = []
  private var columns: [UInt32] = []
  private var texts = StringArray()

  private var row = 0
  private var column = -1
  private var kind = "n"
  private var style = 0
  private var isInCell = false
  private var open: [String] = []
  private var current: [UInt8] = []

  init(_ sharedTexts: StringArray, _ styles: CellStyles) {
    self.sharedTexts = sharedTexts
    self.styles = styles
  }

  func startElement(
    _ name: ElementName, attributes: [(name: ElementName, value: [UInt8])], cursor: Int
  ) {
    open.append(name.local)
    switch name.local {
    case "row":
      row = text("r", attributes).flatMap { Int($0) } ?? row + 1
      column = -1
    case "c":
      isInCell = true
      current.removeAll(keepingCapacity: true)
      kind = text("t", attributes) ?? "n"
      style = text("s", attributes).flatMap { Int($0) } ?? 0
      column = text("r", attributes).flatMap(Self.column) ?? column + 1
    default: break
    }
    wantsText =
      isInCell && (name.local == "v" || name.local == "t" && !open.contains("rPh"))
  }

  func characters(_ text: [UInt8]) { current.append(contentsOf: text) }

  func endElement(cursor: Int) {
    wantsText = false
    guard open.popLast() == "c" else { return }
    isInCell = false
    guard !current.isEmpty, Self.rowMax > row, row > 0, Self.columnMax > column else { return }
    let written = String(decoding: current, as: UTF8.self)
    switch kind {
    case "s":
      guard let index = Int(written), 0..<sharedTexts.count ~= index else {
        unknownText = unknownText ?? Int(written) ?? -1
        return
      }
      take(sharedTexts.slice(index))
    case "b": take(Array((written == "0" ? "FALSE" : "TRUE").utf8)[...])
    case "n": take(Array(styles.shown(written, style: style).utf8)[...])
    default: take(current[...])
    }
  }

  /// What a sheet can hold, ECMA-376's programs say.
  private static let rowMax = 1_048_577
  private static let columnMax = 16_384

  private func take(_ value: ArraySlice<UInt8>) {
    guard !value.isEmpty else { return }
    rows.append(UInt32(row))
    columns.append(UInt32(column))
    let text = Array(value)
    texts.append(text.span, text.indices)
  }

  /// The column of a cell such as "AB12", from 0; nil for what is none.
  private static func column(_ reference: String) -> Int? {
    var number = 0
    for byte in reference.utf8 {
      guard byte &- 0x41 < 26 else { break }
      number = number * 26 + Int(byte) - 0x40
      if number > columnMax { return nil }
    }
    return number > 0 ? number - 1 : nil
  }

  /// The sheet, its cells in the order of rows and columns.
  func delimited() -> [UInt8] {
    // Columns without any value are left out: a stray mark far to the right makes no thousand of them.
    let used = Set(columns).sorted()
    // Files hold them in order; nobody says that they must.
    let order = rows.indices.sorted { (rows[$0], columns[$0], $0) < (rows[$1], columns[$1], $1) }
    var output: [UInt8] = []
    output.reserveCapacity(texts.bytes.count + rows.count)
    var line: UInt32 = 1
    var place = 0
    while place < order.count {
      let row = rows[order[place]]
      while line < row {
        output.append(0x0A)
        line += 1
      }
      for (index, column) in used.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        while place < order.count, rows[order[place]] == row, columns[order[place]] == column {
          append(texts.slice(order[place]), to: &output)
          place += 1
        }
      }
      output.append(0x0A)
      line += 1
    }
    return output
  }

  private func append(_ text: ArraySlice<UInt8>, to output: inout [UInt8]) {
    let isPlain = text.allSatisfy { $0 != 0x22 && $0 != 0x2C && $0 != 0x0A && $0 != 0x0D }
    if isPlain {
      output.append(contentsOf: text)
      return
    }
    output.append(0x22)
    for byte in text {
      if byte == 0x22 { output.append(0x22) }
      output.append(byte)
    }
    output.append(0x22)
  }
}
