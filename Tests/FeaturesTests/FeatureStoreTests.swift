import Features
import LeadModel
import Testing

@Suite struct FeatureStoreTests {
  static func value(_ name: String, _ number: Double) -> FeatureValue {
    FeatureValue(name: name, version: 1, value: .number(number))
  }

  @Test func readsTheLatestSaveByThen() async throws {
    let store: any FeatureStore = MemoryFeatureStore()
    try await store.save([Self.value("b", 1), Self.value("a", 1)], of: "x@-", asOf: World.day(1))
    try await store.save([Self.value("a", 2)], of: "x@-", asOf: World.day(5))
    try await store.save([Self.value("a", 9)], of: "y@-", asOf: World.day(1))
    #expect(try await store.values(of: "x@-", asOf: World.day(0)).isEmpty)
    #expect(try await store.values(of: "x@-", asOf: World.day(1)).map(\.name) == ["a", "b"])
    #expect(try await store.values(of: "x@-", asOf: World.day(4)).map(\.name) == ["a", "b"])
    #expect(try await store.values(of: "x@-", asOf: World.day(5)) == [Self.value("a", 2)])
  }

  @Test func savingAgainReplaces() async throws {
    let store: any FeatureStore = MemoryFeatureStore()
    for number in [1.0, 1, 2] {
      try await store.save([Self.value("a", number)], of: "x@-", asOf: World.day(1))
    }
    #expect(try await store.values(of: "x@-", asOf: World.day(9)) == [Self.value("a", 2)])
  }
}
