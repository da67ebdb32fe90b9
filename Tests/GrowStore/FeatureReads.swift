import LeadModel
import Storage

/// How long it takes to read what was known of a lead at an instant, without where it is from.
struct FeatureReads {
  let store: Store
  private static let features = 250
  private static let reads = 5_000
  private static let instant = Timestamp(millisecondsSince1970: 1_780_000_000_000)

  /// Milliseconds, by the clock and of the processor.
  struct Times {
    let p50: Double
    let p99: Double
    let processorP99: Double
  }

  func run() throws -> Times {
    let leads = (0..<20).map { LeadID("reads-\($0)@-") }
    for (number, lead) in leads.enumerated() {
      for day in 0..<5 {
        try store.save(
          (0..<Self.features).map { value($0, of: number + day) }, of: lead,
          asOf: Self.instant.adding(hours: Double(24 * day)))
      }
    }
    var random = SplitMix64(seed: 3)
    let reads = try (0..<Self.reads).map { _ in
      let lead = leads[Int.random(in: 0..<leads.count, using: &random)]
      let instant = Self.instant.adding(hours: Double.random(in: 0...120, using: &random))
      var count = 0
      let before = ProcessorTime.ofThread
      let time = try ContinuousClock().measure {
        count = try store.plainValues(of: lead, asOf: instant).count
      }
      precondition(count == Self.features, "every value is read")
      return (
        clock: Double(time.components.attoseconds) / 1e15,
        processor: ProcessorTime.ofThread - before
      )
    }
    func rounded(_ times: [Double], _ part: Double) -> Double {
      (times.sorted()[Int(Double(times.count) * part)] * 1000).rounded() / 1000
    }
    let clock = reads.map(\.clock)
    return Times(
      p50: rounded(clock, 0.5), p99: rounded(clock, 0.99),
      processorP99: rounded(reads.map(\.processor), 0.99))
  }

  private func value(_ number: Int, of seed: Int) -> FeatureValue {
    let value: FeatureValue.Scalar =
      switch number % 3 {
      case 0: .number(Double(number * seed) / 7)
      case 1: .text("value \(number) of \(seed)")
      default: .flag(number % 2 == 0)
      }
    return FeatureValue(
      name: "feature-number-\(number)", version: 1, value: value,
      sources: (0..<3).map { SourceReference(kind: .signal, id: "crm/\(number + $0)") },
      eventTime: Self.instant.adding(hours: -Double(number)))
  }
}
