extension ArchiveReader {
  /// The current member's bytes, at most `limit`; more than that end as `stopped`.
  func bytes(limit: Int, statedSize: Int?) -> (bytes: [UInt8], end: End) {
    var bytes: [UInt8] = []
    // What is stated may be a lie: no more is taken beforehand than a small file needs.
    bytes.reserveCapacity(min(statedSize ?? 0, limit, 1 << 20))
    let end = read { piece in
      guard bytes.count + piece.count <= limit else { return false }
      bytes.append(contentsOf: piece)
      return true
    }
    return (bytes, end)
  }
}
