import LeadModel
import Testing

@testable import Scoring

@Suite struct PlainNumberTests {
  /// As Swift describes the number that is left of it.
  private func described(_ number: Double) -> String {
    let rounded = (number * 10_000).rounded() / 10_000
    guard rounded.isFinite, let whole = Int(exactly: rounded) else { return "\(rounded)" }
    return "\(whole)"
  }

  @Test func smallNumbersAreAsSwiftDescribesThem() {
    for tenThousandths in -25_000...25_000 {
      let number = Double(tenThousandths) / 10_000
      #expect(number.plain == described(number))
    }
  }

  @Test(arguments: 0..<5) func numbersOfAnySizeAreAsSwiftDescribesThem(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    for _ in 0..<20_000 {
      let digits = Double(Int64(bitPattern: random.next() >> 1) % 1_000_000_000_000_000)
      let scale = [1, 1e-3, 1e-6, 1e-9, 1e-14][random.below(5)]
      let number = (random.below(2) == 0 ? -1 : 1) * digits * scale
      #expect(number.plain == described(number), "\(number)")
    }
  }

  @Test(arguments: [0, -0.0, 1e8, 1e8 - 0.0001, -1e8, 1e300, .infinity, -.infinity, .nan])
  func edgesAreAsSwiftDescribesThem(number: Double) {
    #expect(number.plain == described(number))
  }
}
