import LeadModel

/// Stable numbers for rows, from what is in them.
enum RowHash {
  /// One for each row. Rows that hold the same are told apart by their order: they are different
  /// leads, and many of them must not fall to one side together.
  static func all(_ rows: [Int], _ columns: [Int], in table: LeadTable) -> [UInt64] {
    var times: [UInt64: UInt64] = [:]
    return rows.map { row in
      let content = hash(row, columns, in: table)
      let time = times[content, default: 0]
      times[content] = time + 1
      return SplitMix64.mixed(content &+ time &* 0x9E37_79B9_7F4A_7C15)
    }
  }

  /// FNV-1a, 64 bits, over the texts of the columns.
  private static func hash(_ row: Int, _ columns: [Int], in table: LeadTable) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for column in columns {
      for byte in table.columns[column].text(row).utf8 {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
      }
      hash = (hash ^ 0x1F) &* 0x100_0000_01b3
    }
    return hash
  }
}
