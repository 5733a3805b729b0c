import Bytes
import Normalization
import Records

/// Normalizes one value, with the unit separator shown as `|`.
func normalized(
  _ value: String, _ type: PropertyType, _ name: String = "", group: LinkGroup = .organization,
  order: DateOrder? = nil
) -> (value: String, comparable: String, isParsed: Bool) {
  let column = Normalizer().normalized(
    StringArray([value]), of: Property(name, type), group: group, dateOrder: order)
  let comparable = column.comparables[0].split(
    separator: ComparableName.separator, omittingEmptySubsequences: false)
  return (column.values[0], comparable.joined(separator: "|"), column.isParsed[0])
}

func organization(_ name: String) -> String { normalized(name, .name).comparable }
func person(_ name: String, _ property: String = "name") -> String {
  normalized(name, .name, property, group: .person).comparable
}
