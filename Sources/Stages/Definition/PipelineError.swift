/// A fault of a pipeline file: where it stands and what is wrong, in one sentence.
package struct PipelineError: Hashable, Sendable, Comparable, CustomStringConvertible {
  package var file: String
  /// From 1; 0 when the fault belongs to the file as a whole.
  package var line: Int
  /// In characters of the line, from 1; 0 when not known.
  package var column: Int
  package var message: String

  package init(file: String, line: Int, column: Int, message: String) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
  }

  package var description: String {
    line == 0 ? "\(file): \(message)" : "\(file):\(line):\(column): \(message)"
  }

  package static func < (left: PipelineError, right: PipelineError) -> Bool {
    (left.file, left.line, left.column, left.message)
      < (right.file, right.line, right.column, right.message)
  }
}

/// Everything that is wrong with a pipeline file, in the order of its lines; never empty.
package struct PipelineErrors: Error, Hashable, Sendable, CustomStringConvertible {
  package var errors: [PipelineError]
  /// True when the pipeline file itself is not there or cannot be opened.
  package var isUnreadable: Bool

  package init(_ errors: [PipelineError], isUnreadable: Bool = false) {
    self.errors = Set(errors).sorted()
    self.isUnreadable = isUnreadable
  }

  package var description: String { errors.map(\.description).joined(separator: "\n") }
}

/// The word of `candidates` that was probably meant, or nil when none is near.
///
/// Near is at most a third of the word's length in edits (a swap of neighbors counts as one), and
/// letter case is no edit; ties fall to the lesser word by bytes.
package func nearestWord(to word: String, among candidates: some Sequence<String>) -> String? {
  let wanted = Array(word.lowercased())
  let best = candidates.map { (editDistance(wanted, Array($0.lowercased())), $0) }.min(by: <)
  guard let (distance, candidate) = best else { return nil }
  return distance <= max(1, (max(wanted.count, candidate.count) + 1) / 3) ? candidate : nil
}

/// The least number of insertions, deletions, replacements and swaps of neighbors between two words.
///
/// The restricted form of the Damerau-Levenshtein distance; O(left x right) time.
func editDistance(_ left: [Character], _ right: [Character]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for i in left.indices {
    var row = [i + 1]
    for j in right.indices {
      var least = min(last[j + 1] + 1, row[j] + 1, last[j] + (left[i] == right[j] ? 0 : 1))
      if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
        least = min(least, beforeLast[j - 1] + 1)
      }
      row.append(least)
    }
    (beforeLast, last) = (last, row)
  }
  return last[right.count]
}
