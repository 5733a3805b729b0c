import Bytes
import Records
import TestSupport
import Testing

@testable import Stages

@Suite("Pipeline file errors") struct PipelineErrorTests {
  /// The errors of a text as `line:column: message`.
  private func errors(_ text: String, _ others: [String: String] = [:]) throws -> [String] {
    let folder = try TemporaryFolder()
    for (name, text) in others { try folder.write(name, text) }
    let path = try folder.write("p.yml", text)
    do throws(PipelineErrors) {
      _ = try PipelineFile.read(path, variables: ["DATA": "/data"])
      return []
    } catch {
      return error.errors.map {
        String($0.description.dropFirst(folder.path.utf8.count + 1))
      }
    }
  }

  @Test("eight errors are told at once, in the order of their places, each with what was meant")
  func eight() throws {
    let found = try errors(
      """
      name: p
      sources:
        a:
          fils: a.csv
          files: ${DTA}/a.csv
          schema: Compny
          trust: 1.5
          map: {name: n, isin: {column: x, capture: "("}}
          retrieved: 2026-02-30
          format: cvs
      link: {organization: {compare: {name: organisation}}}
      """)
    #expect(found.count == 8)
    let starts = found.map { $0.split(separator: " ")[0] }
    #expect(
      starts == [
        "p.yml:4:5:", "p.yml:5:12:", "p.yml:6:13:", "p.yml:7:12:", "p.yml:8:47:", "p.yml:9:16:",
        "p.yml:10:13:", "p.yml:11:39:",
      ])
    #expect(
      found.contains { $0.contains(#"unknown key of a source "fils"; did you mean "files"?"#) })
    #expect(found.contains { $0.contains("the variable ${DTA} is not set; did you mean ${DATA}?") })
    #expect(found.contains { $0.contains(#"unknown schema "Compny"; did you mean "Company"?"#) })
    #expect(found.contains { $0.contains(#"trust must be a number from 0 to 1, not "1.5""#) })
    #expect(found.contains { $0.contains("capture is no regular expression") })
    #expect(found.contains { $0.contains("retrieved must be a date like 2026-08-22") })
    #expect(found.contains { $0.contains(#"unknown format "cvs"; did you mean "csv"?"#) })
    #expect(found.contains { $0.contains(#"did you mean "organization"?"#) })
  }

  @Test(
    "a supplement without a table that it adds to is an error, a table without a schema is none")
  func supplements() throws {
    let alone = try errors(
      "name: p\nsources:\n  a: {files: a.csv, schema: Company, map: {name: n}, supplement: true}\n")
    #expect(alone.count == 1 && alone[0].contains("supplement is for one of several tables"))
    let tables = """
      name: p
      sources:
        a:
          key: id
          tables:
            - {files: a.csv, schema: {column: type}, map: {name: n}}
            - {files: b.csv, map: {alias: m}}
      """
    #expect(try errors(tables) == [])
  }

  @Test("an unknown property is told with the nearest of its schema")
  func unknownProperty() throws {
    #expect(
      try errors("name: ..\nsources: {a: {files: a.csv, schema: Person, map: {name: n}}}")
        == [
          "p.yml:1:7: name must have no blank, no slash and no leading dot: it names the workspace folder"
        ])
    #expect(
      try errors("name: p\nsources: {a: {files: a.csv, schema: Person, map: {naem: n}}}")
        == [#"p.yml:2:51: unknown property of Person "naem"; did you mean "name"?"#])
  }

  @Test("a repeated key is told where it stands again, beside all other errors")
  func repeatedKeys() throws {
    let found = try errors(
      """
      name: p
      sources:
        a: {files: a.csv, schema: Company, map: {name: n, name: m}}
        b:
          files: b.csv
          schema: Company
          map: {name: n}
          files: c.csv
      name: q
      sauces: red
      """)
    #expect(
      found == [
        #"p.yml:3:53: the key "name" stands here again; line 3 has set it"#,
        #"p.yml:8:5: the key "files" stands here again; line 5 has set it"#,
        #"p.yml:9:1: the key "name" stands here again; line 1 has set it"#,
        #"p.yml:10:1: unknown key of a pipeline "sauces"; did you mean "sources"?"#,
      ])
  }

