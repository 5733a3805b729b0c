/// What people write to name columns, once it is known which columns there are.
///
///     a,b.c          columns, and parts of nested ones by path
///     "a,b",c        a name with a comma in it; "" inside stands for one quote
///     a=1            a column and its value; the column ends before the first = that leaves the name of one
///     "a=b"=1        a name with = in it
///
/// A column whose whole name was typed goes before any other reading.
enum ColumnWords {
  /// The columns that were named, or nil if none was. What is no column is left for the caller to refuse.
  static func columns(_ texts: [String], isColumn: (String) -> Bool) -> [String]? {
    guard !texts.isEmpty else { return nil }
    return texts.flatMap { text in isColumn(text) ? [text] : items(text[...], isColumn) }
  }

  private static func items(_ text: Substring, _ isColumn: (String) -> Bool) -> [String] {
    var names: [String] = []
    var rest = text
    while !rest.isEmpty {
      if let (name, behind) = quoted(rest), behind.isEmpty || behind.utf8.first == comma {
        let written = String(rest[..<behind.startIndex])
        names.append(isColumn(written) ? written : name)
        rest = Substring(behind.utf8.dropFirst())
      } else {
        let end = rest.utf8.firstIndex(of: comma) ?? rest.endIndex
        if end > rest.startIndex { names.append(String(rest[..<end])) }
        rest = Substring(rest[end...].utf8.dropFirst())
      }
    }
    return names.isEmpty ? [String(text)] : names
  }

  /// The column and the value of a condition that has a `=`.
  static func condition(
    _ text: String, isColumn: (String) -> Bool
  ) -> (column: String, value: String) {
    func parts(_ place: String.Index) -> (column: String, value: String) {
      (String(text[..<place]), String(Substring(text[place...].utf8.dropFirst())))
    }
    let places = text.utf8.indices.filter { text.utf8[$0] == equals }
    for place in places where isColumn(String(text[..<place])) { return parts(place) }
    if let (name, behind) = quoted(text[...]), behind.utf8.first == equals {
      return (name, String(Substring(behind.utf8.dropFirst())))
    }
    return parts(places.first ?? text.endIndex)
  }

  /// A text in quotes at the beginning of another, and what follows it.
  private static func quoted(_ text: Substring) -> (name: String, behind: Substring)? {
    guard text.utf8.first == quote else { return nil }
    var name = ""
    var rest = Substring(text.utf8.dropFirst())
    while let end = rest.utf8.firstIndex(of: quote) {
      name += rest[..<end]
      rest = Substring(rest[end...].utf8.dropFirst())
      guard rest.utf8.first == quote else { return (name, rest) }
      name += "\""
      rest = Substring(rest.utf8.dropFirst())
    }
    return nil
  }

  // Bytes, since a character may be one of these with an accent on it.
  private static let comma = UInt8(ascii: ",")
  private static let equals = UInt8(ascii: "=")
  private static let quote = UInt8(ascii: "\"")
}
