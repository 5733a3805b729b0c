import Records
import Testing

@Suite("Schemata") struct SchemataTests {
  @Test("properties are inherited and come in byte order")
  func inheritance() {
    let schemata = Schemata()
    let names = schemata.properties(of: "Company").map(\.name)
    #expect(names == names.sorted())
    #expect(names.contains("leiCode") && names.contains("name") && names.contains("isin"))
    #expect(schemata.property("birthDate", of: "Company") == nil)
    #expect(schemata.depth("Company") > schemata.depth("LegalEntity"))
  }

  @Test("records are linked inside their group")
  func groups() {
    let schemata = Schemata(own: [
      Schema("Publication", extends: "Thing", [Property("title", .text)]),
      Schema("Bank", extends: "Company", []),
    ])
    #expect(schemata.group(of: "PublicBody") == .organization)
    #expect(schemata.group(of: "LegalEntity") == .organization)
    #expect(schemata.group(of: "Person") == .person)
    #expect(schemata.group(of: "Bank") == .organization)
    #expect(schemata.group(of: "Publication") == .own("Publication"))
    #expect(schemata.group(of: "Article") == .article)
  }
}
