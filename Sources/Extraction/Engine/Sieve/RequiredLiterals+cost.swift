extension RequiredLiterals {
  /// About which share of a text would still be searched: how often one of the literals comes, times
  /// the stretch that each leaves to be searched.
  var cost: Double {
    literals.map(Self.frequency).reduce(0, +) * Double(reach + 16)
  }

  private static func frequency(of literal: Literal) -> Double {
    var share = 1.0
    var previous: UInt16 = 0
    for element in literal {
      switch element {
      case .letterNext, .wordNext: share *= previous == 32 ? 0.8 : 0.1
      case .inkNext: share *= 0.6
      case _ where element.isEdge: share *= 0.3
      case _ where element.isDigit: share *= previous.isDigit ? 0.4 : 0.04
      default: share *= frequency(ofByte: element)
      }
      previous = element
    }
    return share
  }

  /// Shares of letters in English, German and French prose are near enough to each other.
  private static func frequency(ofByte element: UInt16) -> Double {
    let byte = element.folded
    guard byte >= 97, byte <= 122 else {
      return switch byte {
      case 32: 0.16
      case UInt8(ascii: "."), UInt8(ascii: ","): 0.012
      case UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "/"): 0.004
      case UInt8(ascii: "@"): 0.0005
      default: byte >= 0x80 ? 0.004 : 0.002
      }
    }
    let share = letters[Int(byte) - 97]
    let isCapital = element & .anyCase == 0 && element != UInt16(byte)
    return isCapital ? share * 0.1 : share
  }

  private static let letters: [Double] = [
    0.065, 0.013, 0.025, 0.035, 0.105, 0.018, 0.016, 0.045, 0.06, 0.002, 0.006, 0.034, 0.02, 0.06,
    0.063, 0.016, 0.001, 0.05, 0.053, 0.075, 0.024, 0.008, 0.019, 0.002, 0.017, 0.002,
  ]
}
