/// A person's decision, which outranks every machine decision. Never edited; withdrawn by another.
public struct Judgement: Hashable, Sendable, Codable {
  /// `j_` and a hash of all else.
  public let id: JudgementID
  public let verdict: Verdict
  /// Who decided.
  public let by: String
  /// Why, in that person's words; may be empty.
  public let reason: String
  public let at: Timestamp
  /// Where a corrected value stands, as that person picked it in the anchor's document; `nil` where
  /// it stands at the anchor.
  public let place: Evidence?

  /// - Parameter place: of corrections only; left out of all others.
  public init(
    _ verdict: Verdict, by: String, reason: String, at: Timestamp, place: Evidence? = nil
  ) {
    let place = verdict.kind == .corrected ? place : nil
    self.verdict = verdict
    self.by = by
    self.reason = reason
    self.at = at
    self.place = place
    id = JudgementID(
      "j_"
        + Digest.id(
          [verdict.kind.rawValue] + verdict.digestParts + (place?.digestParts ?? [])
            + [by, reason, at.description]))
  }

  public enum Verdict: Hashable, Sendable {
    /// The value was read rightly.
    case accepted(Anchor)
    /// The value is wrong, or does not belong to the record.
    case rejected(Anchor)
    /// In place of what was read.
    case corrected(Anchor, FieldValue)
    /// All these records are one.
    case same([RecordAnchor])
    /// None of the first is any of the second.
    case different([RecordAnchor], [RecordAnchor])
    /// As if the other had never been made.
    case withdrawn(JudgementID)
  }

  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case accepted, rejected, corrected, same, different, withdrawn
  }
}

extension Judgement.Verdict {
  public var kind: Judgement.Kind {
    switch self {
    case .accepted: .accepted
    case .rejected: .rejected
    case .corrected: .corrected
    case .same: .same
    case .different: .different
    case .withdrawn: .withdrawn
    }
  }

  /// The documents that it is about, one for each of its records; none for a withdrawal.
  public var documents: [DocumentID] {
    switch self {
    case .accepted(let anchor), .rejected(let anchor), .corrected(let anchor, _): [anchor.document]
    case .same(let records): records.map(\.document)
    case .different(let left, let right): (left + right).map(\.document)
    case .withdrawn: []
    }
  }

  /// The value judged; `nil` for judgements on records and for withdrawals.
  public var anchor: Anchor? {
    switch self {
    case .accepted(let anchor), .rejected(let anchor), .corrected(let anchor, _): anchor
    case .same, .different, .withdrawn: nil
    }
  }

  fileprivate var digestParts: [String] {
    switch self {
    case .accepted(let anchor), .rejected(let anchor): anchor.digestParts
    case .corrected(let anchor, let value): anchor.digestParts + [value.display]
    case .same(let records): records.flatMap(\.digestParts)
    case .different(let left, let right):
      left.flatMap(\.digestParts) + ["/"] + right.flatMap(\.digestParts)
    case .withdrawn(let id): [id.rawValue]
    }
  }
}

extension Anchor {
  fileprivate var digestParts: [String] {
    [document.rawValue, field.rawValue] + evidence.digestParts
  }
}

extension Evidence {
  fileprivate var digestParts: [String] { parts.map { "\($0.page):\($0.start)-\($0.end)" } }
}

extension RecordAnchor {
  fileprivate var digestParts: [String] {
    [document.rawValue, kind.rawValue] + anchors.flatMap(\.digestParts)
  }
}

extension Judgement {
  private enum CodingKeys: CodingKey {
    case id, kind, anchor, value, records, others, withdraws, by, reason, at, place
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    id = try container.decode(JudgementID.self, forKey: .id)
    by = try container.decode(String.self, forKey: .by)
    reason = try container.decode(String.self, forKey: .reason)
    at = try container.decode(Timestamp.self, forKey: .at)
    place = try container.decodeIfPresent(Evidence.self, forKey: .place)
    func anchor() throws -> Anchor { try container.decode(Anchor.self, forKey: .anchor) }
    func records(_ key: CodingKeys) throws -> [RecordAnchor] {
      try container.decode([RecordAnchor].self, forKey: key)
    }
    switch try container.decode(Kind.self, forKey: .kind) {
    case .accepted: verdict = .accepted(try anchor())
    case .rejected: verdict = .rejected(try anchor())
    case .corrected:
      let anchor = try anchor()
      verdict = .corrected(
        anchor, try FieldValue(of: anchor.field, in: container, forKey: .value))
    case .same: verdict = .same(try records(.records))
    case .different: verdict = .different(try records(.records), try records(.others))
    case .withdrawn:
      verdict = .withdrawn(try container.decode(JudgementID.self, forKey: .withdraws))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(verdict.kind, forKey: .kind)
    try container.encode(by, forKey: .by)
    try container.encode(reason, forKey: .reason)
    try container.encode(at, forKey: .at)
    try container.encodeIfPresent(place, forKey: .place)
    try container.encodeIfPresent(verdict.anchor, forKey: .anchor)
    switch verdict {
    case .accepted, .rejected: break
    case .corrected(_, let value): try container.encode(value, forKey: .value)
    case .same(let records): try container.encode(records, forKey: .records)
    case .different(let records, let others):
      try container.encode(records, forKey: .records)
      try container.encode(others, forKey: .others)
    case .withdrawn(let id): try container.encode(id, forKey: .withdraws)
    }
  }
}
