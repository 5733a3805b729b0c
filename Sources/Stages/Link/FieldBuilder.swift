import Bytes
import Linkage
import Records

/// Puts the values of a field's properties, from all files, into one column of ids.
struct FieldBuilder {
  private var dictionary = ValueDictionary()
  /// The distinct values, once all are there.
  private var values = StringArray()
  /// The record and the id of each value.
  private var records: [UInt32] = []
  private var ids: [UInt32] = []
  private var present = Set<String>()
  /// The rows of all parts, and how many bytes they have for the field at most.
  private let rowCount: Int
  private let byteCountMax: Int

  private init(_ plan: FieldPlan, _ parts: [LinkagePart]) {
    rowCount = parts.reduce(0) { $0 + $1.rowCount }
    // Separators come between the names of a row.
    byteCountMax = parts.reduce(4 * rowCount) { $0 + $1.byteCount(of: plan.properties) }
    records.reserveCapacity(rowCount)
    ids.reserveCapacity(rowCount)
  }

  /// The field, and which of its properties hold a value at all.
  static func field(
    _ plan: FieldPlan, _ group: LinkGroup, _ parts: [LinkagePart], recordCount: Int
  ) throws -> (field: LinkageField, present: Set<String>) {
    var builder = FieldBuilder(plan, parts)
    let isComposed = group == .person && plan.name == "name"
    let partsOfName = plan.properties.filter(FieldPlan.givenAndFamily.contains)
    var filesOfWholeNames = Set<Int>()
    for name in plan.properties where !partsOfName.contains(name) {
      for part in parts {
        guard let values = try part.values(of: name), values.isFilled else { continue }
        builder.present.insert(name)
        builder.expect(values.texts, part)
        builder.append(values, part)
        filesOfWholeNames.insert(part.file)
      }
    }
    for part in parts where !partsOfName.isEmpty {
      var names: [String: PartValues] = [:]
      for name in partsOfName {
        guard let values = try part.values(of: name, onlyFirst: true), values.isFilled
        else { continue }
        builder.present.insert(name)
        names[name] = values
      }
      if isComposed {
        builder.appendComposedNames(
          names, part, isWhole: filesOfWholeNames.contains(part.file))
      }
    }
    if plan.type == .country { builder.appendStates() }
    return (builder.field(plan, recordCount: recordCount), builder.present)
  }

  /// Makes room for what all rows hold if they are like those of the first part: a table that grows is filled
  /// several times.
  private mutating func expect(_ texts: StringArray, _ part: LinkagePart) {
    if dictionary.count > 0 { return }
    let share = Double(rowCount) / Double(max(1, part.rowCount))
    dictionary = ValueDictionary(
      expecting: Int(Double(texts.count) * share),
      byteCount: min(Int(Double(texts.bytes.count) * share), byteCountMax))
  }

  private mutating func append(_ values: PartValues, _ part: LinkagePart) {
    records.append(addingCapacity: values.rows.count) { records in
      let recordOfRow = part.recordOfRow.span
      for row in values.rows { records.append(recordOfRow[Int(row)]) }
    }
    if values.hasOwnTexts {
      dictionary.append(idsOf: values.texts, picking: values.ids, to: &ids)
    } else {
      let idOfText = dictionary.ids(of: values.texts)
      ids.append(addingCapacity: values.ids.count) { ids in
        for text in values.ids { ids.append(idOfText[Int(text)]) }
      }
    }
  }

  /// A territory with a code of its own counts as its state, too.
  private mutating func appendStates() {
    var stateOfID = [UInt32?](repeating: nil, count: dictionary.count)
    for id in stateOfID.indices {
      if let state = FieldPlan.stateOfTerritory[dictionary.values[id]] {
        stateOfID[id] = dictionary.id(of: state)
      }
    }
    for index in ids.indices {
      if let state = stateOfID[Int(ids[index])] {
        records.append(records[index])
        ids.append(state)
      }
    }
  }

