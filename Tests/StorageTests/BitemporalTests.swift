import Foundation
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

  /// `GALENA_FEATURE_READS=1` prints how long it takes to read 250 features of one lead.
  @Test func plainValuesAreTheSameWithoutTheirSources() throws {
    let temporary = try TemporaryStore()
    let store = try temporary.open()
    let texts = ["", "plain", "with \"quotes\" and \\", "Zoë\nß", "true", "12"]
    let values = (0..<250).map { number in
      FeatureValue(
        name: "f-\(1000 + number)", version: 1,
        value: number % 3 == 0
          ? .number(Double(number) / 7)
          : number % 3 == 1
            ? .flag(number % 2 == 0)
            : .text(texts[number % texts.count]),
        sources: [SourceReference(kind: .document, id: "d\(number)")],
        eventTime: number % 5 == 0 ? nil : Sample.time(number))
    }
    try store.save(values, of: "l", asOf: Sample.time(9))
    let bare = try store.values(of: "l", asOf: Sample.time(9)).map {
      FeatureValue(name: $0.name, version: $0.version, value: $0.value, eventTime: $0.eventTime)
    }
    #expect(try store.plainValues(of: "l", asOf: Sample.time(9)) == bare)
    #expect(try store.plainValues(of: "l", asOf: Sample.time(8)).isEmpty)
    guard ProcessInfo.processInfo.environment["GALENA_FEATURE_READS"] != nil else { return }
    let times = try (0..<2000).map { _ in
      let start = ContinuousClock.now
      _ = try store.plainValues(of: "l", asOf: Sample.time(9))
      return (ContinuousClock.now - start) / .milliseconds(1)
    }.sorted()
    print("250 features: median \(times[1000]) ms, p99 \(times[1980]) ms")
  }

  @Test func leadsScoredAsOfThePastAreRecordedWhenTheyAre() throws {
    var store = try Store.inMemory()
    store.recordingClock = { Sample.time(100) }
    try store.saveLeads(changed: [Sample.lead("p1", points: 3)], at: Sample.time(3))
    #expect(try store.values(of: "p1@-", asOf: Sample.time(3)).isEmpty)
    #expect(try store.values(of: "p1@-", asOf: Sample.time(100)).map(\.name) == ["a", "b"])
    #expect(try store.lead("p1@-")?.features.map(\.name) == ["a", "b"])
  }
}
