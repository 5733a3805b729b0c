/// The bytes that cut a table into rows and fields, and how strictly they are read.
struct Separators: Hashable, Sendable {
  var delimiter: UInt8
  /// 0: the table has no quotes, they are characters like others.
  var quote: UInt8
  /// The byte in front of a quote, or of itself, that makes it text inside a quoted field; 0: none, quotes
  /// are doubled. Both ways are understood where one is set.
  var escape: UInt8 = 0
  /// Blanks after a delimiter belong to it (`a, "b, c"`).
  var skipsBlanks = false
}
