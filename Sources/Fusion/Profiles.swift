package import Bytes

/// The profiles of a range of a night's entities, one entry per entity in every column, in the order of
/// entity ids.
package struct Profiles: Sendable {
  /// Of all entities of the night, those that stand here.
  package let entities: Range<Int>
  package let entityIDs: StringArray
  /// Index into the records' `schemaNames`.
  package let schemas: [UInt16]
  package let captions: StringArray
  package let propertyNames: [String]
  /// For each property the distinct normalized values, survivor first and the rest by bytes, as ids
  /// into `valueTexts`.
  package let values: [IndexLists]
  package let valueTexts: StringArray
  /// Properties with several values where one is expected, as property indices by name.
  package let conflicts: IndexLists
  /// Source indices by name.
  package let sources: IndexLists
  /// Indices into `licenseNames`, ascending.
  package let licenses: IndexLists
  package let licenseNames: [String]
  package let recordCounts: [UInt32]
  /// Oldest and newest date of any of its statements, as indices into `dates`; 0 is "not known".
  package let firstSeen: [UInt32]
  package let lastSeen: [UInt32]
  package let dates: [String]
  /// Match weight of the weakest link that holds the cluster together, in 1/1024 bit; `noWeight`
  /// for a single record.
  package let weakestLinks: [Int32]

  package static let noWeight = Int32.max

  package var count: Int { entityIDs.count }

  /// The values of one property of the entity that stands at `place`.
  package func texts(_ property: Int, at place: Int) -> [String] {
    values[property][place].map { valueTexts[Int($0)] }
  }
}
