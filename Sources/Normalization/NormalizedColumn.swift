package import Bytes

/// The normalized values of a column, one per raw value.
package struct NormalizedColumn: Sendable, Hashable {
  /// What profiles show; empty when nothing is left.
  package fileprivate(set) var values = StringArray()
  /// The form in which linkage compares; empty: never blocks nor agrees.
  package fileprivate(set) var comparables = StringArray()
  /// False: not understood and kept as it is.
  package fileprivate(set) var isParsed: [Bool] = []

  /// A column without values.
  package init() {}
}

/// Takes the normalized values of a raw column in order.
///
/// Most raw values stay as they are, and those that follow each other are copied at once.
struct NormalizedColumnBuilder: ~Copyable {
  private let raw: StringArray
  private var column = NormalizedColumn()
  /// Raw values that stay as they are and are still to be copied: the last ones that were taken.
  private var valueDebt = 0
  private var comparableDebt = 0

  init(_ raw: StringArray) {
    self.raw = raw
    column.values.reserveCapacity(count: raw.count, byteCount: raw.bytes.count)
    column.comparables.reserveCapacity(count: raw.count, byteCount: raw.bytes.count)
    column.isParsed.reserveCapacity(raw.count)
  }

  /// The next value stays as it is and is compared as it is.
  mutating func keep() {
    valueDebt &+= 1
    comparableDebt &+= 1
    column.isParsed.append(true)
  }

  /// The next value stays as it is and is compared as `bytes[range]`.
  mutating func keep(comparable bytes: Span<UInt8>, _ range: Range<Int>) {
    valueDebt &+= 1
    payComparables()
    column.comparables.append(bytes, range)
    column.isParsed.append(true)
  }

  mutating func append(
    _ value: Span<UInt8>, _ range: Range<Int>, comparable: Span<UInt8>,
    _ comparableRange: Range<Int>, isParsed: Bool = true
  ) {
    payValues()
    payComparables()
    column.values.append(value, range)
    column.comparables.append(comparable, comparableRange)
    column.isParsed.append(isParsed)
  }

  mutating func append(_ value: [UInt8], _ comparable: [UInt8], isParsed: Bool) {
    append(
      value.span, value.indices, comparable: comparable.span, comparable.indices,
      isParsed: isParsed)
  }

  mutating func append(_ value: NormalizedValue) {
    append(value.value, value.comparable, isParsed: value.isParsed)
  }

  /// The next value says nothing.
  mutating func appendNothing() { append([], [], isParsed: true) }

  consuming func finished() -> NormalizedColumn {
    payValues()
    payComparables()
    return column
  }

  private mutating func payValues() {
    guard valueDebt > 0 else { return }
    let end = column.values.count + valueDebt
    column.values.append(contentsOf: raw, end - valueDebt..<end)
    valueDebt = 0
  }

  private mutating func payComparables() {
    guard comparableDebt > 0 else { return }
    let end = column.comparables.count + comparableDebt
    column.comparables.append(contentsOf: raw, end - comparableDebt..<end)
    comparableDebt = 0
  }
}
