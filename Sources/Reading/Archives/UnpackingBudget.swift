import LeadModel

/// Counts what is unpacked of one archive against the limits, over all passes through it.
final class UnpackingBudget {
  enum Limit: Hashable {
    case archiveRatio, memberRatio, unpackedBytes
  }

  /// Ratios count only above this: small text of one repeated letter is no bomb.
  static let ratioFloor = 8 << 20

  private let limits: ReadingLimits
  private let allowed: Int
  private let allowedBy: Limit
  private(set) var unpacked = 0

  init(packedBytes: Int, limits: ReadingLimits) {
    self.limits = limits
    let (product, overflow) = packedBytes.multipliedReportingOverflow(by: limits.archiveRatio)
    let byRatio = max(Self.ratioFloor, overflow ? Int.max : product)
    allowed = min(byRatio, limits.unpackedBytes)
    allowedBy = byRatio < limits.unpackedBytes ? .archiveRatio : .unpackedBytes
  }

  var left: Int { max(0, allowed - unpacked) }

  /// Takes `count` bytes of a member that has `member` bytes with them, made of `packed` bytes
  /// (`nil` where that is not known); the limit that this exceeds, or `nil`.
  func take(_ count: Int, member: Int, packed: Int?) -> Limit? {
    unpacked += count
    if unpacked > allowed { return allowedBy }
    if let packed, member > Self.ratioFloor {
      let (product, overflow) = max(1, packed).multipliedReportingOverflow(by: limits.archiveRatio)
      if !overflow, member > product { return .memberRatio }
    }
    return nil
  }

  func message(for limit: Limit) -> String {
    switch limit {
    case .archiveRatio:
      "the archive unpacks to more than \(limits.archiveRatio) times its size; if it is genuine, "
        + "raise the archive ratio"
    case .memberRatio:
      "it unpacks to more than \(limits.archiveRatio) times its size; if it is genuine, raise the "
        + "archive ratio"
    case .unpackedBytes:
      "the archive unpacks to more than \(limits.unpackedBytes) bytes; raise the limit or unpack "
        + "it and give its files"
    }
  }
}
