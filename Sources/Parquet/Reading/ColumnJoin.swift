internal import Bytes
internal import Records

/// Puts the chunks of a column one after the other.
///
/// Texts stay ids when all parts have ids; their dictionaries are merged, so that equal texts have
/// equal ids. Otherwise they come out as texts.
func joined(
  _ parts: [Column], _ description: ColumnDescription
) throws(ParquetFlaw) -> Column {
  guard !parts.isEmpty else { return description.empty }
  let rowCount = parts.reduce(0) { $0 + $1.rowCount }
  let elementCount = parts.reduce(0) { $0 + $1.values.count }
  guard elementCount <= Int(UInt32.max) else { throw .tooManyValues(count: elementCount) }
  var validity: [Bool]?
  if parts.contains(where: { $0.validity != nil }) {
    var flags: [Bool] = []
    flags.reserveCapacity(rowCount)
    for part in parts {
      if let more = part.validity {
        flags.append(contentsOf: more)
      } else {
        flags.append(contentsOf: repeatElement(true, count: part.rowCount))
      }
    }
    validity = flags
  }
  var listOffsets: [UInt32]?
  if description.isList {
    var offsets: [UInt32] = [0]
    offsets.reserveCapacity(rowCount + 1)
    for part in parts {
      let base = offsets[offsets.count - 1]
      offsets.append(contentsOf: (part.listOffsets ?? [0]).dropFirst().lazy.map { base + $0 })
    }
    listOffsets = offsets
  }
  return Column(
    description.name, try joinedValues(parts.map(\.values), description.kind),
    listOffsets: listOffsets, validity: validity, isNullable: description.isNullable)
}

private func joinedValues(
  _ parts: [ColumnValues], _ kind: ColumnDescription.Kind
) throws(ParquetFlaw) -> ColumnValues {
  if kind == .string { return try joinedTexts(parts) }
  if parts.count == 1 { return parts[0] }
  let count = parts.reduce(0) { $0 + $1.count }
  var bools: [Bool] = []
  var int32s: [Int32] = []
  var int64s: [Int64] = []
  var doubles: [Double] = []
  switch kind {
  case .bool: bools.reserveCapacity(count)
  case .int32, .date: int32s.reserveCapacity(count)
  case .int64, .timestamp: int64s.reserveCapacity(count)
  case .double, .string: doubles.reserveCapacity(count)
  }
  for part in parts {
    switch part {
    case .bool(let values): bools += values
    case .int32(let values), .date(let values): int32s += values
    case .int64(let values), .timestamp(let values): int64s += values
    case .double(let values): doubles += values
    case .string, .dictionary: break
    }
  }
  return switch kind {
  case .bool: .bool(bools)
  case .int32: .int32(int32s)
  case .date: .date(int32s)
  case .int64: .int64(int64s)
  case .timestamp: .timestamp(int64s)
  case .double, .string: .double(doubles)
  }
}

private func joinedTexts(_ parts: [ColumnValues]) throws(ParquetFlaw) -> ColumnValues {
  var dictionary = ValueDictionary()
  var ids: [UInt32] = []
  ids.reserveCapacity(parts.reduce(0) { $0 + $1.count })
  for part in parts {
    guard case .dictionary(let own, let values) = part else { return try plainTexts(parts) }
    guard dictionary.values.bytes.count + values.bytes.count <= Int(UInt32.max) else {
      throw .tooMuchText
    }
    let newIDs = dictionary.ids(of: values)
    if values.isEmpty {
      // Nothing but nulls, whose ids have no meaning.
      ids.append(contentsOf: own)
    } else {
      for id in own { ids.append(newIDs[Int(id)]) }
    }
  }
  if dictionary.count == 0 {
    return .string(
      StringArray(bytes: [], offsets: [UInt32](repeating: 0, count: ids.count + 1)))
  }
  return .dictionary(ids: ids, values: dictionary.values)
}

private func plainTexts(_ parts: [ColumnValues]) throws(ParquetFlaw) -> ColumnValues {
  if parts.count == 1, case .string = parts[0] { return parts[0] }
  var texts = StringArray()
  // Room for all at once: an arena that grows by doubling touches several times the memory.
  let byteCount = parts.reduce(0) { $0 + $1.textByteCount }
  texts.reserveCapacity(
    count: parts.reduce(0) { $0 + $1.count }, byteCount: min(byteCount, Int(UInt32.max)))
  for part in parts {
    switch part {
    case .string(let more):
      guard texts.bytes.count + more.bytes.count <= Int(UInt32.max) else { throw .tooMuchText }
      texts.append(contentsOf: more, 0..<more.count)
    case .dictionary(let ids, let values):
      guard !values.isEmpty else {
        for _ in ids { texts.append([UInt8]()) }
        continue
      }
      guard texts.bytes.count + values.byteCount(of: ids.span) <= Int(UInt32.max) else {
        throw .tooMuchText
      }
      texts.append(contentsOf: values.picking(ids), 0..<ids.count)
    default: break
    }
  }
  return .string(texts)
}

extension Column {
  /// Whether the column is as `joined` would leave it if its dictionary repeats no text: not a chunk
  /// of nothing but nulls, which has ids into none.
  var isJoined: Bool {
    if case .dictionary(_, let values) = values { return !values.isEmpty }
    return true
  }

  /// The rows with the given numbers, in that order.
  func selecting(_ rows: [Int]) -> Column {
    var places: [Int] = rows
    var offsets: [UInt32]?
    if let listOffsets {
      places = []
      var selected: [UInt32] = [0]
      for row in rows {
        places.append(contentsOf: Int(listOffsets[row])..<Int(listOffsets[row + 1]))
        selected.append(UInt32(places.count))
      }
      offsets = selected
    }
    return Column(
      name, values.selecting(places), listOffsets: offsets,
      validity: validity.map { flags in rows.map { flags[$0] } }, isNullable: isNullable)
  }
}

extension ColumnValues {
  /// Bytes of its texts, written out.
  fileprivate var textByteCount: Int {
    switch self {
    case .string(let texts): texts.span.count
    case .dictionary(let ids, let values): values.isEmpty ? 0 : values.byteCount(of: ids.span)
    default: 0
    }
  }

  fileprivate func selecting(_ places: [Int]) -> ColumnValues {
    switch self {
    case .bool(let values): .bool(places.map { values[$0] })
    case .int32(let values): .int32(places.map { values[$0] })
    case .int64(let values): .int64(places.map { values[$0] })
    case .double(let values): .double(places.map { values[$0] })
    case .date(let values): .date(places.map { values[$0] })
    case .timestamp(let values): .timestamp(places.map { values[$0] })
    case .string(let texts):
      .string(texts.picking(places.map { UInt32($0) }))
    case .dictionary(let ids, let values): .dictionary(ids: places.map { ids[$0] }, values: values)
    }
  }
}
