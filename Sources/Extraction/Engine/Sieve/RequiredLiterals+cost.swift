extension RequiredLiterals {
  /// About which share of a text would still be searched: how often one of the literals comes, times
  /// the stretch that each leaves to be searched.
  var cost: Double {
    literals.map(Self.frequency).reduce(0, +) * Double(reach + 16)
  }

  private static func frequency(of literal: Literal) -> Double {
    var share = 1.0
    for element in literal {
      if element.isEdge {
        share *= 0.3
      } else {
        share *= frequency(ofByte: element)
      }
    }
    return share
  }

  /// Shares of letters in English, German and French prose are near enough to each other.
  private static func frequency(ofByte element: UInt16) -> Double {
    let byte = element.folded
    guard byte != 32 else { return 0.16 }
    guard byte >= 97, byte <= 122 else { return byte >= 48 && byte <= 57 ? 0.02 : 0.008 }
    let share = letters[Int(byte) - 97]
    let isCapital = element & .anyCase == 0 && element != UInt16(byte)
    return isCapital ? share * 0.1 : share
  }

  private static let letters: [Double] = [
    0.065, 0.013, 0.025, 0.035, 0.105, 0.018, 0.016, 0.045, 0.06, 0.002, 0.006, 0.034, 0.02, 0.06,
    0.063, 0.016, 0.001, 0.05, 0.053, 0.075, 0.024, 0.008, 0.019, 0.002, 0.017, 0.002,
  ]
}
