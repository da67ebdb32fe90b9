/// Full case folding (Unicode Standard, section 3.13, toCasefold): `Straße` and `STRASSE` fold to
/// the same scalars.
///
/// Swift's library maps cases but does not fold them. Lower-casing each scalar's upper case gives
/// the entries C and F of CaseFolding.txt but for the three exceptions below; a test compares
/// every folding letter with a table that Python's `str.casefold` wrote.
enum CaseFolding {
  static func fold(_ scalars: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar] {
    var folded: [Unicode.Scalar] = []
    for scalar in scalars {
      if scalar.isASCII {
        folded.append(asciiLowercase(scalar))
      } else {
        folded.append(contentsOf: fold(scalar))
      }
    }
    return folded
  }

  private static func asciiLowercase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    ("A"..."Z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value) + 32) : scalar
  }

  private static func fold(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    let upper = scalar.properties.uppercaseMapping.unicodeScalars
    return switch scalar.value {
    // The dotless i folds to itself although its upper case is I.
    case 0x131: [scalar]
    // The capital sharp s has no longer upper case, but folds as its small form does.
    case 0x1E9E: ["s", "s"]
    // Cherokee folds to its capitals, which are older than its small letters.
    case 0x13A0...0x13F5, 0x13F8...0x13FD, 0xAB70...0xABBF: Array(upper)
    default: upper.flatMap { Array($0.properties.lowercaseMapping.unicodeScalars) }
    }
  }
}
