import LeadModel
import Normalization

/// Entities of documents as they are compared: the columns of a table, in the same order and with
/// the same comparisons whatever is filled, so that a model fits any of them.
struct EntityRecords: Sendable {
  private(set) var records: LinkRecords
  private var document = Attribute()

  var count: Int { records.count }
  var kind: LinkKind { records.kind }

  init(kind: EntityKind, _ rows: [EntityRow]) {
    records = LinkRecords(kind: kind == .person ? .person : .organization, count: rows.count)
    for row in rows {
      for (texts, (_, path)) in zip(row.columns, Self.named) { self[keyPath: path].add(texts) }
    }
  }

  /// In a fixed order; that of models.
  var comparers: [any Comparer] {
    records.kind == .person ? personComparers + shared : organizationComparers + shared
  }

  private var personComparers: [any Comparer] {
    [
      PersonNameComparer(given: records.given, family: records.family),
      OrganizationNameComparer(names: records.organization, circumstance: .work),
      EmailComparer(email: records.email, given: records.given, family: records.family),
      ValueComparer(
        attribute: records.host, measure: TextMeasure(name: "domain", circumstance: .work)),
      ValueComparer(attribute: records.phone, measure: PhoneMeasure(circumstance: .work)),
      ValueComparer(
        attribute: records.jobTitle, measure: TextMeasure(name: "job title", circumstance: .role)),
    ]
  }

  private var organizationComparers: [any Comparer] {
    [
      OrganizationNameComparer(names: records.organization, circumstance: .name),
      ValueComparer(
        attribute: records.identifier,
        measure: NumberMeasure(name: "identifier", circumstance: .identity)),
      ValueComparer(
        attribute: records.host, measure: TextMeasure(name: "domain", circumstance: .role)),
      ValueComparer(attribute: records.phone, measure: PhoneMeasure(circumstance: .role)),
    ]
  }

  private var shared: [any Comparer] {
    [
      StreetComparer(number: records.houseNumber, street: records.street),
      ValueComparer(
        attribute: records.city, measure: TextMeasure(name: "city", circumstance: .town)),
      ValueComparer(attribute: records.postcode, measure: PostcodeMeasure()),
      ValueComparer(
        attribute: records.country, measure: CodeMeasure(name: "country", circumstance: .town)),
      ValueComparer(attribute: document, measure: DocumentMeasure()),
    ]
  }

  /// The keys under which entities meet; without those so loose that only small tables can
  /// afford them.
  var blockingRules: [BlockingRule] {
    var rules = BlockingRules()
    if records.kind == .person {
      PersonBlocking(records).addTelling(to: &rules)
      let sound = KeyPart(records.family) { Sound.key($0) }
      rules.add("family name and document", sound, KeyPart(document))
    } else {
      OrganizationBlocking.add(records, to: &rules)
    }
    return rules.all
  }

  // MARK: - Frequencies

  /// What is compared, by name; the columns of an `EntityRow`, in its order.
  static var named: [(name: String, path: WritableKeyPath<EntityRecords, Attribute>)] {
    [
      ("given name", \.records.given), ("family name", \.records.family),
      ("organisation", \.records.organization), ("e-mail", \.records.email),
      ("domain", \.records.host), ("phone", \.records.phone), ("identifier", \.records.identifier),
      ("street", \.records.street), ("house number", \.records.houseNumber),
      ("city", \.records.city), ("postcode", \.records.postcode), ("country", \.records.country),
      ("job title", \.records.jobTitle), ("document", \.document),
    ]
  }

  /// How frequent these records' own values are.
  var frequencies: [String: TermFrequencies] {
    var frequencies: [String: TermFrequencies] = [:]
    for (name, path) in Self.named {
      frequencies[name] = TermFrequencies(of: self[keyPath: path])
    }
    var words = Attribute()
    let names = records.organization
    for record in 0..<records.count {
      let texts = names.range(record).map { names.texts.string(names.values[$0]) }
      words.add(texts.flatMap { $0.split(separator: " ").map(String.init) })
    }
    frequencies["word"] = TermFrequencies(of: words)
    return frequencies
  }

  /// The same records, with a model's frequencies in place of their own.
  func pinned(to frequencies: [String: TermFrequencies]) -> EntityRecords {
    var pinned = self
    for (name, path) in Self.named { pinned[keyPath: path].pinned = frequencies[name] }
    pinned.records.organization.pinnedWords = frequencies["word"]
    return pinned
  }
}

/// Whether two were read in one document.
struct DocumentMeasure: ValueMeasure {
  var comparison: Comparison {
    Comparison(
      name: "document", circumstance: .work,
      levels: [
        .init(label: "same", match: 0.25, chance: 0.002),
        .init(label: "different", match: 0.75, chance: 0.998),
      ])
  }

  func level(_ left: Similarity.Bytes, _ right: Similarity.Bytes) -> UInt8 { 2 }
}
