import Foundation
import LeadModel

/// The parts of an office file: a zip whose members refer to each other.
///
/// Small parts are unpacked once; large ones are parsed while they are unpacked. What is damaged or
/// beyond a limit is remembered, each once, and told by `report`.
final class OfficePackage {
  /// Parts up to this size are kept.
  private static let smallPart = 256 << 10
  private static let keptBytes = 64 << 20

  let bytes: Data
  let limits: ReadingLimits
  private let budget: UnpackingBudget
  private(set) var members: [ArchiveMember] = []
  /// Index in `members` by key; of two with one name the first counts.
  private var positions: [String: Int] = [:]
  private var kept: [Int: [UInt8]] = [:]
  private(set) var troubles = PackageTroubles()

  /// `nil` when the bytes are no zip.
  init?(_ bytes: Data, limits: ReadingLimits) {
    self.bytes = bytes
    self.limits = limits
    budget = UnpackingBudget(packedBytes: bytes.count, limits: limits)
    let isZip: Void? = ArchiveReader.withReader(of: bytes, .zip, budget: budget) { reader in
      load(reader)
    }
    if isZip == nil { return nil }
  }

  private func load(_ reader: ArchiveReader) {
    var left = Self.keptBytes
    while true {
      switch reader.next() {
      case .end: return
      case .damaged: return troubles.note(.truncated)
      case .member(let member):
        let index = members.count
        members.append(member)
        let key = PartName.key(member.name)
        if positions[key] == nil { positions[key] = index }
        guard isWorthKeeping(key, member) else { continue }
        let part = reader.bytes(limit: min(left, Self.smallPart), statedSize: member.statedSize)
        if part.end == .stopped { continue }
        left -= part.bytes.count
        kept[index] = part.bytes
        troubles.note(part.end, part: member.name, budget: budget)
        if case .limit = part.end { return }
      }
    }
  }

  private func isWorthKeeping(_ key: String, _ member: ArchiveMember) -> Bool {
    guard member.isRegular, !member.isEncrypted, (member.statedSize ?? 0) <= Self.smallPart
    else { return false }
    return key.hasSuffix(".xml") || key.hasSuffix(".rels") || key == "mimetype"
  }

  /// `nil` when the package has no such part.
  func member(_ name: String) -> ArchiveMember? {
    positions[PartName.key(name)].map { members[$0] }
  }

  func has(_ name: String) -> Bool { positions[PartName.key(name)] != nil }

  /// Tells `visitor` what stands in a part; `false` when there is no such part.
  @discardableResult
  func scan(_ name: String, telling visitor: any XMLVisitor) -> Bool {
    guard let position = positions[PartName.key(name)] else { return false }
    let scanner = XMLScanner(telling: visitor)
    var end = ArchiveReader.End.complete
    if let bytes = kept[position] {
      _ = bytes.withUnsafeBytes { scanner.parse($0) }
    } else {
      end = .damaged
      withMembers(at: [position]) { _, _, reader in end = reader.read { scanner.parse($0) } }
      troubles.note(end, part: members[position].name, budget: budget)
    }
    // A part that was not read to its end cannot be well formed.
    let outcome = scanner.finish()
    if end == .complete || outcome == .documentType {
      troubles.note(outcome, part: members[position].name)
    }
    return true
  }

  /// Relationships of a part, in file order; of the whole package for an empty name.
  func relationships(of source: String) -> [Relationship] {
    let visitor = RelationshipVisitor(source: source)
    scan(PartName.relationships(of: source), telling: visitor)
    return visitor.relationships
  }

  /// Bytes of several parts, in archive order, each handed over as soon as it is unpacked.
  func bytes(of names: [String], to receiver: (String, [UInt8]) -> Void) {
    let wanted = Set(names.compactMap { positions[PartName.key($0)] })
    guard !wanted.isEmpty else { return }
    withMembers(at: wanted) { _, member, reader in
      let part = reader.bytes(limit: limits.childBytes, statedSize: member.statedSize)
      if part.end == .stopped {
        troubles.note(.tooLarge, part: member.name, limit: limits.childBytes)
      } else {
        troubles.note(part.end, part: member.name, budget: budget)
        receiver(member.name, part.bytes)
      }
    }
  }

  /// One more pass through the archive, up to the last of these members.
  private func withMembers(
    at wanted: Set<Int>, _ body: (Int, ArchiveMember, ArchiveReader) -> Void
  ) {
    guard budget.left > 0, let last = wanted.max() else { return }
    _ = ArchiveReader.withReader(of: bytes, .zip, budget: budget) { reader in
      for index in 0...last {
        guard case .member(let member) = reader.next() else { return }
        if wanted.contains(index) { body(index, member, reader) }
        if budget.left == 0 { return }
      }
    }
  }
}
