import Bytes
import Foundation
import Records
import Testing

@testable import XML

@Suite("XML rows and fields") struct ElementTests {
  static let text = """
    <?xml version="1.0"?>
    <!-- <P>no</P> -->
    <list xmlns:o="urn:o">
      <people>
        <P id="1"
           o:kind="a &amp; b"><NAME> Ada &lt;3 </NAME><ALIAS><N>x</N></ALIAS><ALIAS><N>y</N></ALIAS></P>
        <P id="2"/>
      </people>
      <firms><F><NAME><![CDATA[<raw>]]> &#233;</NAME>own <b>inner</b> text</F></firms>
    </list>
    """

  @Test(
    "rows are found along a path",
    arguments: [
      ("list/people/P", ["1", "2"]), ("/list/people/P", ["1", "2"]), ("//P", ["1", "2"]),
      ("list/*/P", ["1", "2"]), ("list//P", ["1", "2"]), ("people/P", []), ("list/P", []),
      ("list/firms/F|list/people/P", ["1", "2", ""]),
    ])
  func rows(path: String, ids: [String]) throws {
    let xml = try XMLReading(Self.text, rows: path, fields: ["@id"])
    #expect(xml.values.map { $0[0].first ?? "" } == ids)
  }

  @Test(
    "a path yields the values at its end",
    arguments: [
      ("NAME", ["Ada <3"]), ("ALIAS/N", ["x", "y"]), ("*/N", ["x", "y"]), ("@id", ["1"]),
      ("@o:kind", ["a & b"]), ("@kind", ["a & b"]), ("name()", ["P"]), (".", []), ("N", []),
      ("ALIAS/@id", []), ("NAME/text()", ["Ada <3"]), ("./NAME", ["Ada <3"]),
    ])
  func fields(path: String, values: [String]) throws {
    #expect(try XMLReading(Self.text, rows: "//P", fields: [path]).values[0] == [values])
  }

  @Test(
    "the text of an element holds that of inner elements; CDATA and character references are text")
  func ownText() throws {
    let xml = try XMLReading(Self.text, rows: "//F", fields: [".", "NAME", "b"])
    #expect(xml.values == [[["<raw> é own inner text"], ["<raw> é"], ["inner"]]])
  }

  @Test("field names are the paths that occur")
  func fieldNames() throws {
    #expect(
      try XMLReading(Self.text, rows: "//P").names == ["@id", "@o:kind", "NAME", "ALIAS/N"])
  }

  @Test("a row's place is its element, from bracket to bracket")
  func places() throws {
    let xml = try XMLReading(Self.text, rows: "//P")
    let bytes = Array(Self.text.utf8)
    let elements = xml.byteRanges.map { String(decoding: bytes[$0], as: UTF8.self) }
    #expect(elements[0].hasPrefix("<P id=\"1\"") && elements[0].hasSuffix("</ALIAS></P>"))
    #expect(elements[1] == "<P id=\"2\"/>")
    #expect(xml.lines == [5, 7])
  }

  @Test(
    "places count the file's own bytes in other encodings",
    arguments: ["UTF-16LE", "UTF-16BE", "ISO-8859-1", "UTF-8"])
  func encodings(encoding: String) throws {
    let declared = encoding.hasPrefix("UTF-16") ? "UTF-16" : encoding
    let text = "<?xml version='1.0' encoding='\(declared)'?>\n<r><é/><p>é</p>\n<p>ü</p></r>"
    var bytes: [UInt8] = []
    switch encoding {
    case "UTF-8": bytes = [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case "ISO-8859-1": bytes = text.unicodeScalars.map { UInt8($0.value) }
    default:
      for unit in "\u{FEFF}\(text)".utf16 {
        let pair = [UInt8(unit & 255), UInt8(unit >> 8)]
        bytes += encoding == "UTF-16LE" ? pair : pair.reversed()
      }
    }
    let xml = try XMLReading(FileBytes(bytes), rows: "r/p", fields: ["."])
    #expect(xml.values == [[["é"]], [["ü"]]])
    #expect(xml.issues.isEmpty)
    let decoder = try #require(TextDecoder(encoding: encoding))
    let elements = xml.byteRanges.map {
      String(decoding: decoder.decoded(bytes.span.extracting($0)).utf8, as: UTF8.self)
    }
    #expect(elements == ["<p>é</p>", "<p>ü</p>"])
    #expect(xml.lines == [2, 3])
  }
}

