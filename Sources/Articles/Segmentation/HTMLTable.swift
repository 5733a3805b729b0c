/// A table of a page, its spans filled in.
struct HTMLTable {
  struct Cell {
    var text = ""
    var isHeader = false
  }
  struct Row {
    var cells: [Cell] = []
    /// From the row's `<tr` to its end in the decoded page.
    var source: Range<Int> = 0..<0
    var isInHead = false
  }

  var rows: [Row] = []
  /// Caption, heading before the table, summary; header cells are added when the table ends.
  var titles: [String] = []
  var cellCount = 0

  /// Browsers stop at 1000 columns; spans beyond that are mistakes or malice.
  static let columnCountMax = 1000
  /// More cells than a page of text can spell out only come from spans.
  static let cellCountMax = 4_000_000

  /// Rows at the top that name the columns.
  var headerCount: Int {
    var count = 0
    while count < rows.count {
      let cells = rows[count].cells
      guard rows[count].isInHead || !cells.isEmpty && cells.allSatisfy(\.isHeader) else { break }
      count += 1
    }
    if count == rows.count { return min(1, count) }
    return max(count, 1)
  }

  var fieldNames: [String] {
    let width = rows.map(\.cells.count).max() ?? 0
    var seen: [String: Int] = [:]
    return (0..<width).map { column in
      var parts: [String] = []
      for row in rows.prefix(headerCount) where column < row.cells.count {
        let text = row.cells[column].text
        if !text.isEmpty && parts.last != text { parts.append(text) }
      }
      var name = parts.joined(separator: " ")
      if name.isEmpty { name = "column \(column + 1)" }
      seen[name, default: 0] += 1
      return seen[name] == 1 ? name : "\(name) (\(seen[name] ?? 0))"
    }
  }

  /// All tables of a page that are not inside another one's cell, in page order. Tables that only lay a page
  /// out, whose cells hold larger tables, are none.
  static func tables(in tree: PageTree, _ page: [UInt8]) -> [HTMLTable] {
    var reader = HTMLTableCollector(tree: tree, page: page)
    return reader.run()
  }
}

/// Fills tables from the events of a page.
private struct HTMLTableCollector {
  let tree: PageTree
  let page: [UInt8]
  var tables: [HTMLTable] = []
  var current = HTMLTable()
  /// Cells of earlier rows that reach into the coming ones: per column how many rows more.
  var pending: [(cell: HTMLTable.Cell, rowCount: Int)] = []
  var tableDepth = 0
  var row: HTMLTable.Row?
  var cell: (text: [UInt8], columnSpan: Int, rowSpan: Int, isHeader: Bool)?
  var isInHead = false
  var heading: [UInt8] = []
  var isHeading = false
  var captionText: [UInt8]?
  var skippedBelow: Int?
  /// Tables that hold one with more cells than their own.
  let layouts: Set<Int>
  var openTables: [Int] = []

  init(tree: PageTree, page: [UInt8]) {
    self.tree = tree
    self.page = page
    layouts = Self.layouts(in: tree)
  }

  private static func layouts(in tree: PageTree) -> Set<Int> {
    var layouts: Set<Int> = []
    /// Tables that are open: how many cells are theirs, and those of the largest inside.
    var open: [(element: Int, own: Int, inner: Int)] = []
    for index in 0..<tree.eventCount {
      switch tree.event(index) {
      case .open(let element):
        switch tree.tags[element] {
        case .table: open.append((element, 0, 0))
        case .td, .th: if !open.isEmpty { open[open.count - 1].own += 1 }
        default: break
        }
      case .close(let element):
        guard tree.tags[element] == .table, open.last?.element == element,
          let table = open.popLast()
        else { continue }
        if table.inner > table.own { layouts.insert(element) }
        if !open.isEmpty {
          open[open.count - 1].inner = max(open[open.count - 1].inner, table.own, table.inner)
        }
      case .text: break
      }
    }
    return layouts
  }

  /// A part of a table that only lays the page out.
  private func isLayout(_ tag: Tag) -> Bool {
    switch tag {
    case .table, .caption, .thead, .tbody, .tfoot, .tr, .td, .th:
      openTables.last.map(layouts.contains) ?? false
    default: false
    }
  }

  mutating func run() -> [HTMLTable] {
    for index in 0..<tree.eventCount {
      switch tree.event(index) {
      case .open(let element):
        guard skippedBelow == nil else { continue }
        let tag = tree.tags[element]
        if tag.isSkipped && tag != .col && tag != .colgroup && tag != .head {
          skippedBelow = element
        } else {
          open(element, tag)
        }
      case .close(let element):
        if let skipped = skippedBelow {
          if skipped == element { skippedBelow = nil }
          continue
        }
        close(element, tree.tags[element])
      case .text(let text):
        guard skippedBelow == nil else { continue }
        let bytes = tree.textBytes(text)
        if isHeading { heading.append(contentsOf: bytes) }
        captionText?.append(contentsOf: bytes)
        cell?.text.append(contentsOf: bytes)
      }
    }
    return tables
  }

