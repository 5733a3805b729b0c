/// What kind of value a property holds; decides how it is normalized and compared.
package enum PropertyType: String, Sendable, Hashable, CaseIterable, Codable {
  case name, text, date, identifier, country, address, email, phone, url, number, topic, entity
}
