import Bytes
import Records
import Testing

@testable import Stages

@Suite("File patterns") struct FileGlobTests {
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for name in [
      "data/a.csv", "data/b.csv", "data/B.csv", "data/.hidden.csv", "data/x/c.html",
      "data/y/c.html", "data/y/z/d.html", "data/y/e.expected.html", "pipelines/local.csv",
    ] { try folder.write(name) }
    return folder
  }

  private func names(
    _ patterns: [String], exclude: [String] = [], in folder: TemporaryFolder
  ) throws -> [String] {
    try FileGlob(
      patterns: patterns, exclude: exclude, variables: ["DATA": folder.path + "/data"],
      folder: folder.path + "/pipelines"
    ).matches().map(\.name)
  }

  @Test(
    "a pattern stands for its files, named below the variable and sorted by bytes",
    arguments: [
      ("${DATA}/*.csv", ["B.csv", "a.csv", "b.csv"]), ("${DATA}/[ab].csv", ["a.csv", "b.csv"]),
      ("${DATA}/[!a].csv", ["B.csv", "b.csv"]),
      ("${DATA}/{a,x/c}.{csv,html}", ["a.csv", "x/c.html"]),
      ("${DATA}/**/*.html", ["x/c.html", "y/c.html", "y/e.expected.html", "y/z/d.html"]),
      ("${DATA}/{x,y}/?.html", ["x/c.html", "y/c.html"]), ("${DATA}/a.csv", ["a.csv"]),
      ("local.csv", ["local.csv"]), ("../data/a.csv", ["../data/a.csv"]),
      (
        "${DATA}/**",
        ["B.csv", "a.csv", "b.csv", "x/c.html", "y/c.html", "y/e.expected.html", "y/z/d.html"]
      ),
    ])
  func patterns(_ pattern: String, _ expected: [String]) throws {
    let folder = try folder()
    // An alternative without files makes the pattern as a whole no error.
    #expect(try names([pattern], in: folder) == expected)
  }

  @Test("names are the same wherever the folder lies, and paths are absolute")
  func relocation() throws {
    let left = try folder()
    let right = try folder()
    let patterns = ["${DATA}/**/*.html", "local.csv"]
    #expect(try names(patterns, in: left) == names(patterns, in: right))
    let match = try FileGlob(
      patterns: ["${DATA}/a.csv"], variables: ["DATA": left.path + "/pipelines/../data"],
      folder: "."
    ).matches()[0]
    #expect(match.path == left.path + "/data/a.csv")
    let absolute = FileGlob(
      patterns: [left.path + "/data/y/*.html"], variables: [:], folder: ".")
    #expect(try absolute.matches().map(\.name) == ["c.html", "e.expected.html"])
  }

  @Test("a file that two patterns name counts once, an excluded one not at all")
  func exclusion() throws {
    let folder = try folder()
    #expect(
      try names(["${DATA}/*.csv", "${DATA}/a.csv"], exclude: ["[bB].csv"], in: folder) == ["a.csv"])
    #expect(
      try names(["${DATA}/**/*.html"], exclude: ["*.expected.html", "${DATA}/x/*"], in: folder)
        == ["y/c.html", "y/z/d.html"])
    #expect(throws: FileGlobError.allExcluded(patterns: ["${DATA}/a.csv"], exclude: ["*"])) {
      try names(["${DATA}/a.csv"], exclude: ["*"], in: folder)
    }
  }

  @Test("a file that is not there, and a pattern without files, are errors in words")
  func missing() throws {
    let folder = try folder()
    let data = folder.path + "/data"
    #expect(throws: FileGlobError.missing(path: data + "/no.csv")) {
      try names(["${DATA}/no.csv"], in: folder)
    }
    #expect(throws: FileGlobError.noMatch(pattern: "${DATA}/*.xml", folder: data)) {
      try names(["${DATA}/*.xml"], in: folder)
    }
    #expect("\(FileGlobError.missing(path: "/a"))" == "missing source file /a")
  }

  @Test("a path of the file starts at its folder, or where its variable says")
  func location() {
    let glob = FileGlob(patterns: [], variables: ["DATA": "/d/e"], folder: "/p/q")
    #expect(glob.location(of: "../x.csv") == "/p/x.csv")
    #expect(glob.location(of: "${DATA}/x.csv") == "/d/e/x.csv")
    #expect(glob.location(of: "/abs/./x.csv") == "/abs/x.csv")
  }

  @Test("a link behind which there is nothing is handed on, so that nothing is skipped in silence")
  func brokenLink() throws {
    let folder = try folder()
    try replaceLink(folder.path + "/data/gone.csv", to: "nowhere.csv", by: folder.path + "/t")
    #expect(try names(["${DATA}/g*.csv"], in: folder) == ["gone.csv"])
  }

  @Test("a folder named as a file is handed on, so that reading it says what is wrong")
  func folderAsFile() throws {
    #expect(try names(["${DATA}/x"], in: try folder()) == ["x"])
  }
}