@Suite("XML flaws") struct XMLFlawTests {
  @Test("rows before a flaw are handed out, and the flaw says what is lost")
  func broken() throws {
    let xml = try XMLReading("<r><p>1</p>\n<p>2</p>\n<p>3</q></r>", rows: "r/p", fields: ["."])
    #expect(xml.values == [[["1"]], [["2"]]])
    #expect(xml.issues.count == 1)
    #expect(xml.issues.first?.location.line == 3)
    #expect(xml.issues.first?.byteRange == 20..<33)
  }

  @Test(
    "entities beyond the five predefined are refused",
    arguments: [
      "<!DOCTYPE r [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><r><p>&e;</p></r>",
      "<!DOCTYPE r [<!ENTITY e SYSTEM 'http://localhost:1/'>]><r a='&e;'/>",
      "<!DOCTYPE r [<!ENTITY % e SYSTEM 'file:///etc/passwd'> %e;]><r/>",
      "<r><p>&nbsp;</p></r>",
    ])
  func entities(text: String) throws {
    let xml = try XMLReading(text, rows: "//p")
    #expect(xml.values.isEmpty)
    #expect(xml.issues.count == 1)
    #expect(xml.flaws.first?.contains("is not one of the five predefined") == true)
  }

  @Test("an entity that is declared as plain text is that text, in elements and attributes")
  func plainEntity() throws {
    let text =
      "<!DOCTYPE r [<!ENTITY co 'Ltd &amp; Sons'><!ENTITY co 'no'>]><r><p a='x &co;'>Acme &co;</p></r>"
    let xml = try XMLReading(text, rows: "r/p", fields: [".", "@a"])
    #expect(xml.values == [[["Acme Ltd & Sons"], ["x Ltd & Sons"]]])
    #expect(xml.issues.isEmpty)
  }

  @Test("entities of entities, of elements and of length are refused, and so is what grows too far")
  func boundedEntities() throws {
    let long = String(repeating: "x", count: 2_000)
    let nested = "<!DOCTYPE r [<!ENTITY a 'x'><!ENTITY e '&a;&a;'>]><r><p>&e;</p></r>"
    for text in [
      nested, "<!DOCTYPE r [<!ENTITY e '<b/>'>]><r><p>&e;</p></r>",
      "<!DOCTYPE r [<!ENTITY e '\(long)'>]><r><p>&e;</p></r>",
    ] {
      let flaws = try XMLReading(text, rows: "r/p").flaws
      #expect(flaws.first?.contains("is declared as more than 1024 bytes of plain text") == true)
    }
    let references = String(repeating: "&e;", count: 100_000)
    let bomb = "<!DOCTYPE r [<!ENTITY e '\(long.prefix(1_000))'>]><r><p>\(references)</p></r>"
    let xml = try XMLReading(bomb, rows: "r/p")
    #expect(xml.values.isEmpty)
    #expect(xml.flaws.first?.contains("expand to more than 10 times") == true)
  }

