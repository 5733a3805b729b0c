package import Bytes

/// An id that no entity carries any more, and those that took over its records.
package struct Redirect: Sendable, Hashable {
  package var oldID: String
  /// Largest share of records first; empty when the records are gone.
  package var newIDs: [String]
  /// The night that retired it; nil when not known.
  package var since: String?

  package init(oldID: String, newIDs: [String], since: String?) {
    self.oldID = oldID
    self.newIDs = newIDs
    self.since = since
  }
}

/// What a night needs to know of the night that it continues: ids for stability, values for
/// changes.
package struct BaseNight: Sendable {
  /// Distinct, in ascending byte order.
  package var recordIDs: StringArray
  /// Index into `entityIDs`; `noIndex` for records without an entity.
  package var entityOfRecord: [UInt32]
  /// Distinct, in ascending byte order.
  package var entityIDs: StringArray
  package var redirects: [Redirect]
  /// The values of its profiles.
  package var values: [BaseValues]
  /// `suppressed` of its `SuppressionResult`.
  package var suppressed: [SuppressedRecord]

  package init(
    recordIDs: StringArray, entityOfRecord: [UInt32], entityIDs: StringArray,
    redirects: [Redirect] = [], values: [BaseValues] = [], suppressed: [SuppressedRecord] = []
  ) {
    precondition(recordIDs.count == entityOfRecord.count, "one entity per record")
    self.recordIDs = recordIDs
    self.entityOfRecord = entityOfRecord
    self.entityIDs = entityIDs
    self.redirects = redirects
    self.values = values
    self.suppressed = suppressed
  }
}

/// The values of one property in the base night.
package struct BaseValues: Sendable {
  package let property: String
  /// Ids into `texts`, a list per entity.
  package let lists: IndexLists
  package let texts: StringArray

  package init(property: String, lists: IndexLists, texts: StringArray) {
    self.property = property
    self.lists = lists
    self.texts = texts
  }
}
