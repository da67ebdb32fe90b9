import LeadModel
import Resolution

/// Builds invented records: each statement has evidence and an id of its own.
struct World {
  var records: [SourceRecord] = []
  var links: [SourceLink] = []

  static let resolver = Resolver(us: nil, registrableDomain: lastTwoLabels)

  /// A stand-in for the public suffix list that knows `co.example` besides the last label.
  @Sendable static func lastTwoLabels(_ host: String) -> String? {
    let labels = host.split(separator: ".")
    let count = host.hasSuffix(".co.example") ? 3 : 2
    return labels.count < count ? nil : labels.suffix(count).joined(separator: ".")
  }

  static func evidence(_ text: String) -> Evidence {
    Evidence(parts: [.init(page: 1, start: 0, end: text.unicodeScalars.count, text: text)])
  }

  static let given = Statement.Method(extractor: "test", version: 1, rule: "given")

  static func statement(
    _ record: RecordID?, _ field: Field, _ value: FieldValue, confidence: Double, index: Int,
    method: Statement.Method = given
  ) -> Statement {
    Statement(
      id: StatementID(Digest.id([record?.rawValue ?? "", field.rawValue, "\(index)"])),
      record: record, field: field, value: value, confidence: confidence,
      method: method,
      evidence: evidence(value.display))
  }

  /// Adds a record; `date` is a day, the arrival is the order of adding.
  @discardableResult
  mutating func add(
    _ id: RecordID, _ kind: EntityKind, document: DocumentID? = nil, date: String? = nil,
    party: Party? = nil, confidence: Double = 0.9, method: Statement.Method = given,
    _ values: [(Field, FieldValue)]
  ) -> RecordID {
    records.append(
      SourceRecord(
        id: id, kind: kind, document: document ?? DocumentID("doc-\(id)"),
        observedAt: date.flatMap(Timestamp.init(iso8601:)), arrival: records.count, party: party,
        statements: values.enumerated().map { index, value in
          Self.statement(id, value.0, value.1, confidence: confidence, index: index, method: method)
        }))
    return id
  }

  /// A person by the name's parts, e.g. `["Ada", "Byng"]`, and any other values.
  @discardableResult
  mutating func person(
    _ id: RecordID, _ given: String?, _ family: String?, party: Party? = nil,
    _ values: [(Field, FieldValue)] = []
  ) -> RecordID {
    let full = [given, family].compactMap(\.self).joined(separator: " ")
    let name = PersonName(full: full, given: given, family: family)
    return add(
      id, .person, party: party, (full.isEmpty ? [] : [(.personName, .personName(name))]) + values)
  }

  @discardableResult
  mutating func company(
    _ id: RecordID, _ name: String?, party: Party? = nil, _ values: [(Field, FieldValue)] = []
  ) -> RecordID {
    add(
      id, .organization, party: party,
      (name.map { [(.organizationName, .text($0))] } ?? []) + values)
  }

  mutating func link(
    _ from: RecordID, _ type: RecordLink.Kind, _ to: RecordID, confidence: Double = 0.8
  ) {
    let link = RecordLink(
      from: from, to: to, type: type, confidence: confidence, rule: "link.given",
      evidence: Self.evidence("at"))
    links.append(SourceLink(link: link, document: DocumentID("doc-\(from)"), observedAt: nil))
  }

  func resolved(
    us: OwnCompany? = nil, previous: ProfileIdentities = ProfileIdentities(),
    judgements: [Judgement] = [], survivorship: SurvivorshipSettings = .none
  ) -> ResolvedProfiles {
    Resolver(us: us, survivorship: survivorship, registrableDomain: Self.lastTwoLabels)
      .resolve(records: records, links: links, previous: previous, judgements: judgements)
  }
}

extension ResolvedProfiles {
  /// The records of each profile: who is with whom, without ids.
  var partition: Set<[RecordID]> { Set(profiles.map(\.records)) }

  func areOne(_ left: RecordID, _ right: RecordID) -> Bool {
    memberships[left] == memberships[right]
  }
}

func email(_ text: String) -> (Field, FieldValue) { (.email, .text(text)) }
func phone(_ e164: String) -> (Field, FieldValue) { (.phone, .phone(PhoneNumber(e164: e164))) }
func website(_ text: String) -> (Field, FieldValue) { (.website, .text(text)) }
func title(_ text: String) -> (Field, FieldValue) { (.personTitle, .text(text)) }

func number(_ scheme: String, _ number: String, _ valid: Bool? = true) -> (Field, FieldValue) {
  (.registration, .registration(Registration(scheme: scheme, number: number, valid: valid)))
}

func place(_ postcode: String?, _ city: String?, _ street: String? = nil) -> (Field, FieldValue) {
  (.address, .address(PostalAddress(street: street, city: city, postcode: postcode)))
}

/// A seeded generator (SplitMix64; Steele, Lea and Flood 2014), so that a failing world can be
/// made again.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
