/// A rectangle of cells, counted from 1, as `B2:C4` or `B2`.
struct CellRange: Hashable {
  let rows: ClosedRange<Int>
  let columns: ClosedRange<Int>

  static let lastRow = 1_048_576
  static let lastColumn = 16_384

  /// `nil` for what is no reference to cells.
  init?(_ reference: String) {
    let corners = reference.split(separator: ":").map { Self.cell($0) }
    guard corners.count == 1 || corners.count == 2, let first = corners[0],
      let last = corners[corners.count - 1], first.row <= last.row, first.column <= last.column
    else { return nil }
    rows = first.row...last.row
    columns = first.column...last.column
  }

  /// Row and column of one reference like `$AB12`.
  static func cell(_ reference: some StringProtocol) -> (row: Int, column: Int)? {
    var column = 0
    var row = 0
    for byte in reference.utf8 where byte != UInt8(ascii: "$") {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0:
        column = column * 26 + Int(byte - 0x40)
      case UInt8(ascii: "a")...UInt8(ascii: "z") where row == 0:
        column = column * 26 + Int(byte - 0x60)
      case UInt8(ascii: "0")...UInt8(ascii: "9"): row = row * 10 + Int(byte - 0x30)
      default: return nil
      }
      guard column <= lastColumn, row <= lastRow else { return nil }
    }
    return row > 0 && column > 0 ? (row, column) : nil
  }
}
