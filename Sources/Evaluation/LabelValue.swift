/// One label or prediction, normalised once for all the comparisons that it takes part in.
struct LabelValue {
  /// As it stands in the file.
  let raw: String
  private let kind: ComparisonKind
  private let trimmed: ComparableText
  /// The form compared for equality; empty for dates.
  private let normalized: [Unicode.Scalar]
  /// Only for dates.
  private let days: Set<[Unicode.Scalar]>
  /// Only for text.
  private let words: WordBag

  init(_ raw: String, kind: ComparisonKind) {
    self.raw = raw
    self.kind = kind
    let text = ComparableText(compatible: raw)
    trimmed = text.trimmed
    days = kind == .date ? DateComparison.readings(text) : []
    let listed = kind == .text ? text.words : []
    words = WordBag(listed)
    normalized =
      switch kind {
      case .phone: PhoneComparison.normalized(text)
      case .email: text.trimmed.folded.scalars
      case .website: WebsiteComparison.normalized(text)
      case .number: NumberComparison.normalized(text)
      case .code: text.words.flatMap(\.self)
      case .text: Array(listed.joined(separator: [" "]))
      case .date: []
      }
  }

  /// Normalised equality.
  func equals(_ other: LabelValue) -> Bool {
    if kind == .date { return !days.isDisjoint(with: other.days) }
    if normalized == other.normalized {
      return !normalized.isEmpty || trimmed == other.trimmed
    }
    return kind == .phone && PhoneComparison.areEqual(normalized, other.normalized)
  }

  /// 1 for equal values, 0.9 when one holds the other (same host, for websites), the Dice overlap
  /// of the words where it reaches `overlap`, else 0.
  func similarity(to other: LabelValue, overlap: Double) -> Double {
    if equals(other) { return 1 }
    switch kind {
    case .phone, .email, .number, .date: return 0
    case .website, .code: return sharesHost(with: other) ? 0.9 : 0
    case .text: break
    }
    if words.isEmpty || other.words.isEmpty { return 0 }
    if contains(other) || other.contains(self) { return 0.9 }
    let dice = words.dice(with: other.words)
    return dice >= overlap ? dice : 0
  }

  private func sharesHost(with other: LabelValue) -> Bool {
    !normalized.isEmpty && !other.normalized.isEmpty
      && WebsiteComparison.host(normalized) == WebsiteComparison.host(other.normalized)
  }

  /// Whether the other's words stand in these in one run, and these are at most twice as many
  /// plus two.
  private func contains(_ other: LabelValue) -> Bool {
    words.count <= 2 * other.words.count + 2 && words.holds(other.words)
  }
}
