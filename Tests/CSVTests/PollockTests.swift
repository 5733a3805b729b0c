import Bytes
import Foundation
import Records
import Testing

@testable import CSV

/// A polluted table, how to read it, and what it holds.
struct PollutedTable {
  let file: String
  let parameters: CSVDialect
  let cells: [String: Int]

  /// All tables of a set, with the clean form of each.
  static func all(of set: String) throws -> [PollutedTable] {
    let folder = sharedData + "/hostile/" + set
    var cleanNames: [String: String] = [:]
    if let list = try? TableReading(
      CSVReader(content(folder + "/clean_of.csv"), file: "clean_of.csv"))
    {
      for row in list.cells { cleanNames[row[0]] = row[1] }
    }
    return try FileManager.default.contentsOfDirectory(atPath: folder + "/csv").sorted().map {
      name in
      let json = try Data(contentsOf: URL(filePath: "\(folder)/parameters/\(name).json"))
      let parameters = try JSONDecoder().decode(Parameters.self, from: json)
      let clean = try content("\(folder)/clean/\(cleanNames[name] ?? name)")
      // The clean form is plain: commas, doubled quotes, no title; its first row is the header.
      let bytes = clean.withSpan { span in (0..<span.count).map { span[$0] } }
      let rows = rowsByTokenizer(bytes, commas, batchRowCount: 4096).map { row in
        row.fields.map { String(decoding: $0, as: UTF8.self) }
      }
      let body = rows.dropFirst(parameters.headerLineCount > 0 ? 1 : 0)
      return PollutedTable(
        file: "\(folder)/csv/\(name)", parameters: parameters.dialect,
        cells: cellCounts(Array(body)))
    }
  }

  /// The parameters as the benchmark gives them.
  private struct Parameters: Decodable {
    let encoding: String
    let delimiter: String
    let quotechar: String
    let escapechar: String
    let columnNames: [String]
    let headerLineCount: Int
    let preambleLineCount: Int

    enum Key: String, CodingKey {
      case encoding, delimiter, quotechar, escapechar
      case columnNames = "column_names"
      case headerLines = "header_lines"
      case preambleLines = "preamble_lines"
    }

    init(from decoder: any Decoder) throws {
      let fields = try decoder.container(keyedBy: Key.self)
      encoding = try fields.decode(String.self, forKey: .encoding)
      delimiter = try fields.decode(String.self, forKey: .delimiter)
      quotechar = try fields.decode(String.self, forKey: .quotechar)
      escapechar = try fields.decode(String.self, forKey: .escapechar)
      columnNames = try fields.decode([String].self, forKey: .columnNames)
      // Numbers in one set, texts in the other.
      func number(_ key: Key) throws -> Int {
        if let number = try? fields.decode(Int.self, forKey: key) { return number }
        return Int(try fields.decode(String.self, forKey: key)) ?? 0
      }
      headerLineCount = try number(.headerLines)
      preambleLineCount = try number(.preambleLines)
    }

    var dialect: CSVDialect {
      CSVDialect(
        delimiter: delimiter.utf8.first, quote: quotechar.utf8.first ?? 0,
        escape: escapechar.utf8.first, hasHeader: false, columns: columnNames,
        skipLineCount: preambleLineCount + headerLineCount, encoding: encoding)
    }
  }
}

/// How often each text occurs among the cells of a table, blanks around it and the kind of line ends aside.
func cellCounts(_ rows: [[String]]) -> [String: Int] {
  var counts: [String: Int] = [:]
  for row in rows {
    for cell in row {
      let plain = cell.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
      counts[plain.trimmingCharacters(in: .whitespacesAndNewlines), default: 0] += 1
    }
  }
  return counts
}

/// Precision, recall and F1 of the cells that were read, as multisets: the benchmark's own measure, on texts.
struct CellScore {
  var precision = 0.0
  var recall = 0.0
  var f1 = 0.0

  init(_ found: [String: Int], _ wanted: [String: Int]) {
    let foundCount = found.values.reduce(0, +)
    let wantedCount = wanted.values.reduce(0, +)
    if wantedCount == 0 {
      recall = 1
      precision = foundCount == 0 ? 1 : 0
      f1 = precision
      return
    }
    let common = found.reduce(0) { $0 + min($1.value, wanted[$1.key] ?? 0) }
    guard common > 0 else { return }
    precision = Double(common) / Double(foundCount)
    recall = Double(common) / Double(wantedCount)
    f1 = 2 * precision * recall / (precision + recall)
  }

  /// The mean over tables.
  init(mean scores: [CellScore]) {
    let count = Double(max(1, scores.count))
    precision = scores.reduce(0) { $0 + $1.precision } / count
    recall = scores.reduce(0) { $0 + $1.recall } / count
    f1 = scores.reduce(0) { $0 + $1.f1 } / count
  }
}

@Suite("Pollock", .enabled(if: hasSharedData)) struct PollockTests {
  /// Floors: what was reached, less one table in a hundred. They only rise.
  @Test(
    "polluted tables are read nearly as if they were clean, and better than by DuckDB",
    arguments: [
      ("pollock", true, 0.98), ("pollock", false, 0.98), ("pollock_survey", true, 0.985),
      ("pollock_survey", false, 0.98),
    ])
  func cells(set: String, usesParameters: Bool, floor: Double) throws {
    let tables = try PollutedTable.all(of: set)
    #expect(tables.count > 30)
    let scores = try tables.map { table in
      let dialect = usesParameters ? table.parameters : CSVDialect()
      let reader = CSVReader(try content(table.file), file: table.file, dialect: dialect)
      let reading = try TableReading(reader, batchRowCount: 4096)
      #expect(
        reading.cells.count + reading.summary.quarantinedCount == reading.summary.rowCount)
      return CellScore(cellCounts(reading.cells), table.cells)
    }
    let mean = CellScore(mean: scores)
    print(
      "\(set) \(usesParameters ? "with" : "without") parameters: precision \(mean.precision),",
      "recall \(mean.recall), F1 \(mean.f1)")
    #expect(mean.f1 >= floor)
    if let python = DuckDB.python {
      let theirs = CellScore(
        mean: try DuckDB.cells(set, usesParameters: usesParameters, python).enumerated().map {
          CellScore($1, tables[$0].cells)
        })
      print("  DuckDB: \(theirs.precision), \(theirs.recall), \(theirs.f1)")
      #expect(mean.f1 >= theirs.f1)
    }
  }
}

/// DuckDB on the same files.
enum DuckDB {
  /// The Python that COLLIGATE_PYTHON names, or that of `.venv` in the package's folder.
  static let python: String? = {
    if let path = ProcessInfo.processInfo.environment["COLLIGATE_PYTHON"] { return path }
    let path = packageRoot + "/.venv/bin/python"
    return FileManager.default.isExecutableFile(atPath: path) ? path : nil
  }()

  /// The cells of each table of a set, in the order of the files' names.
  static func cells(
    _ set: String, usesParameters: Bool, _ python: String
  ) throws -> [[String: Int]] {
    let process = Process()
    process.executableURL = URL(filePath: python)
    process.arguments = [
      packageRoot + "/Tests/PythonReaders/read_polluted.py", sharedData + "/hostile/" + set,
    ]
    if usesParameters { process.arguments?.append("--parameters") }
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return try JSONDecoder().decode([[[String]]].self, from: data).map { cellCounts($0) }
  }
}
