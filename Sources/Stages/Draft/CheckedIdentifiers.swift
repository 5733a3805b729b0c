import Bytes
import Normalization
import Records

extension ColumnShape {
  /// The property whose identifiers nearly all values are, by their check digits or by a form that nothing
  /// else has; nil where none is, or where too few values tell.
  static func checkedIdentifier(of values: [String]) -> String? {
    guard values.count >= 5 else { return nil }
    // What is one by chance must fail soon.
    let head = Array(values.prefix(500))
    return ["leiCode", "isin", "figi", "uscCode", "wikidataId"].first { property in
      guard head.count(where: { hasForm($0, property) }) * 10 >= head.count * 9 else {
        return false
      }
      let column = Normalizer().normalized(
        StringArray(head), of: Property(property, .identifier), group: .organization)
      return column.isParsed.count(where: { $0 }) * 10 >= head.count * 8
    }
  }

  /// The property that the column is called after in short ("INN", "swift_code"), where most values are such
  /// identifiers: an inn is none.
  var calledIdentifier: String? {
    guard let property = Self.identifiers[words.joined()] else { return nil }
    let head = Array(distinct.prefix(500))
    let column = Normalizer().normalized(
      StringArray(head), of: Property(property, .identifier), group: .organization)
    return column.isParsed.count(where: { $0 }) * 2 >= head.count ? property : nil
  }

  /// What identifiers are called that have a form or check digits of their own.
  private static let identifiers = [
    "inn": "innCode", "инн": "innCode", "ogrn": "ogrnCode", "огрн": "ogrnCode", "uscc": "uscCode",
    "bic": "swiftBic", "swift": "swiftBic", "swiftcode": "swiftBic", "biccode": "swiftBic",
    "bicswift": "swiftBic", "swiftbiccode": "swiftBic", "imo": "imoNumber", "imono": "imoNumber",
    "siren": "sirenCode", "nosiren": "sirenCode", "numerosiren": "sirenCode",
    "siret": "siretCode", "nosiret": "siretCode", "numerosiret": "siretCode", "iban": "iban",
    "duns": "dunsCode", "dunsnumber": "dunsCode", "dunsno": "dunsCode",
  ]

  private static func hasForm(_ value: String, _ property: String) -> Bool {
    let length = value.utf8.count
    switch property {
    case "leiCode": return length == 20
    case "isin": return length == 12 && value.prefix(2).allSatisfy { $0.isASCII && $0.isUppercase }
    case "figi": return length == 12 && value.hasPrefix("BBG")
    case "uscCode": return length == 18 && value.first?.isNumber == true
    default: return value.hasPrefix("Q") && length > 2 && value.dropFirst().allSatisfy(\.isNumber)
    }
  }
}