  private mutating func open(_ element: Int, _ tag: Tag) {
    if tag.headingLevel > 0 && tableDepth == 0 {
      heading = []
      isHeading = true
    }
    if !tag.isInline || tag == .br { cell?.text.append(0x20) }
    if tag == .table { openTables.append(element) }
    if isLayout(tag) { return }
    if tag == .table {
      tableDepth += 1
      if tableDepth == 1 {
        current = HTMLTable()
        pending = []
        isInHead = false
        current.titles = [heading, Array((tree.attribute(.summary, of: element) ?? []))].map(plain)
      }
    }
    guard tableDepth == 1 else { return }
    switch tag {
    case .caption: captionText = []
    case .thead: isInHead = true
    case .tbody, .tfoot: isInHead = false
    case .tr:
      endRow(at: start(of: element))
      row = HTMLTable.Row(source: start(of: element)..<start(of: element), isInHead: isInHead)
    case .td, .th:
      endCell()
      if row == nil { row = HTMLTable.Row(source: start(of: element)..<start(of: element)) }
      cell = (
        [], span(.colspan, element, HTMLTable.columnCountMax), span(.rowspan, element, 65_534),
        tag == .th
      )
    default: break
    }
  }

  private mutating func close(_ element: Int, _ tag: Tag) {
    if tag.headingLevel > 0 { isHeading = false }
    if !tag.isInline { cell?.text.append(0x20) }
    let isLayout = isLayout(tag)
    if tag == .table, openTables.last == element { openTables.removeLast() }
    if isLayout { return }
    if tableDepth == 1 {
      switch tag {
      case .caption:
        if let captionText { current.titles.insert(plain(captionText), at: 0) }
        captionText = nil
      case .td, .th: endCell()
      case .tr: endRow(at: Int(tree.closings[element]))
      case .thead: isInHead = false
      default: break
      }
    }
    if tag == .table {
      if tableDepth == 1 {
        endRow(at: Int(tree.closings[element]))
        for row in current.rows.prefix(current.headerCount) {
          current.titles.append(contentsOf: row.cells.map(\.text))
        }
        current.titles.removeAll(where: \.isEmpty)
        if !current.rows.isEmpty { tables.append(current) }
        heading = []
      }
      tableDepth = max(0, tableDepth - 1)
    }
  }

  private mutating func endCell() {
    guard let ended = cell, row != nil else { return }
    cell = nil
    let content = HTMLTable.Cell(text: plain(ended.text), isHeader: ended.isHeader)
    takePending()
    for _ in 0..<ended.columnSpan {
      let column = row?.cells.count ?? 0
      guard column < HTMLTable.columnCountMax, current.cellCount < HTMLTable.cellCountMax else {
        return
      }
      row?.cells.append(content)
      current.cellCount += 1
      if ended.rowSpan > 1 {
        while pending.count <= column { pending.append((HTMLTable.Cell(), 0)) }
        pending[column] = (content, ended.rowSpan - 1)
      }
    }
  }

  /// Cells from above that stand before the next own cell.
  private mutating func takePending() {
    while let column = row?.cells.count, column < pending.count, pending[column].rowCount > 0,
      current.cellCount < HTMLTable.cellCountMax
    {
      row?.cells.append(pending[column].cell)
      current.cellCount += 1
      pending[column].rowCount -= 1
    }
  }

  private mutating func endRow(at end: Int) {
    endCell()
    guard row != nil else { return }
    takePending()
    // Cells from above behind a gap: the row is short of cells, the gap stays empty.
    if let last = pending.lastIndex(where: { $0.rowCount > 0 }), let count = row?.cells.count,
      last >= count
    {
      for column in count...last {
        row?.cells.append(pending[column].rowCount > 0 ? pending[column].cell : HTMLTable.Cell())
        if pending[column].rowCount > 0 { pending[column].rowCount -= 1 }
        current.cellCount += 1
      }
    }
    guard var ended = row else { return }
    row = nil
    ended.source = ended.source.lowerBound..<max(ended.source.lowerBound, min(end, page.count))
    if !ended.cells.isEmpty { current.rows.append(ended) }
  }

  private func span(_ name: AttributeName, _ element: Int, _ most: Int) -> Int {
    guard let text = tree.string(name, of: element) else { return 1 }
    return min(max(1, Int(text.filter(\.isNumber)) ?? 1), most)
  }

  /// Where the tag that opened an element starts: back from its end to the nearest "<".
  private func start(of element: Int) -> Int {
    var index = min(Int(tree.openingEnds[element]), page.count) - 1
    let name: [UInt8] = tree.tags[element] == .tr ? [0x74, 0x72] : [0x74]
    while index >= 0 {
      if page[index] == 0x3C, index + name.count < page.count,
        zip(name, page[(index + 1)...]).allSatisfy({ $0 == $1 | 0x20 })
      {
        return index
      }
      index -= 1
    }
    return 0
  }

  private func plain(_ bytes: [UInt8]) -> String {
    PlainText.collapsed(String(decoding: bytes, as: UTF8.self))
  }
}
