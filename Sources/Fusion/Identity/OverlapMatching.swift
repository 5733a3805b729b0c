import Bytes
import Records

/// How many records an old entity and a new cluster share.
struct Overlap: Hashable {
  var old: Int
  var new: Int
  var weight: Int
}

/// Matches old entities to new clusters so that the summed weight is the greatest possible, each
/// side used once at most. Returns the new partner of each old entity, or nil.
///
/// Solved exactly per connected component; a component with more than `exactSideMax` on both sides
/// (a night that reshuffled everything) is matched greedily, which gives at least half of the
/// optimum.
func matching(
  _ overlaps: [Overlap], oldCount: Int, newCount: Int, exactSideMax: Int = 200
) -> [Int?] {
  var components = DisjointSets(count: oldCount + newCount)
  for overlap in overlaps { components.join(overlap.old, oldCount + overlap.new) }
  let sorted = overlaps.map { (components.root(of: $0.old), $0) }.sorted {
    ($0.0, $0.1.old, $0.1.new) < ($1.0, $1.1.old, $1.1.new)
  }
  var partners = [Int?](repeating: nil, count: oldCount)
  var start = 0
  while start < sorted.count {
    var end = start
    while end < sorted.count, sorted[end].0 == sorted[start].0 { end += 1 }
    let component = sorted[start..<end].map(\.1)
    for (old, new) in matchingOfComponent(component, exactSideMax: exactSideMax) {
      partners[old] = new
    }
    start = end
  }
  return partners
}

private func matchingOfComponent(
  _ component: [Overlap], exactSideMax: Int
) -> [(old: Int, new: Int)] {
  if component.count == 1 { return [(component[0].old, component[0].new)] }
  let olds = Set(component.map(\.old)).sorted()
  let news = Set(component.map(\.new)).sorted()
  if min(olds.count, news.count) > exactSideMax || max(olds.count, news.count) > exactSideMax * 20 {
    return greedyMatching(component)
  }
  let isOldSmaller = olds.count <= news.count
  let rows = isOldSmaller ? olds : news
  let columns = isOldSmaller ? news : olds
  var weights = [Int](repeating: 0, count: rows.count * columns.count)
  let rowOf = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($1, $0) })
  let columnOf = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1, $0) })
  for overlap in component {
    guard let row = rowOf[isOldSmaller ? overlap.old : overlap.new],
      let column = columnOf[isOldSmaller ? overlap.new : overlap.old]
    else { continue }
    weights[row * columns.count + column] = overlap.weight
  }
  return heaviestAssignment(weights, rowCount: rows.count, columnCount: columns.count)
    .enumerated()
    .filter { weights[$0 * columns.count + $1] > 0 }
    .map { isOldSmaller ? (rows[$0], columns[$1]) : (columns[$1], rows[$0]) }
}

private func greedyMatching(_ component: [Overlap]) -> [(old: Int, new: Int)] {
  var usedOlds: Set<Int> = []
  var usedNews: Set<Int> = []
  var pairs: [(old: Int, new: Int)] = []
  for overlap in component.sorted(by: {
    (-$0.weight, $0.old, $0.new) < (-$1.weight, $1.old, $1.new)
  }) where !usedOlds.contains(overlap.old) && !usedNews.contains(overlap.new) {
    usedOlds.insert(overlap.old)
    usedNews.insert(overlap.new)
    pairs.append((overlap.old, overlap.new))
  }
  return pairs
}

/// The column of each row in an assignment of greatest weight; `rowCount <= columnCount`.
///
/// The Hungarian method with potentials, O(rows² x columns). Source: Kuhn, "The Hungarian method
/// for the assignment problem", Naval Research Logistics 2 (1955), doi:10.1002/nav.3800020109.
func heaviestAssignment(_ weights: [Int], rowCount: Int, columnCount: Int) -> [Int] {
  precondition(rowCount <= columnCount, "at most as many rows as columns")
  var rowPotentials = [Int](repeating: 0, count: rowCount + 1)
  var columnPotentials = [Int](repeating: 0, count: columnCount + 1)
  var rowOfColumn = [Int](repeating: 0, count: columnCount + 1)  // rows and columns from 1
  for row in stride(from: 1, through: rowCount, by: 1) {
    rowOfColumn[0] = row
    var column = 0
    var slacks = [Int](repeating: .max, count: columnCount + 1)
    var previous = [Int](repeating: 0, count: columnCount + 1)
    var isVisited = [Bool](repeating: false, count: columnCount + 1)
    repeat {
      isVisited[column] = true
      let current = rowOfColumn[column]
      var delta = Int.max
      var next = 0
      for other in 1...columnCount where !isVisited[other] {
        let slack =
          -weights[(current - 1) * columnCount + other - 1] - rowPotentials[current]
          - columnPotentials[other]
        if slack < slacks[other] {
          slacks[other] = slack
          previous[other] = column
        }
        if slacks[other] < delta {
          delta = slacks[other]
          next = other
        }
      }
      for other in 0...columnCount {
        if isVisited[other] {
          rowPotentials[rowOfColumn[other]] += delta
          columnPotentials[other] -= delta
        } else if slacks[other] != .max {
          slacks[other] -= delta
        }
      }
      column = next
    } while rowOfColumn[column] != 0
    while column != 0 {
      rowOfColumn[column] = rowOfColumn[previous[column]]
      column = previous[column]
    }
  }
  var columnOfRow = [Int](repeating: 0, count: rowCount)
  for column in 1...max(1, columnCount) where rowOfColumn[column] != 0 {
    columnOfRow[rowOfColumn[column] - 1] = column - 1
  }
  return columnOfRow
}
