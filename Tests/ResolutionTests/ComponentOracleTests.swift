import LeadModel
import Resolution
import Testing

/// Against brute force: every pair compared, components by flood fill.
@Suite struct ComponentOracleTests {
  /// A person of a world without contradictions: whoever shares a mailbox or a number has one
  /// name.
  struct Person {
    let id: RecordID
    let name: Int
    let mail: Int?
    let phone: Int?
    let domain: Int?
  }

  static let names = [
    ("Ada", "Byng"), ("Tomasz", "Wilk"), ("Ngozi", "Haverkamp"), ("Uma", "Petit"),
  ]

  static func people(seed: UInt64) -> [Person] {
    var random = SeededGenerator(seed: seed)
    return (0..<14).map { index in
      let name = Int.random(in: 0..<4, using: &random)
      func maybe() -> Int? { RandomWorld.pick([nil, nil, 0, 1, 2], &random) }
      return Person(
        id: RecordID("r\(index)"), name: name, mail: maybe().map { $0 + name * 10 }, phone: maybe(),
        domain: maybe())
    }
  }

  /// Two records are one by the same mailbox, by number and name, or by domain and name.
  static func areLinked(_ left: Person, _ right: Person) -> Bool {
    if let mail = left.mail, mail == right.mail { return true }
    guard left.name == right.name else { return false }
    if let phone = left.phone, phone == right.phone { return true }
    return left.domain != nil && left.domain == right.domain
  }

  static func components(_ people: [Person]) -> Set<[RecordID]> {
    var open = Set(people.indices)
    var result: Set<[RecordID]> = []
    while let start = open.min() {
      var component: Set<Int> = [start]
      var edge = [start]
      while let next = edge.popLast() {
        for other in people.indices
        where !component.contains(other) && areLinked(people[next], people[other]) {
          component.insert(other)
          edge.append(other)
        }
      }
      open.subtract(component)
      result.insert(component.map { people[$0].id }.sorted())
    }
    return result
  }

  @Test(arguments: 0..<20) func componentsAreThoseOfBruteForce(block: Int) {
    for seed in 0..<50 {
      let people = Self.people(seed: UInt64(block * 50 + seed))
      var world = World()
      for person in people {
        let name = Self.names[person.name]
        var values: [(Field, FieldValue)] = []
        // Each mailbox at a public provider, so that its domain is nobody's key.
        if let mail = person.mail { values.append(email("box\(mail)@gmx.de")) }
        if let line = person.phone { values.append(phone("+44207946000\(line)")) }
        if let domain = person.domain { values.append(website("firm\(domain).example")) }
        world.person(person.id, name.0, name.1, values)
      }
      #expect(world.resolved().partition == Self.components(people), "seed \(block * 50 + seed)")
    }
  }

  @Test(arguments: 0..<20) func noClusterHoldsAContradiction(block: Int) {
    for seed in 0..<50 {
      let world = RandomWorld.make(seed: UInt64(block * 50 + seed) &+ 5_000_000)
      let resolved = world.resolved()
      for profile in resolved.profiles {
        let names = Set(profile.all(.personName).map(\.display))
        let losers = profile.fields.filter { $0.field == .personName }.flatMap(\.losers)
        let all = names.union(losers.map(\.value.display))
        #expect(!all.isSuperset(of: ["John Wilk", "Jane Wilk"]))
        #expect(!all.isSuperset(of: ["Ada M. Byng", "Ada R. Byng"]))
        let numbers = profile.fields.filter { $0.field == .registration }
        let contradicted = numbers.filter { !$0.losers.isEmpty }
        #expect(contradicted.isEmpty, "seed \(block * 50 + seed)")
      }
      for refusal in resolved.refusals {
        #expect(!resolved.areOne(refusal.left, refusal.right))
      }
    }
  }

  @Test(arguments: 0..<100) func matchesAreASpanningTreeOfEachProfile(seed: Int) {
    let resolved = RandomWorld.make(seed: UInt64(seed) &+ 6_000_000, count: 20).resolved()
    for match in resolved.matches { #expect(resolved.areOne(match.left, match.right)) }
    let joins = resolved.profiles.reduce(0) { $0 + $1.records.count - 1 }
    #expect(resolved.matches.count == joins)
  }
}
