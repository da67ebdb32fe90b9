import Foundation
import TestSupport
import Testing

@testable import Extraction

@Suite struct LinearChainTests {
  /// Three words over two features: every labelling is scored by hand.
  @Test(arguments: 0..<20) func agreesWithTryingEveryLabelling(seed: Int) {
    var random = SplitMix(UInt64(seed))
    let labels = ContactLabel.allCases
    let chain = LinearChain(
      state: (0..<(2 * labels.count)).map { _ in Float(random.unit() * 4 - 2) },
      transition: (0..<(labels.count * labels.count)).map { _ in Float(random.unit() * 4 - 2) })
    let features = [[0], [0, 1], [1]]
    let found = chain.labels(
      of: features.map { .init(features: $0, startsLine: false, isValue: false) })

    var total = 0.0
    var marginals = [[Double]](repeating: .init(repeating: 0, count: labels.count), count: 3)
    var best = (score: -Double.infinity, path: [ContactLabel]())
    for path in Self.paths where Self.isAllowed(path) {
      let score = Self.score(path, features, chain)
      total += exp(score)
      for (position, label) in path.enumerated() {
        marginals[position][label.rawValue] += exp(score)
      }
      if score > best.score { best = (score, path) }
    }
    #expect(found.map(\.label) == best.path)
    for (position, label) in found.enumerated() {
      #expect(
        abs(label.probability - marginals[position][label.label.rawValue] / total) < 1e-6)
    }
  }

  /// A value in between, a new line: what cannot follow has no share in any probability.
  @Test func valuesAndLinesCutWhatGoesOn() {
    let labels = ContactLabel.allCases
    // Every word would go on a person.
    let state = labels.map { $0 == .person ? Float(5) : 0 }
    let chain = LinearChain(
      state: state, transition: .init(repeating: 0, count: labels.count * labels.count))
    func found(_ second: LinearChain.Word) -> [ContactLabel] {
      let word = LinearChain.Word(features: [0], startsLine: false, isValue: false)
      return chain.labels(of: [word, second, word]).map(\.label)
    }
    #expect(
      found(.init(features: [0], startsLine: false, isValue: false))
        == [.personBegins, .person, .person])
    #expect(
      found(.init(features: [0], startsLine: true, isValue: false))[1...]
        == [.personBegins, .person])
    #expect(!found(.init(features: [0], startsLine: false, isValue: true)).contains(.person))
  }

  @Test func noWordsHaveNoLabels() {
    let count = ContactLabel.allCases.count
    let chain = LinearChain(state: [], transition: .init(repeating: 0, count: count * count))
    #expect(chain.labels(of: []).isEmpty)
  }

  private static let paths: [[ContactLabel]] = ContactLabel.allCases.flatMap { first in
    ContactLabel.allCases.flatMap { second in
      ContactLabel.allCases.map { [first, second, $0] }
    }
  }

  private static func allowed(
    _ previous: ContactLabel, _ next: ContactLabel, _ position: Int
  ) -> Bool { next.mayFollow(previous, sameLine: true) }

  private static func isAllowed(_ path: [ContactLabel]) -> Bool {
    zip([.other] + path, path).allSatisfy { allowed($0, $1, 0) }
  }

  private static func score(
    _ path: [ContactLabel], _ features: [[Int]], _ chain: LinearChain
  ) -> Double {
    let count = ContactLabel.allCases.count
    var score = 0.0
    for (position, label) in path.enumerated() {
      for feature in features[position] {
        score += Double(chain.state[feature * count + label.rawValue])
      }
      if position > 0 {
        score += Double(chain.transition[path[position - 1].rawValue * count + label.rawValue])
      }
    }
    return score
  }
}

/// SplitMix64: the same numbers for the same seed.
private struct SplitMix {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func unit() -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Double((mixed ^ (mixed >> 31)) >> 11) / Double(1 << 53)
  }
}
