import Graph
import LeadModel

/// Random profiles, signals and correspondence that refer to each other.
enum RandomWorld {
  static func profiles(_ random: inout SeededRandom) -> [Profile] {
    let organizations = (0..<Int.random(in: 0...5, using: &random)).map { "o\($0)" }
    let people = (0..<Int.random(in: 0...8, using: &random)).map { number in
      let employers = organizations.filter { _ in random.chance(0.4) }.shuffled(using: &random)
      return World.person(
        "p\(number)", at: employers + (random.chance(0.1) ? ["gone"] : []),
        fields: [
          World.field(
            .email, .text("p\(number)@a.example"),
            [World.source("d\(number)", day: random.chance(0.8) ? number : nil)])
        ],
        isUs: random.chance(0.2), since: random.chance(0.5) ? number : nil)
    }
    return organizations.map { World.organization($0, isUs: random.chance(0.2)) } + people
  }

  static func signals(about profiles: [Profile], _ random: inout SeededRandom) -> [Signal] {
    guard !profiles.isEmpty else { return [] }
    return (0..<Int.random(in: 0...20, using: &random)).map { _ in
      World.signal(
        "s\(Int.random(in: 0...12, using: &random))", about: random.pick(profiles).id.rawValue,
        day: Int.random(in: 0...30, using: &random), source: random.pick(["crm", "document"]),
        provenance: random.chance(0.3) ? World.source("d1", day: 3) : nil)
    }
  }
}
