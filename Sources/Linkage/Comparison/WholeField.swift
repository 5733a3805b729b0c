import Bytes
import Records

extension LinkageField {
  /// Names the field that holds all that a record says. No property is called so.
  package static let wholeName = "all fields"

  var isWhole: Bool { name == LinkageField.wholeName }

  /// One text per record: the values of all fields, in their order; nil where there is little to put
  /// together.
  package static func whole(_ fields: [LinkageField], recordCount: Int) -> LinkageField? {
    guard fields.contains(where: { $0.type == .name || $0.type == .text }) else { return nil }
    var dictionary = ValueDictionary()
    var offsets: [UInt32] = [0]
    var ids: [UInt32] = []
    var text: [UInt8] = []
    for record in 0..<recordCount {
      text.removeAll(keepingCapacity: true)
      for field in fields {
        for index in field.range(record) {
          if !text.isEmpty { text.append(0x20) }
          text.append(contentsOf: field.values.slice(Int(field.ids[index])))
        }
      }
      if !text.isEmpty { ids.append(dictionary.id(of: text.span, 0..<text.count)) }
      offsets.append(UInt32(ids.count))
    }
    let (values, ranks) = dictionary.ranked()
    return LinkageField(
      name: wholeName, type: .text, offsets: offsets, ids: ids.map { ranks[Int($0)] },
      values: values)
  }
}
