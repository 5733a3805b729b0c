/// Columns of text under a header, aligned for people.
struct TextTable {
  enum Alignment { case left, right }

  private let header: [(title: String, alignment: Alignment)]
  private var rows: [[String]] = []

  init(_ header: [(title: String, alignment: Alignment)]) { self.header = header }

  mutating func append(_ row: [String]) { rows.append(row) }

  /// The lines, without blanks at their ends.
  func lines(on terminal: Terminal) -> [String] {
    let widths = header.indices.map { column in
      ([header[column].title] + rows.map { $0[column] }).map(Self.width).max() ?? 0
    }
    func line(_ cells: [String]) -> String {
      var text = ""
      for (column, cell) in cells.enumerated() {
        let padding = String(repeating: " ", count: widths[column] - Self.width(cell))
        if header[column].alignment == .right {
          text += padding + cell
        } else {
          text += column == cells.count - 1 ? cell : cell + padding
        }
        if column < cells.count - 1 { text += "  " }
      }
      while text.last == " " { text.removeLast() }
      return text
    }
    return [terminal.styled(line(header.map(\.title)), .bold)] + rows.map(line)
  }

  /// Cells on a terminal: wide characters take two.
  static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { sum, scalar in
      switch scalar.value {
      case 0x300...0x36F, 0x200B...0x200F: sum
      case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFF00...0xFF60:
        sum + 2
      default: sum + 1
      }
    }
  }
}

/// Numbers as people read them: 12,345 and 1.2 GiB, independent of the locale.
enum Figures {
  static func count(_ number: Int) -> String {
    var digits = String(abs(number))
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return (number < 0 ? "-" : "") + ([digits] + groups).joined(separator: ",")
  }

  static func bytes(_ count: Int) -> String {
    let units = ["B", "KiB", "MiB", "GiB", "TiB"]
    var value = Double(count)
    var unit = 0
    while value >= 1024 && unit < units.count - 1 {
      value /= 1024
      unit += 1
    }
    return unit == 0 ? "\(count) B" : "\(decimal(value, 1)) \(units[unit])"
  }

  /// A time with its unit: `28.1 s`, `1:09 min`.
  static func seconds(_ seconds: Double) -> String {
    if seconds < 60 { return decimal(seconds, 1) + " s" }
    let whole = Int(seconds)
    return "\(whole / 60):\(whole % 60 < 10 ? "0" : "")\(whole % 60) min"
  }

  /// A probability with three digits that say something, however small it is: 0.0486, 0.00000312.
  static func small(_ value: Double) -> String {
    var places = 4
    var scaled = abs(value)
    while scaled > 0 && scaled < 0.01 && places < 12 {
      scaled *= 10
      places += 1
    }
    return decimal(value, places)
  }

  /// A number with a fixed count of decimals.
  static func decimal(_ value: Double, _ places: Int) -> String {
    var factor = 1.0
    for _ in 0..<places { factor *= 10 }
    let scaled = Int((abs(value) * factor).rounded())
    let whole = scaled / Int(factor)
    let rest = String(scaled % Int(factor))
    let sign = value < 0 && scaled != 0 ? "-" : ""
    return places == 0
      ? "\(sign)\(whole)"
      : "\(sign)\(whole)." + String(repeating: "0", count: places - rest.count) + rest
  }
}
