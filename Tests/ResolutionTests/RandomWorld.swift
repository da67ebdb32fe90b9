import LeadModel
import Resolution

/// Small random worlds from small pools, so that keys are shared, names are abbreviated and
/// contradictions happen all the time.
enum RandomWorld {
  static let names: [(String?, String?)] = [
    ("John", "Wilk"), ("Jane", "Wilk"), ("J.", "Wilk"), ("Ada", "Byng"), ("A.", "Byng"),
    ("Ada M.", "Byng"), ("Ada R.", "Byng"), (nil, "Byng"), (nil, nil), ("Gwendolyn", "Okafor"),
    ("Gwendolyn", "Okafer"),
  ]
  static let companies: [String?] = [
    "Quarzhof GmbH", "Quarzhof", "Quarzhof AG", "Ostkai Messtechnik GmbH", "Brackwater Foods plc",
    "Brackwater Foods Deutschland GmbH", "Brackwater Foods", nil,
  ]
  static let domains = ["quarzhof.example", "ostkai.example", "brackwater.example"]

  static func make(seed: UInt64, count: Int = 12) -> World {
    var random = SeededGenerator(seed: seed)
    var world = World()
    for _ in 0..<count {
      let id = RecordID("r\(Int.random(in: 100...999, using: &random))-\(world.records.count)")
      if Int.random(in: 0..<3, using: &random) > 0 {
        let name = pick(names, &random)
        world.person(id, name.0, name.1, contacts(&random))
      } else {
        world.company(id, pick(companies, &random), facts(&random))
      }
    }
    connect(&world, &random)
    return world
  }

  private static func contacts(_ random: inout SeededGenerator) -> [(Field, FieldValue)] {
    var values: [(Field, FieldValue)] = []
    if Bool.random(using: &random) {
      values.append(email("m\(Int.random(in: 0..<3, using: &random))@\(pick(domains, &random))"))
    }
    if Bool.random(using: &random) {
      values.append(phone("+44207946000\(Int.random(in: 0..<3, using: &random))"))
    }
    return values
  }

  private static func facts(_ random: inout SeededGenerator) -> [(Field, FieldValue)] {
    var values: [(Field, FieldValue)] = []
    if Bool.random(using: &random) { values.append(website(pick(domains, &random))) }
    if Int.random(in: 0..<3, using: &random) == 0 {
      // Also people's numbers and mailboxes.
      values.append(phone("+44207946000\(Int.random(in: 0..<3, using: &random))"))
      values.append(email("m\(Int.random(in: 0..<3, using: &random))@\(pick(domains, &random))"))
    }
    if Int.random(in: 0..<3, using: &random) == 0 {
      values.append(number("vat-de", "\(Int.random(in: 0..<3, using: &random))"))
    }
    if Int.random(in: 0..<3, using: &random) == 0 { values.append(place("20095", "Hamburg")) }
    return values
  }

  private static func connect(_ world: inout World, _ random: inout SeededGenerator) {
    let people = world.records.filter { $0.kind == .person }.map(\.id)
    let companies = world.records.filter { $0.kind == .organization }.map(\.id)
    guard !companies.isEmpty else { return }
    for person in people where Bool.random(using: &random) {
      world.link(person, .worksAt, pick(companies, &random))
    }
    let (parent, child) = (pick(companies, &random), pick(companies, &random))
    if parent != child, Int.random(in: 0..<4, using: &random) == 0 {
      world.link(child, .subsidiaryOf, parent)
    }
  }

  static func pick<Element>(_ pool: [Element], _ random: inout SeededGenerator) -> Element {
    pool[Int.random(in: 0..<pool.count, using: &random)]
  }
}

extension World {
  /// The same records, arriving in another order.
  func shuffled(_ random: inout SeededGenerator) -> World {
    var world = self
    world.records = records.shuffled(using: &random).enumerated().map { arrival, record in
      SourceRecord(
        id: record.id, kind: record.kind, document: record.document,
        observedAt: record.observedAt, arrival: arrival, party: record.party,
        statements: record.statements)
    }
    world.links = links.shuffled(using: &random)
    return world
  }

  /// The world as it is when only these records have arrived.
  func keeping(_ ids: Set<RecordID>) -> World {
    var world = self
    world.records = records.filter { ids.contains($0.id) }
    world.links = links.filter { ids.contains($0.link.from) && ids.contains($0.link.to) }
    return world
  }
}
