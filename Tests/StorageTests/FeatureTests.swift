import GRDB
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

  /// Of every shape, with and without sources and times; the order is that of names.
  @Test(arguments: UInt64(0)..<20) func everyValueComesBack(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    func some(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }
    let values = (0..<300).map { number in
      FeatureValue(
        name: "feature \(1000 + number) ü", version: some(300),
        value: [
          .flag(false), .flag(true), .number(Double(some(1000)) / 7 - 50), .text(""),
          .text("grün \"\(number)\""), .number(.infinity),
        ][some(6)],
        sources: (0..<some(4)).map { _ in
          SourceReference(
            kind: [.profileField, .affiliation, .signal, .document][some(4)], id: "id \(some(9))",
            field: some(2) == 0 ? nil : Field.allCases[some(Field.allCases.count)])
        },
        eventTime: some(2) == 0
          ? nil : Timestamp(millisecondsSince1970: Int64(some(1000) - 500) * 1_000_000_007))
    }
    try store.save(values, of: "l", asOf: Sample.time(1))
    #expect(try store.values(of: "l", asOf: Sample.time(1)) == values)
    #expect(
      try store.plainValues(of: "l", asOf: Sample.time(1))
        == values.map {
          FeatureValue(
            name: $0.name, version: $0.version, value: $0.value, eventTime: $0.eventTime)
        })
  }

  /// Sets of before migration 0022 have a row for each value, and no blobs.
  @Test func setsOfBeforeAreReadAsTheyAre() throws {
    let database = try DatabaseQueue(configuration: Store.configuration())
    let store = try Store(over: database) { "salt" }
    try database.write { db in
      try db.execute(
        sql: """
          INSERT INTO feature_sets (id, lead, as_of, recorded_at) VALUES (7, 'l', 1000, 1000);
          INSERT INTO features (feature_set, name, version, value, event_time, payload) VALUES
            (7, 'b', 2, '1.5', NULL, '{"name":"b","sources":[],"value":1.5,"version":2}'),
            (7, 'a', 1, 'true', NULL, '{"name":"a","sources":[{"id":"d","kind":"document"}],"value":true,"version":1}');
          """)
    }
    let source = SourceReference(kind: .document, id: "d")
    let (a, b) = (
      FeatureValue(name: "a", version: 1, value: .flag(true), sources: [source]),
      FeatureValue(name: "b", version: 2, value: .number(1.5))
    )
    let time = Timestamp(millisecondsSince1970: 1000)
    #expect(try store.values(of: "l", asOf: time) == [a, b])
    #expect(
      try store.plainValues(of: "l", asOf: time)
        == [FeatureValue(name: "a", version: 1, value: .flag(true)), b])
    try store.save([a, b], of: "l", asOf: Timestamp(millisecondsSince1970: 2000))
    #expect(
      try database.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM feature_sets") } == 1)
  }

  @Test func whatIsNoSetIsATypedError() throws {
    let database = try DatabaseQueue(configuration: Store.configuration())
    let store = try Store(over: database) { "salt" }
    try store.save([feature("a", 1)], of: "l", asOf: Sample.time(1))
    try database.write { try $0.execute(sql: "UPDATE feature_sets SET plain = x'01FF'") }
    #expect(throws: StorageError.self) { try store.values(of: "l", asOf: Sample.time(1)) }
  }
}
