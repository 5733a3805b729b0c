import Bytes
import Records
import StageEngine

/// All input files of a pipeline, cut into partitions before anything runs.
///
/// A table is a partition per file. Pages are grouped: one artifact per page would cost more in
/// manifests than in work, so the pages of a source are dealt by the hash of their names into groups of
/// about fifty, and a page always falls into the same group while their number stays below the next
/// power of two.
struct SourceCatalog: Sendable {
  struct Partition: Sendable {
    let source: SourceDefinition
    let layout: SourceDefinition.Layout
    /// One file for tables, several for pages; sorted by name.
    let files: [SourceFile]
    /// `source/file` or `source/pages-03`: unique in the pipeline.
    let name: String
    var isArticles: Bool { layout.format.kind == .html }
  }

  let partitions: [Partition]

  private static let pagesPerGroup = 50

  /// - Throws: `FileGlobError` for files that are named and not there.
  init(of pipeline: PipelineDefinition) throws {
    var partitions: [Partition] = []
    for source in pipeline.sources {
      for layout in source.layouts {
        let files = try FileGlob(layout, of: pipeline).matches().map {
          SourceFile(path: $0.path, name: $0.name)
        }
        if layout.format.kind == .html {
          partitions += Self.groups(of: files, source, layout)
        } else {
          for file in files {
            // One file may hold several tables of a source: the second is called `file#2`.
            let name = "\(source.name)/\(file.name)"
            let count = partitions.count { $0.source.name == source.name && $0.files == [file] }
            partitions.append(
              Partition(
                source: source, layout: layout, files: [file],
                name: count == 0 ? name : "\(name)#\(count + 1)"))
          }
        }
      }
    }
    self.partitions = partitions
  }

  private static func groups(
    of files: [SourceFile], _ source: SourceDefinition, _ layout: SourceDefinition.Layout
  ) -> [Partition] {
    var groupCount = 1
    while groupCount * pagesPerGroup < files.count { groupCount *= 2 }
    var groups = [[SourceFile]](repeating: [], count: groupCount)
    for file in files {
      groups[Int(truncatingIfNeeded: stableHash(file.name) % UInt64(groupCount))].append(file)
    }
    return groups.enumerated().filter { !$0.element.isEmpty }.map { index, files in
      Partition(
        source: source, layout: layout, files: files,
        name: "\(source.name)/pages-\(index)-of-\(groupCount)")
    }
  }

  var tables: [Partition] { partitions.filter { !$0.isArticles } }
  var pages: [Partition] { partitions.filter(\.isArticles) }
}

extension PipelineDefinition {
  /// The folder of the pipeline file; relative paths in it start here.
  var folder: String {
    guard let slash = file.lastIndex(of: "/") else { return "." }
    return slash == file.startIndex ? "/" : String(file[..<slash])
  }

  /// The built-in schemata and those that the pipeline declares.
  var allSchemata: Schemata {
    Schemata(
      own: schemata.map { own in
        Schema(
          own.name, extends: own.extends,
          own.properties.map { Property($0.name, $0.type, isUnique: $0.isUnique) })
      })
  }
}