  @Test("places are right in a file with Windows line ends and letters of any script")
  func windowsLines() throws {
    let found = try errors(
      "# Größe e\u{301} 🚢\r\nname: p\r\nsources: {a: {files: a.csv, schema: Company, map: {name: n}}}\r\nname: q\r\nfuse: {nme: all}\r\n"
    )
    #expect(
      found == [
        #"p.yml:4:1: the key "name" stands here again; line 2 has set it"#,
        #"p.yml:5:8: unknown property "nme"; did you mean "name"?"#,
      ])
  }

  @Test("a damaged file gives a definition or errors, never a crash")
  func damage() throws {
    let folder = try TemporaryFolder()
    let text = try PipelineFile.contents(of: packageRoot + "pipelines/nightly.yml")
    let whole = Array(text.utf8)
    var random = SeededGenerator(seed: 7)
    for _ in 0..<150 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let at = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes.remove(at: at)
        case 1:
          bytes.insert(
            Array("{}[]:,&*!|>'\"%@`-#\n \t".utf8).randomElement(using: &random) ?? 0, at: at)
        default: bytes.swapAt(at, Int.random(in: 0..<bytes.count, using: &random))
        }
      }
      let path = try folder.write("p.yml", String(decoding: bytes, as: UTF8.self))
      do throws(PipelineErrors) {
        _ = try PipelineFile.read(path, variables: [:])
      } catch {
        #expect(!error.errors.isEmpty)
        #expect(error.errors == error.errors.sorted())
      }
    }
  }

  @Test("text that is no YAML is told with its place")
  func syntax() throws {
    let found = try errors("name: p\nsources: {a: [}\n")
    #expect(found.count == 1)
    #expect(found[0].hasPrefix("p.yml:2:15: not YAML: "))
  }

  @Test("what a file must have is named where it is missing")
  func missing() throws {
    #expect(
      try errors("sources: {a: {}}\n") == [
        #"p.yml:1:1: the key "name" is missing"#, #"p.yml:1:11: the key "files" is missing"#,
        #"p.yml:1:11: the key "map" is missing"#, #"p.yml:1:11: the key "schema" is missing"#,
      ])
    #expect(try errors("") == ["p.yml:1:1: the file is empty"])
    #expect(try errors("- a\n") == ["p.yml:1:1: a pipeline file must be a map, not a list"])
  }

  @Test(
    "a word that is none of the known ones is told with the nearest",
    arguments: [
      ("relations: [{kind: owner, source: b, key: k}]", #"unknown source "b"; did you mean "a"?"#),
      ("columns: [n, m]\n    where: {nn: x}", #"unknown column "nn"; did you mean "n"?"#),
      ("relations: [{kind: owner}]", "a relation must have one object"),
      ("expect: {filled: {nam: 0.9}}", #"unknown property of this source "nam""#),
      ("expect: {rows: {min: 9, max: 3}}", "min is above max"),
      ("where: {c: {nott: x}}", #"unknown key of a test "nott"; did you mean "not"?"#),
      ("where: {c: [a, null]}", "null does not go into a list of values"),
      ("delimiter: ;;", "delimiter must be one ASCII character"),
      ("skip_lines: -1", "skip_lines must be a whole number from 0 on"),
      ("header: maybe", "header must be true or false"),
      (
        "schema: {column: t, values: {a: Persn}}",
        #"unknown schema "Persn"; did you mean "Person"?"#
      ),
      ("key: {column: c, capture: '['}", "capture is no regular expression"),
      ("quarantine_max: lots", "quarantine_max must be a number from 0 to 1"),
      ("rows: x", "rows is for json, xml, html-table and xlsx, not for csv"),
    ])
  func words(_ line: String, _ message: String) throws {
    let schema = line.hasPrefix("schema") ? "" : "    schema: Company\n"
    let found = try errors(
      "name: p\nsources:\n  a:\n    files: a.csv\n\(schema)    map: {name: n}\n    \(line)\n")
    #expect(found.count == 1, "\(found)")
    #expect(found.first?.contains(message) == true, "\(found)")
  }

  @Test(
    "what concerns the whole pipeline is checked against its sources",
    arguments: [
      (
        "link: {organisation: {}}",
        #"unknown link group "organisation"; did you mean "organization"?"#
      ),
      (
        "link: {organization: {block: [name.tokns]}}",
        #"unknown transform "tokns"; did you mean "tokens"?"#
      ),
      (
        "link: {organization: {block: [{all: name, missing: countri}]}}",
        #"unknown property "countri"; did you mean "country"?"#
      ),
      (
        "link: {organization: {block: [{all: name, missing: incorporationDat.day}]}}",
        #"unknown property "incorporationDat"; did you mean "incorporationDate"?"#
      ),
      (
        "link: {organization: {block: [{all: name, missing: country.day}]}}",
        "country is no date that could lack its day"
      ),
      (
        "link: {organization: {block: [{all: name, missing: incorporationDate.month}]}}",
        #"unknown part of a property "month"; known are day"#
      ),
      ("link: {organization: {block: [nam]}}", #"unknown property "nam"; did you mean "name"?"#),
      (
        "link: {organization: {threshold: {link: 0.4, review: 0.5}}}", "is above the link threshold"
      ),
      ("link: {organization: {exclusive: [aa]}}", #"unknown source "aa"; did you mean "a"?"#),
      ("fuse: {name: most_recnt}", #"did you mean "most_recent"?"#),
      ("fuse: {nam: all}", #"unknown property "nam""#),
      ("publish: {also: [ftn]}", #"unknown export "ftn"; did you mean "ftm"?"#),
      ("mention: {link: 1}", #"unknown key of mention "link""#),
      ("suppress: ${HOME_DATA}/s.csv", "the variable ${HOME_DATA} is not set"),
      ("schemata: {Company: {}}", "the schema Company is built in"),
      (
        "schemata: {Book: {properties: {year: dat}}}",
        #"unknown property type "dat"; did you mean "date"?"#
      ),
      ("schemata: {A: {extends: B}, B: {extends: A}}", "extends itself"),
    ])
  func wholePipeline(_ line: String, _ message: String) throws {
    let found = try errors(
      "name: p\nsources: {a: {files: a.csv, schema: Company, map: {name: n}}}\n\(line)\n")
    #expect(found.contains { $0.contains(message) }, "\(found)")
  }

  @Test("an error in an included file points into that file")
  func included() throws {
    let found = try errors(
      "name: p\nsources: {a: {files: a.csv, schema: Company, map: {include: [m.yml, no.yml]}}}\n",
      ["m.yml": "# shared\nname: n\nnmae: m\n"])
    #expect(found.count == 2)
    #expect(found[0] == #"m.yml:3:1: unknown property of Company "nmae"; did you mean "name"?"#)
    #expect(found[1].hasPrefix("p.yml:2:") && found[1].hasSuffix("No such file or directory"))
  }

  @Test("files that include each other are told instead of read for ever")
  func includeCycle() throws {
    let found = try errors(
      "name: p\nsources: {a: {include: m.yml}}\n", ["m.yml": "include: m.yml\nfiles: a.csv\n"])
    #expect(found.contains { $0.contains("does a file include itself?") })
  }

  @Test("a pipeline file that is not there is unreadable, with the system's reason")
  func unreadable() throws {
    #expect {
      _ = try PipelineFile.read("/nowhere/p.yml", variables: [:])
    } throws: {
      let errors = $0 as? PipelineErrors
      return errors?.isUnreadable == true
        && errors?.description == "/nowhere/p.yml: open /nowhere/p.yml: No such file or directory"
    }
  }

  @Test("edit distance counts a swap of neighbors once")
  func distance() {
    #expect(editDistance(Array("naem"), Array("name")) == 1)
    #expect(editDistance(Array(""), Array("abc")) == 3)
    #expect(editDistance(Array("kitten"), Array("sitting")) == 3)
    #expect(nearestWord(to: "Name", among: ["name", "alias"]) == "name")
    #expect(nearestWord(to: "zzzz", among: ["name", "alias"]) == nil)
  }
}
