import Graph
import LeadModel
import Testing

@Suite struct LeadsTests {
  struct Case: CustomTestStringConvertible {
    let name: String
    let profiles: [Profile]
    let leads: [String]
    var testDescription: String { name }
  }

  static let cases = [
    Case(
      name: "a person at the best organisation",
      profiles: [
        World.person("ada", at: ["acme", "byte"]), World.organization("acme"),
        World.organization("byte"),
      ],
      leads: ["-@byte", "ada@acme"]),
    Case(name: "a person alone", profiles: [World.person("ada")], leads: ["ada@-"]),
    Case(
      name: "an organisation alone", profiles: [World.organization("acme")], leads: ["-@acme"]),
    Case(
      name: "never the user's own",
      profiles: [
        World.person("eve", at: ["us"], isUs: true), World.organization("us", isUs: true),
      ], leads: []),
    Case(
      name: "the user's own company is nobody's employer",
      profiles: [
        World.person("ada", at: ["us", "acme"]), World.organization("acme"),
        World.organization("us", isUs: true),
      ], leads: ["ada@acme"]),
    Case(
      name: "an organisation that is not there is not the best",
      profiles: [World.person("ada", at: ["gone", "acme"]), World.organization("acme")],
      leads: ["ada@acme"]),
    Case(
      name: "only our own person knows the organisation",
      profiles: [World.person("eve", at: ["acme"], isUs: true), World.organization("acme")],
      leads: ["-@acme"]),
  ]

  @Test(arguments: cases)
  func leads(_ example: Case) {
    #expect(LeadGraph(profiles: example.profiles).leads().map(\.id.rawValue) == example.leads)
  }

  @Test(arguments: 0..<200)
  func everyForeignProfileIsInALead(seed: Int) {
    var random = SeededRandom(seed: seed)
    let graph = LeadGraph(profiles: RandomWorld.profiles(&random))
    let leads = graph.leads()
    let covered = Set(leads.flatMap { [$0.person, $0.organization] }.compactMap(\.self))
    #expect(covered == Set(graph.profiles.filter { !$0.isUs }.map(\.id)))
    #expect(Set(leads.map(\.id)).count == leads.count)
  }
}
