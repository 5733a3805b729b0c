import Foundation
import Testing

/// The diagram of ARCHITECTURE.md: what each target may import of ours.
private let mayImport: [String: Set<String>] = {
  let ground: Set<String> = ["Records", "Bytes"]
  var table: [String: Set<String>] = [
    "Bytes": ["CBytes", "CZlib", "CZstd"],
    "Records": ["Bytes"],
    "XML": ground.union(["CLibXML2"]),
    "Articles": ground.union(["CLibXML2"]),
    "StageEngine": ["Bytes"],
    "colligate": ["Stages", "StageEngine", "Records", "Bytes", "CLargePages"],
  ]
  for room in [
    "CSV", "JSON", "Parquet", "Normalization", "Mentions", "Linkage", "Fusion", "Reports",
  ] {
    table[room] = ground
  }
  table["Stages"] = Set(table.keys).subtracting(["colligate", "Stages"])
  table["colligate-bench"] = Set(table.keys).subtracting(["colligate"])
  return table
}()

/// Packages of others, and the one target each may appear in.
private let thirdParties = [
  "ArgumentParser": ["colligate", "colligate-bench"], "Yams": ["Stages"],
]

private let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

private struct Source {
  let target: String
  let path: String
  let text: String
  var imports: [String] {
    text.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard let index = words.firstIndex(of: "import"), index <= 1, words.count > index + 1 else {
        return nil
      }
      if index == 1
        && !["package", "internal", "public", "private", "fileprivate"].contains(words[0])
      {
        return nil
      }
      let kinds: Set<Substring> = [
        "struct", "class", "enum", "func", "protocol", "var", "typealias",
      ]
      let name = kinds.contains(words[index + 1]) ? words[index + 2] : words[index + 1]
      return name.split(separator: ".").first.map(String.init)
    }
  }
}

private let sources: [Source] = {
  let folder = root.appending(path: "Sources").path(percentEncoded: false)
  guard let walker = FileManager.default.enumerator(atPath: folder) else { return [] }
  var found: [Source] = []
  for case let path as String in walker where path.hasSuffix(".swift") {
    let file = URL(filePath: folder).appending(path: path)
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { continue }
    found.append(Source(target: String(path.prefix { $0 != "/" }), path: path, text: text))
  }
  return found.sorted { $0.path < $1.path }
}()

@Suite("Architecture") struct ArchitectureTests {
  @Test("every target stands in the diagram, and every target of the diagram exists")
  func targets() {
    #expect(!sources.isEmpty)
    let found = Set(sources.map(\.target))
    #expect(found.subtracting(mayImport.keys).isEmpty, "not in the diagram")
    #expect(Set(mayImport.keys).subtracting(found).isEmpty, "in the diagram only")
  }

  @Test("no import goes against the arrows")
  func arrows() {
    let ours = Set(mayImport.keys).union(["CBytes", "CLargePages", "CZlib", "CZstd", "CLibXML2"])
    for source in sources {
      let allowed = mayImport[source.target] ?? []
      for name in source.imports where ours.contains(name) && name != source.target {
        #expect(allowed.contains(name), "\(source.path) imports \(name)")
      }
      for (package, homes) in thirdParties where source.imports.contains(package) {
        #expect(homes.contains(source.target), "\(source.path) imports \(package)")
      }
    }
  }

  @Test("the package file and the diagram agree")
  func packageFile() throws {
    let package = try String(
      contentsOf: root.appending(path: "Package.swift"), encoding: .utf8)
    for target in mayImport.keys where !target.hasPrefix("colligate") {
      #expect(package.contains("\"\(target)\""), "\(target) is missing in Package.swift")
    }
  }

  @Test("pointers stay in Bytes, and in one file each of Articles and XML")
  func pointers() {
    for target in mayImport.keys.sorted() where target != "Bytes" {
      let files = sources.filter { source in
        source.target == target
          && source.text.split(separator: "\n").contains { line in
            let code = line.split(separator: "//", omittingEmptySubsequences: false)[0]
            return code.contains("unsafe ") || code.contains("Unsafe")
          }
      }
      let allowed = ["Articles", "XML"].contains(target) ? 1 : 0
      #expect(files.count <= allowed, "\(target): \(files.map(\.path))")
    }
  }

  @Test("every unsafe stretch says why it is safe")
  func safetyComments() {
    for source in sources where source.text.contains("unsafe ") {
      #expect(source.text.contains("// Safety:"), "\(source.path) has no Safety comment")
    }
  }

  @Test("every package declaration has a doc comment")
  func documentation() {
    for source in sources {
      let lines = source.text.split(separator: "\n", omittingEmptySubsequences: false)
      for (index, line) in lines.enumerated() {
        let code = line.drop { $0 == " " }
        // Members of a documented type may speak for themselves; top-level declarations may not.
        guard line.hasPrefix("package "), !code.hasPrefix("package import"),
          !code.hasPrefix("package extension")
        else { continue }
        var above = index - 1
        while above >= 0, lines[above].hasPrefix("@") { above -= 1 }
        let documented = above >= 0 && lines[above].hasPrefix("///")
        #expect(documented, "\(source.path):\(index + 1) has no doc comment")
      }
    }
  }

  @Test("nothing is printed or swallowed by a library")
  func manners() {
    for source in sources where !source.target.hasPrefix("colligate") {
      for (index, line) in source.text.split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated()
      {
        let code = line.drop { $0 == " " }
        guard !code.hasPrefix("//") else { continue }
        #expect(!code.hasPrefix("print("), "\(source.path):\(index + 1) prints")
        #expect(!code.contains("fatalError("), "\(source.path):\(index + 1) has a fatalError")
        #expect(!code.contains("TODO"), "\(source.path):\(index + 1) is unfinished")
      }
    }
  }
}
