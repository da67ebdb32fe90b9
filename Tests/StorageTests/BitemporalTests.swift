import LeadModel
import Storage
import Testing

/// Values have the instant that they are as of and the time at which they were written down.
@Suite struct BitemporalTests {
  private struct Saved {
    let asOf: Int
    let recordedAt: Int
    let value: Double
  }

  /// Nothing that was written down after t is visible at t, whatever was saved in whatever order;
  /// and what is visible is the latest that may be.
  @Test(arguments: 0..<40)
  func nothingRecordedLaterIsVisible(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    func some(_ count: Int) -> Int { Int(random.next() % UInt64(count)) }
    let store = try Store.inMemory()
    var saved: [Saved] = []
    for number in 0..<30 {
      let asOf = some(20)
      let one = Saved(asOf: asOf, recordedAt: asOf + some(10), value: Double(number))
      try store.save(
        [FeatureValue(name: "a", version: 1, value: .number(one.value))], of: "l",
        asOf: Sample.time(one.asOf), recordedAt: Sample.time(one.recordedAt))
      saved.removeAll { $0.asOf == one.asOf && $0.recordedAt == one.recordedAt }
      saved.append(one)
    }
    for instant in 0..<32 {
      let visible = saved.filter { $0.asOf <= instant && $0.recordedAt <= instant }
      let expected = visible.max { ($0.asOf, $0.recordedAt) < ($1.asOf, $1.recordedAt) }
      let read = try store.values(of: "l", asOf: Sample.time(instant))
      #expect(read.map(\.value) == (expected.map { [.number($0.value)] } ?? []))
    }
  }

  @Test func whatWasLearnedLaterCanBeAskedFor() throws {
    let store = try Store.inMemory()
    func value(_ number: Double) -> [FeatureValue] {
      [FeatureValue(name: "a", version: 1, value: .number(number))]
    }
    try store.save(value(1), of: "l", asOf: Sample.time(5))
    try store.save(value(2), of: "l", asOf: Sample.time(5), recordedAt: Sample.time(9))
    #expect(try store.values(of: "l", asOf: Sample.time(5)) == value(1))
    #expect(try store.values(of: "l", asOf: Sample.time(5), knownAt: Sample.time(9)) == value(2))
    #expect(try store.values(of: "l", asOf: Sample.time(9)) == value(2))
  }

  @Test func leadsScoredAsOfThePastAreRecordedWhenTheyAre() throws {
    var store = try Store.inMemory()
    store.recordingClock = { Sample.time(100) }
    try store.replaceLeads([Sample.lead("p1", points: 3)], at: Sample.time(3))
    #expect(try store.values(of: "p1@-", asOf: Sample.time(3)).isEmpty)
    #expect(try store.values(of: "p1@-", asOf: Sample.time(100)).map(\.name) == ["a", "b"])
    #expect(try store.lead("p1@-")?.features.map(\.name) == ["a", "b"])
  }
}
