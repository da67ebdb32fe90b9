import LeadModel
import Normalization

/// Entities of documents as they are compared: the columns of a table, in the same order and with
/// the same comparisons whatever is filled, so that a model fits any of them.
struct EntityRecords: Sendable {
  private(set) var records: LinkRecords
  private var document = Attribute()

  init(kind: EntityKind, _ entities: [EntityValues]) {
    records = LinkRecords(kind: kind == .person ? .person : .organization, count: entities.count)
    for entity in entities { append(entity) }
  }

  private mutating func append(_ entity: EntityValues) {
    let name = Self.fullest(entity.names)
    records.given.add([name?.given ?? ""])
    records.family.add([name?.family ?? ""])
    records.organization.add(entity.organizations.flatMap(Normalizers.organization))
    records.email.add(entity.emails.flatMap(Normalizers.email))
    records.phone.add(entity.phones.flatMap(Normalizers.phone))
    records.host.add(entity.domains)
    records.street.add(entity.addresses.compactMap(\.street).flatMap(Normalizers.street))
    records.houseNumber.add(entity.addresses.compactMap(\.street).flatMap(Normalizers.houseNumber))
    records.city.add(entity.addresses.compactMap(\.city).flatMap(Normalizers.words))
    records.postcode.add(entity.addresses.compactMap(\.postcode).flatMap(Normalizers.compact))
    records.country.add(entity.addresses.compactMap(\.country).flatMap(Normalizers.words))
    records.identifier.add(entity.registrations.flatMap(Normalizers.compact))
    records.jobTitle.add(entity.titles.flatMap(Normalizers.words))
    document.add(entity.documents)
  }

  /// The name with most words and letters; of several the first in the alphabet.
  private static func fullest(_ names: [PersonName]) -> PersonNameParts? {
    names.map { name in
      name.family == nil && name.given == nil
        ? PersonNameParts(full: name.full)
        : PersonNameParts(given: name.given ?? "", family: name.family ?? "")
    }.max { left, right in
      let counts = (left.letters, right.letters)
      return counts.0 != counts.1 ? counts.0 < counts.1 : left.text > right.text
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

  /// What has frequencies, by name.
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

extension PersonNameParts {
  fileprivate var letters: Int { given.count + family.count }
  fileprivate var text: String { "\(given) \(family)" }
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
