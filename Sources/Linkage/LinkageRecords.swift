package import Bytes
package import Records

/// One compared property of all records, dictionary-encoded.
package struct LinkageField: Sendable {
  /// The property's name.
  package let name: String
  package let type: PropertyType
  /// `recordCount + 1` offsets into `ids`: a record may hold none, one or several values.
  package let offsets: [UInt32]
  /// Value ids; those of one record are distinct, in the byte order of their values or, once records are in
  /// local order, ascending.
  package let ids: [UInt32]
  /// How many distinct values there are.
  let valueCount: Int
  /// The distinct comparable values. None is empty. Their order depends on how the rows came. No values at all where
  /// only their words are asked for.
  package let values: StringArray

  package init(
    name: String, type: PropertyType, offsets: [UInt32], ids: [UInt32], values: StringArray
  ) {
    self.init(
      name: name, type: type, offsets: offsets, ids: ids, valueCount: values.count, values: values)
  }

  /// - Parameter values: As many as `valueCount` says, or none where only their words will be asked for.
  init(
    name: String, type: PropertyType, offsets: [UInt32], ids: [UInt32], valueCount: Int,
    values: StringArray
  ) {
    precondition(!offsets.isEmpty && Int(offsets[offsets.count - 1]) == ids.count)
    precondition(values.isEmpty || values.count == valueCount, "values that are not there")
    self.name = name
    self.type = type
    self.offsets = offsets
    self.values = values
    self.valueCount = valueCount
    self.ids = ids
  }

  /// Encodes one list of texts per record. Empty texts are left out.
  package init(name: String, type: PropertyType, texts: [[String]]) {
    var dictionary = ValueDictionary()
    var offsets: [UInt32] = [0]
    var ids: [UInt32] = []
    for list in texts {
      for text in list where !text.isEmpty { ids.append(dictionary.id(of: text)) }
      offsets.append(UInt32(ids.count))
    }
    let (values, rankOfID) = dictionary.ranked()
    var ranked: [UInt32] = []
    var rankedOffsets: [UInt32] = [0]
    for record in texts.indices {
      let range = Int(offsets[record])..<Int(offsets[record + 1])
      var previous: UInt32?
      for rank in ids[range].map({ rankOfID[Int($0)] }).sorted() where rank != previous {
        ranked.append(rank)
        previous = rank
      }
      rankedOffsets.append(UInt32(ranked.count))
    }
    self.init(name: name, type: type, offsets: rankedOffsets, ids: ranked, values: values)
  }

  /// False where the texts of the values were let go.
  var hasValues: Bool { values.count == valueCount }

  package var recordCount: Int { offsets.count - 1 }

  /// The only value of a record, or `BatchValues.noValue` or `severalValues`.
  @inline(__always) func onlyValue(_ record: Int) -> UInt32 {
    let range = range(record)
    if range.isEmpty { return BatchValues.noValue }
    return range.count == 1 ? ids[range.lowerBound] : BatchValues.severalValues
  }

  @inline(__always) func range(_ record: Int) -> Range<Int> {
    Int(offsets[record])..<Int(offsets[record + 1])
  }
}

/// What is linked: the records of one link group, in byte order of their ids.
package struct LinkageRecords: Sendable {
  /// Unique, in byte order: a record's index is its rank, whatever order the rows came in, unless records are in
  /// local order.
  package let recordIDs: StringArray
  /// For each record which id is its own; empty where they stand as their ids do.
  private let placesOfIDs: [UInt32]
  /// For each record an index into `sourceNames`.
  package let sourceOfRecord: [UInt32]
  package let sourceNames: [String]
  package let fields: [LinkageField]

  package init(
    recordIDs: StringArray, sourceOfRecord: [UInt32], sourceNames: [String], fields: [LinkageField]
  ) {
    precondition(sourceOfRecord.count == recordIDs.count, "one source per record")
    for field in fields {
      precondition(field.recordCount == recordIDs.count, "field \(field.name) has another length")
    }
    self.recordIDs = recordIDs
    placesOfIDs = []
    self.sourceOfRecord = sourceOfRecord
    self.sourceNames = sourceNames
    self.fields = fields
  }

  /// The same records in another order.
  /// - Parameter order: For each record its number in `outer`.
  init(
    _ outer: LinkageRecords, _ order: [UInt32], sourceOfRecord: [UInt32], fields: [LinkageField]
  ) {
    recordIDs = outer.recordIDs
    placesOfIDs = order
    self.sourceOfRecord = sourceOfRecord
    sourceNames = outer.sourceNames
    self.fields = fields
  }

  package var count: Int { sourceOfRecord.count }

  func recordID(_ record: Int) -> String {
    recordIDs[placesOfIDs.isEmpty ? record : Int(placesOfIDs[record])]
  }

  func fieldIndex(_ name: String) -> Int? { fields.firstIndex { $0.name == name } }
}
