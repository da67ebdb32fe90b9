import LeadModel
import Normalization

/// Records while they are being put together: who is the same as whom.
struct RecordDrafts {
  private(set) var kinds: [EntityKind] = []
  private var anchors: [Span] = []
  private var parents: [Int] = []
  private var named: [Bool] = []
  /// Draft by e-mail address, folded person name, organisation name or domain.
  private var keys: [Key: Int] = [:]

  enum Key: Hashable {
    case email(String)
    /// Given and family names.
    case person(String)
    case family(String)
    case organization(String)
    case domain(String)
  }

  mutating func add(_ kind: EntityKind, at anchor: Span, isNamed: Bool = false) -> Int {
    kinds.append(kind)
    named.append(isNamed)
    anchors.append(anchor)
    parents.append(kinds.count - 1)
    return kinds.count - 1
  }

  func root(_ draft: Int) -> Int {
    var draft = draft
    while parents[draft] != draft { draft = parents[draft] }
    return draft
  }

  /// Makes two drafts one; nothing happens to drafts of different kinds.
  mutating func unite(_ left: Int, _ right: Int) {
    let (a, b) = (root(left), root(right))
    guard a != b, kinds[a] == kinds[b] else { return }
    let (keep, drop) = anchors[a] <= anchors[b] ? (a, b) : (b, a)
    parents[drop] = keep
    named[keep] = named[keep] || named[drop]
  }

  func isNamed(_ draft: Int) -> Bool { named[root(draft)] }

  func draft(_ key: Key) -> Int? { keys[key].map(root) }

  /// Notes that the draft is known by `key`; unites it with the one that was before.
  mutating func note(_ key: Key, _ draft: Int) {
    if let other = keys[key] { unite(other, draft) } else { keys[key] = draft }
  }

  /// Notes the key without uniting; the first one stays.
  mutating func noteFirst(_ key: Key, _ draft: Int) {
    if keys[key] == nil { keys[key] = draft }
  }

  /// The roots in document order, each with its first place.
  func roots() -> [(draft: Int, anchor: Span)] {
    parents.indices.filter { parents[$0] == $0 }.map { ($0, anchors[$0]) }
      .sorted { ($0.anchor, kinds[$0.draft].rawValue) < ($1.anchor, kinds[$1.draft].rawValue) }
  }
}

/// How names are compared when records of one document are united.
enum RecordKeys {
  static func person(_ name: PersonName) -> RecordDrafts.Key? {
    guard let given = name.given, let family = name.family else { return nil }
    return .person("\(given) \(family)".foldedLatin)
  }

  static func family(_ name: PersonName) -> RecordDrafts.Key? {
    name.family.map { .family($0.foldedLatin) }
  }

  /// Letters and digits of the name, without its legal form.
  static func organization(_ name: String, legalForm: Rule) -> RecordDrafts.Key {
    var bytes = Array(name.utf8)
    for match in legalForm.pattern.matches(in: bytes).matches.reversed()
    where match.range.lowerBound > 0 {
      bytes.removeSubrange(match.range)
    }
    let folded = String(decoding: bytes, as: UTF8.self).foldedLatin
    return .organization(folded.filter { $0.isLetter || $0.isNumber })
  }
}
