import LeadModel
import Storage
import Testing

@Suite struct FeatureTests {
  let store: Store

  init() throws { store = try Store.inMemory() }

  private func feature(_ name: String, _ number: Double) -> FeatureValue {
    FeatureValue(name: name, version: 1, value: .number(number), eventTime: Sample.time())
  }

  @Test func valuesAreReadAsOfAnInstant() throws {
    let (first, second) = ([feature("a", 1), feature("b", 2)], [feature("b", 3)])
    try store.save(Array(first.reversed()), of: "l", asOf: Sample.time(10))
    try store.save(second, of: "l", asOf: Sample.time(20))
    try store.save([feature("z", 0)], of: "other", asOf: Sample.time(15))
    let read = try [9, 10, 19, 20, 99].map { try store.values(of: "l", asOf: Sample.time($0)) }
    #expect(read == [[], first, first, second, second])
  }

  @Test func theSameInstantTwiceIsReplaced() throws {
    try store.save([feature("a", 1), feature("b", 1)], of: "l", asOf: Sample.time(1))
    try store.save([feature("a", 2)], of: "l", asOf: Sample.time(1))
    #expect(try store.values(of: "l", asOf: Sample.time(1)) == [feature("a", 2)])
  }

  @Test func noValuesAreKeptToo() throws {
    try store.save([feature("a", 1)], of: "l", asOf: Sample.time(1))
    try store.save([], of: "l", asOf: Sample.time(2))
    #expect(try store.values(of: "l", asOf: Sample.time(2)) == [])
  }

  @Test func historyOutlivesTheLead() throws {
    try store.saveLeads(changed: [Sample.lead("p1", points: 1)], at: Sample.time(1))
    try store.saveLeads(changed: [], removed: ["p1@-"], at: Sample.time(2))
    #expect(try store.values(of: "p1@-", asOf: Sample.time(3)).map(\.name) == ["a", "b"])
  }
}
