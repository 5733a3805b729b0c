import Records

/// A comparison bound to a field of the records at hand.
struct PreparedComparison: Sendable {
  let settings: ComparisonSettings
  let fieldIndex: Int
  let comparison: any ValueComparison

  var levels: [LevelDefinition] { comparison.definition.levels }
}

extension ComparisonKind {
  /// The kind that suits a property; nil for values that say nothing about identity.
  init?(_ type: PropertyType, group: LinkGroup) {
    switch type {
    case .name: self = group == .person ? .person : .organization
    case .date: self = .date
    case .identifier: self = .identifier
    case .country: self = .exact
    case .address: self = .address
    case .email: self = .email
    case .phone: self = .phone
    case .url: self = .url
    case .number: self = .number
    case .text: self = .text
    case .topic, .entity: return nil
    }
  }

  var definition: ComparisonDefinition {
    switch self {
    case .organization: OrganizationNameComparison.definition
    case .person: PersonNameComparison.definition
    case .date: DateComparison.definition
    case .identifier: IdentifierComparison.definition
    case .exact: SetComparison.definition
    case .address: AddressComparison.definition
    case .url: URLComparison.definition
    case .email: EmailComparison.definition
    case .phone: PhoneComparison.definition
    case .text: TextComparison.definition
    case .number: NumberComparison.definition
    }
  }

  func prepared(_ records: LinkageRecords, _ fieldIndex: Int) -> any ValueComparison {
    let field = records.fields[fieldIndex]
    func rarity() -> ValueRarity {
      ValueRarity(
        field, sourceOfRecord: records.sourceOfRecord, sourceCount: records.sourceNames.count)
    }
    switch self {
    case .organization:
      return OrganizationNameComparison(field, sourceOfRecord: records.sourceOfRecord)
    case .person: return PersonNameComparison(field)
    case .date: return DateComparison(field, rarity: rarity())
    case .identifier: return IdentifierComparison(field, rarity: rarity())
    case .exact: return SetComparison(rarity: rarity())
    case .address: return AddressComparison(field)
    case .url: return URLComparison(field, rarity: rarity())
    case .email: return EmailComparison(field, rarity: rarity())
    case .phone: return PhoneComparison(field, rarity: rarity())
    case .text: return TextComparison(field, rarity: rarity())
    case .number: return NumberComparison(field, rarity: rarity())
    }
  }
}

extension LinkageSettings {
  /// The comparisons as written, or one per field that says something, in field order.
  func comparisons(of records: LinkageRecords) throws(LinkageError) -> [ComparisonSettings] {
    guard let compare else {
      return records.fields.compactMap { field in
        guard !field.ids.isEmpty, let kind = ComparisonKind(field.type, group: group) else {
          return nil
        }
        return ComparisonSettings(property: field.name, kind: kind)
      }
    }
    for comparison in compare where records.fieldIndex(comparison.property) == nil {
      throw .unknownProperty(name: comparison.property, known: records.fields.map(\.name))
    }
    return compare
  }

  func prepared(_ records: LinkageRecords) throws(LinkageError) -> [PreparedComparison] {
    var prepared: [PreparedComparison] = []
    for comparison in try comparisons(of: records) {
      guard let index = records.fieldIndex(comparison.property) else { continue }
      prepared.append(
        PreparedComparison(
          settings: comparison, fieldIndex: index,
          comparison: comparison.kind.prepared(records, index)))
    }
    return prepared
  }
}
