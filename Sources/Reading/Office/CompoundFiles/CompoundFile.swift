import Foundation

/// A compound file (MS-CFB): the container of old office files, of Outlook messages, of encrypted
/// office files, and of objects embedded in new ones.
struct CompoundFile {
  static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
  // MS-CFB 2.1: marks the end of a chain.
  private static let lastSector = 0xFFFF_FFFA

  struct Entry: Hashable {
    let name: String
    let isStream: Bool
    let start: Int
    let size: Int
  }

  private let bytes: Data
  private let sectorSize: Int
  private let table: [Int]
  private(set) var entries: [Entry] = []

  /// `nil` when the header does not hold; a directory that is damaged ends the list of entries.
  init?(_ bytes: Data) {
    guard bytes.starts(with: Self.signature), bytes.count >= 512 else { return nil }
    self.bytes = bytes
    guard let shift = Self.number(bytes, at: 30, 2), shift == 9 || shift == 12 else { return nil }
    sectorSize = 1 << shift
    table = Self.allocationTable(bytes, sectorSize: sectorSize)
    let directory = chain(from: Self.number(bytes, at: 48, 4) ?? 0, in: table)
    entries = directory.flatMap(entries(inSector:))
  }

  private static func number(_ bytes: Data, at offset: Int, _ count: Int) -> Int? {
    guard offset >= 0, offset + count <= bytes.count else { return nil }
    let start = bytes.startIndex + offset
    return (0..<count).reduce(0) { $0 | Int(bytes[start + $1]) << (8 * $1) }
  }

  /// The table of sectors, from the 109 places in the header and the chain behind them.
  private static func allocationTable(_ bytes: Data, sectorSize: Int) -> [Int] {
    let most = bytes.count / sectorSize
    var sectors = (0..<109).compactMap { number(bytes, at: 76 + 4 * $0, 4) }
    var next = number(bytes, at: 68, 4) ?? lastSector
    var visited = 0
    while next < most, visited <= most {
      let places = sectorSize / 4 - 1
      let base = (next + 1) * sectorSize
      sectors += (0..<places).compactMap { number(bytes, at: base + 4 * $0, 4) }
      next = number(bytes, at: base + 4 * places, 4) ?? lastSector
      visited += 1
    }
    return sectors.filter { $0 < most }.prefix(most * 4 / sectorSize + 1).flatMap { sector in
      (0..<sectorSize / 4).compactMap { number(bytes, at: (sector + 1) * sectorSize + 4 * $0, 4) }
    }
  }

  /// The sectors of a chain; each at most once, so that a loop ends.
  private func chain(from start: Int, in table: [Int]) -> [Int] {
    var sectors: [Int] = []
    var next = start
    while next < Self.lastSector, next < table.count, sectors.count <= table.count {
      sectors.append(next)
      next = table[next]
    }
    return sectors.count > table.count ? [] : sectors
  }

  private func entries(inSector sector: Int) -> [Entry] {
    stride(from: (sector + 1) * sectorSize, to: (sector + 2) * sectorSize, by: 128)
      .compactMap(entry(at:))
  }

  private func entry(at offset: Int) -> Entry? {
    guard let length = Self.number(bytes, at: offset + 64, 2), (2...64).contains(length),
      let type = Self.number(bytes, at: offset + 66, 1), type == 1 || type == 2 || type == 5,
      let start = Self.number(bytes, at: offset + 116, 4),
      let size = Self.number(bytes, at: offset + 120, 4)
    else { return nil }
    let units = (0..<length / 2 - 1).compactMap {
      Self.number(bytes, at: offset + 2 * $0, 2).map { UInt16($0) }
    }
    return Entry(
      name: String(decoding: units, as: UTF16.self), isStream: type == 2, start: start, size: size)
  }

  func has(_ name: String) -> Bool { entries.contains { $0.name == name } }

  /// Bytes of the first stream of that name; `nil` when there is none, or it is damaged.
  func stream(_ name: String) -> [UInt8]? {
    guard let entry = entries.first(where: { $0.isStream && $0.name == name }),
      entry.size <= bytes.count
    else { return nil }
    let cutoff = Self.number(bytes, at: 56, 4) ?? 4_096
    let content = entry.size < cutoff ? smallStream(entry) : sectors(from: entry.start)
    return content.count >= entry.size ? Array(content.prefix(entry.size)) : nil
  }

  private func sectors(from start: Int) -> [UInt8] {
    chain(from: start, in: table).flatMap { sector in
      let first = bytes.startIndex + (sector + 1) * sectorSize
      guard first < bytes.endIndex else { return [UInt8]() }
      return [UInt8](bytes[first..<min(first + sectorSize, bytes.endIndex)])
    }
  }

  /// Small streams share the root entry's stream, in sectors of 64 bytes with a table of their own.
  private func smallStream(_ entry: Entry) -> [UInt8] {
    guard let root = entries.first, !root.isStream else { return [] }
    let container = sectors(from: root.start)
    let tableBytes = Data(sectors(from: Self.number(bytes, at: 60, 4) ?? 0))
    let table = (0..<tableBytes.count / 4).compactMap { Self.number(tableBytes, at: 4 * $0, 4) }
    return chain(from: entry.start, in: table).flatMap { sector in
      let first = sector * 64
      return first < container.count
        ? [UInt8](container[first..<min(first + 64, container.count)]) : []
    }
  }
}