  /// Names put together from given and family names, whose order is certain.
  ///
  /// - Parameter isWhole: Whether rows with one of the two alone make no name: the file has whole
  ///   names as well.
  private mutating func appendComposedNames(
    _ names: [String: PartValues], _ part: LinkagePart, isWhole: Bool
  ) {
    let family = names["lastName"]
    let given = ["firstName", "middleName", "secondName"].compactMap { names[$0] }
    if family == nil, given.isEmpty || isWhole { return }
    // A text is a run of pieces: all pieces are gathered at once, and only the ends of runs are kept.
    var pieces = StringArray(["", " ", "\u{1F}"])
    let (none, blank, unit): (UInt32, UInt32, UInt32) = (0, 1, 2)
    let rowCount = part.recordOfRow.count
    /// The piece of each row that is its first value, or none.
    func piecesOfRows(_ values: PartValues) -> [UInt32] {
      let base = UInt32(pieces.count)
      let tokens = nameTokens(values.texts)
      pieces.append(contentsOf: tokens, 0..<tokens.count)
      var piece = [UInt32](repeating: none, count: rowCount)
      for (row, id) in zip(values.rows, values.ids)
      where tokens.offsets[Int(id) + 1] > tokens.offsets[Int(id)] {
        piece[Int(row)] = base + id
      }
      return piece
    }
    let givenPieces = given.flatMap(piecesOfRows)
    let familyPieces = family.map(piecesOfRows) ?? [UInt32](repeating: none, count: rowCount)
    var order: [UInt32] = []
    order.reserveCapacity(rowCount * 3)
    /// How many pieces there are before the end of each text.
    var stops = [0]
    for row in 0..<rowCount {
      let start = order.count
      for place in stride(from: row, to: givenPieces.count, by: rowCount)
      where givenPieces[place] != none {
        if order.count > start { order.append(blank) }
        order.append(givenPieces[place])
      }
      let hasGiven = order.count > start
      let hasFamily = familyPieces[row] != none
      if !hasGiven && !hasFamily || isWhole && !(hasGiven && hasFamily) {
        order.removeLast(order.count - start)
        continue
      }
      order.append(unit)
      if hasFamily { order.append(familyPieces[row]) }
      stops.append(order.count)
      records.append(part.recordOfRow[row])
    }
    let gathered = pieces.picking(order)
    let composed = StringArray(
      bytes: gathered.bytes, offsets: stops.map { gathered.offsets[$0] })
    expect(composed, part)
    dictionary.append(idsOf: composed, 0..<composed.count, to: &ids)
  }

  private consuming func field(_ plan: FieldPlan, recordCount: Int) -> LinkageField {
    values = dictionary.values
    dictionary = ValueDictionary()
    var offsets = orderByRecord(recordCount)
    if (0..<recordCount).contains(where: { offsets[$0 + 1] - offsets[$0] > 1 }) {
      orderInsideRecords(&offsets)
    }
    return LinkageField(
      name: plan.name, type: plan.type, offsets: offsets, ids: ids, values: values)
  }

  /// Puts the ids in the order of their records, a counting sort, and tells where those of each start.
  private mutating func orderByRecord(_ recordCount: Int) -> [UInt32] {
    var offsets = [UInt32](repeating: 0, count: recordCount + 1)
    var isOrdered = true
    var previous: UInt32 = 0
    for record in records {
      offsets[Int(record) + 1] += 1
      if record < previous { isOrdered = false }
      previous = record
    }
    for record in 0..<recordCount { offsets[record + 1] += offsets[record] }
    if isOrdered { return offsets }
    var next = offsets
    var sorted = [UInt32](repeating: 0, count: ids.count)
    for index in ids.indices {
      let record = Int(records[index])
      sorted[Int(next[record])] = ids[index]
      next[record] += 1
    }
    ids = sorted
    return offsets
  }

  /// Puts the ids of each record in the byte order of their values, each once.
  private mutating func orderInsideRecords(_ offsets: inout [UInt32]) {
    var count = 0
    var start = 0
    for record in 0..<(offsets.count - 1) {
      let end = Int(offsets[record + 1])
      if end - start > 1 {
        ids[start..<end].sort { $0 != $1 && values.precedes(Int($0), Int($1)) }
      }
      let first = count
      for index in start..<end where count == first || ids[count - 1] != ids[index] {
        ids[count] = ids[index]
        count += 1
      }
      start = end
      offsets[record + 1] = UInt32(count)
    }
    ids.removeLast(ids.count - count)
  }
}

/// Of comparable names the given and then the family tokens, each between single blanks.
private func nameTokens(_ names: StringArray) -> StringArray {
  let source = names.span
  var bytes: [UInt8] = []
  bytes.reserveCapacity(names.bytes.count)
  var ends: [UInt32] = [0]
  ends.reserveCapacity(names.count + 1)
  for index in 0..<names.count {
    let start = bytes.count
    var isBetween = false
    var unitCount = 0
    for place in names.range(index) {
      let byte = source[place]
      if byte == 0x1F { unitCount += 1 }
      // What comes behind the family name is no part of either.
      if unitCount == 2 { break }
      if byte == 0x1F || byte == UInt8(ascii: " ") {
        isBetween = true
        continue
      }
      if isBetween, bytes.count > start { bytes.append(UInt8(ascii: " ")) }
      isBetween = false
      bytes.append(byte)
    }
    ends.append(UInt32(truncatingIfNeeded: bytes.count))
  }
  return StringArray(bytes: bytes, offsets: ends)
}
