import Foundation
import Testing

@testable import Evaluation

@Suite struct CaseFoldingTests {
  /// Every scalar that folds to something else, as Python 3.11 (Unicode 14) folds it.
  static func reference() throws -> [Unicode.Scalar: [Unicode.Scalar]] {
    let file = FiguresTests.fixtures.appendingPathComponent("casefold.txt")
    let lines = String(decoding: try Data(contentsOf: file), as: UTF8.self).split(separator: "\n")
    return lines.reduce(into: [:]) { table, line in
      let scalars = line.split(separator: " ").compactMap {
        UInt32($0, radix: 16).flatMap(Unicode.Scalar.init)
      }
      table[scalars[0]] = Array(scalars.dropFirst())
    }
  }

  @Test func everyLetterFoldsAsInTheReference() throws {
    let table = try Self.reference()
    #expect(table.count == 1530)
    for (scalar, folded) in table {
      #expect(CaseFolding.fold([scalar]) == folded, "U+\(String(scalar.value, radix: 16))")
    }
  }

  @Test func everythingElseStays() throws {
    let table = try Self.reference()
    var changed: [Unicode.Scalar] = []
    for value in UInt32(0)...0xFFFF {
      guard let scalar = Unicode.Scalar(value), table[scalar] == nil else { continue }
      // Letters that came after Unicode 14 are not in the reference.
      let age = scalar.properties.age
      if let age, age.major <= 14, CaseFolding.fold([scalar]) != [scalar] {
        changed.append(scalar)
      }
    }
    #expect(changed == [])
  }

  @Test func foldingTwiceIsFoldingOnce() throws {
    for folded in try Self.reference().values { #expect(CaseFolding.fold(folded) == folded) }
  }
}