  @Test("the text of an element is all its text, with a blank where elements separate words")
  func mixedContent() throws {
    let text =
      "<r><p><n>A <b>Bold</b> tail</n><n>H<sub>2</sub>O</n><a>Street 0<br/>Bonn</a><s><x>1</x><y>2</y></s></p></r>"
    let xml = try XMLReading(text, rows: "r/p", fields: ["n", "n/b", "a", "s", "n/text()"])
    #expect(
      xml.values == [
        [["A Bold tail", "H2O"], ["Bold"], ["Street 0 Bonn"], [], ["A  tail", "HO"]]
      ])
  }

  @Test("a declaration that the bytes speak against is followed and warned of")
  func doubtfulDeclaration() throws {
    let text = "<?xml version='1.0' encoding='ISO-8859-1'?><r><p>Köln</p></r>"
    let xml = try XMLReading(text, rows: "r/p", fields: ["."])
    #expect(xml.values == [[["KÃ¶ln"]]])
    #expect(xml.flaws.count == 1)
    #expect(xml.flaws.first?.contains("declares ISO-8859-1 and is read so") == true)
  }

  @Test("a declaration that is never used does no harm")
  func unusedEntity() throws {
    let text = "<!DOCTYPE r SYSTEM 'nowhere.dtd' [<!ENTITY e 'x'>]><r><p>1</p></r>"
    let xml = try XMLReading(text, rows: "r/p", fields: ["."])
    #expect(xml.values == [[["1"]]])
    #expect(xml.issues.isEmpty)
  }

  @Test("a document cut at any byte never crashes the reader and never invents a row")
  func cuts() throws {
    let whole = Array(
      "<?xml version=\"1.0\"?><r><p a=\"é\">1<b/></p><p><![CDATA[2]]></p><!-- --></r>".utf8)
    for length in 1..<whole.count {
      let xml = try XMLReading(FileBytes(Array(whole[..<length])), rows: "r/p")
      #expect(!xml.issues.isEmpty, "cut at \(length)")
      #expect(xml.byteRanges.allSatisfy { $0.upperBound <= length })
    }
  }

  @Test("an empty file and a path without rows are warned of")
  func empty() throws {
    #expect(try XMLReading(" \n", rows: "r").flaws == ["t.xml: the file is empty"])
    #expect(try XMLReading("<r/>", rows: "r/p").flaws == ["t.xml: nothing at path r/p"])
  }
}

@Suite("Real XML", .enabled(if: hasSharedData)) struct RealXMLTests {
  @Test(
    "every row of the shared documents is read, and lies where it says",
    arguments: [
      (
        "registries/restricted/un_consolidated.xml.gz", "CONSOLIDATED_LIST/INDIVIDUALS/INDIVIDUAL",
        730
      ),
      ("registries/restricted/un_consolidated.xml.gz", "//ENTITY", 273),
      ("officials/uk_mps_social_media.xml", "publicwhip/personinfo", 1047),
    ])
  func realRows(file: String, rows: String, rowCount: Int) throws {
    let content = try FileBytes.reading(sharedData + "/" + file).unpacked()
    let xml = try XMLReading(content, rows: rows, fields: ["name()"])
    #expect(xml.values.count == rowCount)
    let name = xml.values.first?[0].first ?? ""
    let misplaced = content.withSpan { bytes in
      xml.byteRanges.count { range in
        let element = String(decoding: range.map { bytes[$0] }, as: UTF8.self)
        return !element.hasPrefix("<\(name)")
          || !(element.hasSuffix("</\(name)>") || element.hasSuffix("/>"))
      }
    }
    #expect(misplaced == 0)
  }

  /// `attr3` and `quadratic-defattr` are well-formed; `doctype1` needs a libxml2 newer than 2.9.
  static let accepted = ["attr3.xml", "quadratic-defattr.xml", "doctype1.xml"]

  @Test("ill-formed documents are refused and entity bombs do not go off")
  func hostile() throws {
    for folder in ["errors", "errors10", "recurse"] {
      let path = sharedData + "/hostile/xml_libxml2/" + folder
      for name in try FileManager.default.contentsOfDirectory(atPath: path).sorted()
      where name.hasSuffix(".xml") && !Self.accepted.contains(name) {
        let xml = try XMLReading(
          try FileBytes.reading(path + "/" + name), rows: "//*", fields: ["."])
        // These two put the bomb into an external subset, which is never loaded.
        if ["lol_ip_content.xml", "lol_ip_value.xml"].contains(name) { continue }
        #expect(!xml.issues.isEmpty, "\(name)")
      }
    }
  }
}
