import LeadModel

extension TextFlow {
  func beginTable() {
    update { layer in
      layer.closeCellText()
      layer.tableCount += 1
      layer.tables.append(OpenTable(number: layer.tableCount))
      layer.breakLine()
    }
  }

  func endTable() {
    update { layer in
      guard layer.tables.popLast() != nil else { return }
      layer.breakLine()
    }
  }

  func beginRow() {
    update { layer in
      layer.changeTable {
        $0.row += 1
        $0.column = 0
        $0.span = 1
        $0.tabs = 0
        $0.rowHasText = false
      }
      layer.breakLine()
    }
  }

  func endRow() { update { $0.breakLine() } }

  /// Leaves columns of the row out.
  func skipColumns(_ count: Int) {
    update { layer in
      layer.changeTable {
        let step = min(max(0, count), 1 << 20)
        $0.column += step
        $0.tabs += step
      }
    }
  }

  /// Begins the next cell of the row.
  func beginCell() {
    update { layer in
      layer.changeTable {
        $0.span = 1
        $0.cellStart = nil
        $0.column += 1
        $0.tabs += 1
      }
      // What ends the cell before is a tab, unless a table inside it ended its line.
      if layer.tables.last?.rowHasText == true, !layer.endsWithTable { layer.pendingLineFeeds = 0 }
    }
  }

  /// Columns that the open cell spans.
  func spanColumns(_ count: Int) {
    update { layer in layer.changeTable { $0.span = min(max(1, count), 1 << 14) } }
  }

  func endCell() {
    update { layer in
      layer.closeCellText()
      layer.changeTable {
        $0.column += $0.span - 1
        $0.tabs += $0.span - 1
      }
      // What ended the last row waits until a cell of this one holds something.
      let rowHasText = layer.tables.last?.rowHasText == true
      layer.pendingLineFeeds = rowHasText && !layer.endsWithTable ? 0 : 1
    }
  }
}

extension TextFlow.Layer {
  mutating func changeTable(_ change: (inout TextFlow.OpenTable) -> Void) {
    guard !tables.isEmpty else { return }
    change(&tables[tables.count - 1])
  }

  mutating func breakLine() { pendingLineFeeds = max(1, pendingLineFeeds) }

  /// A table inside the open cell was the last thing that was written.
  var endsWithTable: Bool {
    guard let open = tables.last, let last = text.cells.last else { return false }
    return last.table > open.number && last.end == text.count
  }

  /// Writes what must stand before the next text: line feeds, or the tabs between two cells.
  mutating func openText() {
    let isNewCell = tables.last.map { $0.cellStart == nil && $0.column > 0 } ?? false
    if isNewCell, let table = tables.last, table.rowHasText, pendingLineFeeds == 0 {
      text.append(String(repeating: "\t", count: min(table.tabs, TextFlow.tabLimit)))
    } else if !text.isEmpty {
      text.append(String(repeating: "\n", count: pendingLineFeeds))
    }
    pendingLineFeeds = 0
    guard isNewCell else { return }
    let start = text.count
    changeTable {
      $0.cellStart = start
      $0.tabs = 0
      $0.rowHasText = true
    }
  }

  /// The open cell's text so far becomes a cell: a table inside it has cells of its own.
  mutating func closeCellText() {
    guard let table = tables.last, let start = table.cellStart else { return }
    text.addCell(table: table.number, row: table.row, column: table.column, start..<text.count)
    changeTable { $0.cellStart = nil }
  }

  /// Writes a text box behind what is there.
  mutating func add(_ aside: PageText) {
    let hasCells = !aside.cells.isEmpty
    if hasCells { closeCellText() }
    let lineFeeds = pendingLineFeeds
    if !text.isEmpty { pendingLineFeeds = max(1, lineFeeds) }
    if hasCells { text.append(leading()) } else { openText() }
    text.append(contentsOf: aside, tables: tableCount)
    tableCount += aside.tableCount
    pendingLineFeeds = max(1, lineFeeds)
  }

  private mutating func leading() -> String {
    let lineFeeds = text.isEmpty ? 0 : pendingLineFeeds
    pendingLineFeeds = 0
    return String(repeating: "\n", count: lineFeeds)
  }
}
