import LeadModel
import Testing

@testable import Resolution

@Suite struct SimilarityTests {
  private func withBytes<Result>(
    _ left: String, _ right: String, _ body: (Similarity.Bytes, Similarity.Bytes) -> Result
  ) -> Result {
    Array(left.utf8).withUnsafeBufferPointer { left in
      Array(right.utf8).withUnsafeBufferPointer { right in body(left, right) }
    }
  }

  /// The figures of Winkler's own papers.
  @Test(arguments: [
    ("martha", "marhta", 0.9611), ("dwayne", "duane", 0.84), ("dixon", "dicksonx", 0.8133),
    ("same", "same", 1), ("abc", "xyz", 0), ("", "", 1), ("", "a", 0),
  ])
  func jaroWinkler(left: String, right: String, expected: Double) {
    let found = withBytes(left, right) { Similarity.jaroWinkler($0, $1) }
    #expect(abs(found - expected) < 0.0001)
  }

  @Test func editDistanceAgreesWithTheTextbook() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<3000 {
      let (left, right) = (word(&random), word(&random))
      let expected = Self.distance(Array(left.utf8), Array(right.utf8))
      for limit in 0...4 {
        let found = withBytes(left, right) { Similarity.editDistance($0, $1, limit: limit) }
        #expect(found == (expected <= limit ? expected : nil), "\(left) \(right)")
      }
    }
  }

  @Test func theQuickTestAgreesWithTheMeasure() {
    var random = SplitMix64(seed: 5)
    for _ in 0..<3000 {
      let (left, right) = (word(&random), word(&random))
      for least in [0.8, 0.9, 0.94] {
        withBytes(left, right) { left, right in
          guard !left.isEmpty, !right.isEmpty else { return }
          #expect(
            Similarity.areAlike(left, right, atLeast: least)
              == (Similarity.jaroWinkler(left, right) >= least))
        }
      }
    }
  }

  @Test func digitsAreComparedWhateverStandsBetween() {
    #expect(withBytes("a1b2", "12") { Similarity.haveSameDigits($0, $1) })
    #expect(!withBytes("a1b2", "1") { Similarity.haveSameDigits($0, $1) })
    #expect(!withBytes("a1", "b12") { Similarity.haveSameDigits($0, $1) })
  }

  private func word(_ random: inout SplitMix64) -> String {
    String(
      (0..<Int.random(in: 0...7, using: &random)).map { _ in
        "abc".randomElement(using: &random) ?? "a"
      })
  }

  /// Optimal string alignment by its recurrence.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var table = Array(
      repeating: Array(repeating: 0, count: right.count + 1), count: left.count + 1)
    for row in 0...left.count { table[row][0] = row }
    for column in 0...right.count { table[0][column] = column }
    for row in 1..<(left.count + 1) {
      for column in 1..<(right.count + 1) {
        let cost = left[row - 1] == right[column - 1] ? 0 : 1
        var best = min(
          table[row - 1][column] + 1, table[row][column - 1] + 1,
          table[row - 1][column - 1] + cost)
        if row > 1, column > 1, left[row - 1] == right[column - 2],
          left[row - 2] == right[column - 1]
        {
          best = min(best, table[row - 2][column - 2] + 1)
        }
        table[row][column] = best
      }
    }
    return table[left.count][right.count]
  }
}
