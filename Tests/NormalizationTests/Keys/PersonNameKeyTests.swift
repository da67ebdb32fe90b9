import LeadModel
import Normalization
import Testing

@Suite struct PersonNameKeyTests {
  struct Case: Sendable {
    let left: String
    let right: String
    let agreement: NameAgreement

    init(_ left: String, _ right: String, _ agreement: NameAgreement) {
      self.left = left
      self.right = right
      self.agreement = agreement
    }
  }

  /// `Given|Family`, either may be empty; without a bar the full name alone is known.
  static func key(_ text: String) throws -> PersonNameKey {
    let parts = text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    let name =
      parts.count == 2
      ? PersonName(
        full: text, given: parts[0].isEmpty ? nil : parts[0],
        family: parts[1].isEmpty ? nil : parts[1])
      : PersonName(full: text)
    return try #require(PersonNameKey(name))
  }

  static let cases: [Case] = [
    Case("Ada|Byng", "ADA|BYNG", .equal),
    Case("Ada|Byng", "Byng, Ada", .equal),
    Case("Dr. Ada Byng", "Ada|Byng", .equal),
    Case("Ada|van der Meer", "Ada|Meer", .equal),
    Case("Jean-Luc|Petit", "Jean Luc|Petit", .equal),
    Case("Al|Gorev", "Al Gorev", .equal),
    Case("A.|Byng", "Ada|Byng", .compatible),
    Case("J.-L.|Petit", "Jean-Luc|Petit", .compatible),
    Case("Ada M.|Byng", "Ada|Byng", .compatible),
    Case("Ada|Byng-Okafor", "Ada|Byng", .compatible),
    Case("Byng A.|Maud", "Byng A.|M.", .compatible),
    Case("Ada|B.", "Ada|Byng", .compatible),
    Case("A.|Byng", "Byng|Ada", .compatible),
    Case("|Byng", "Ada|Byng", .partial),
    Case("Ada|", "Ada|Byng", .partial),
    Case("Gwendolyn|Okafor", "Gwendolyn|Okafer", .near),
    Case("Gwendolin|Okafor", "Gwendolyn|Okafor", .near),
    Case("Maria|Castellano", "Mario|Castellano", .different),
    Case("Jan|Castellano", "Jana|Castellano", .different),
    Case("Ada|Byng", "Ada|Bing", .different),
    Case("Ada E.|Byng", "Ada M.|Byng", .different),
    Case("Ada|Byng", "Tom|Byng", .different),
    Case("Ada|Byng", "Ada|Wilk", .different),
    Case("Tom|", "Ada|Byng", .different),
  ]

  @Test(arguments: cases) func agreementIsSymmetric(_ example: Case) throws {
    let (left, right) = (try Self.key(example.left), try Self.key(example.right))
    #expect(left.agreement(with: right) == example.agreement)
    #expect(right.agreement(with: left) == example.agreement)
  }

  @Test func namesWithoutLettersAreNone() {
    #expect(PersonNameKey(PersonName(full: " - ")) == nil)
  }

  @Test func blocksNeedSpelledOutNames() throws {
    #expect(try Self.key("Ada M.|Byng").fullNameBlock == "ada byng")
    #expect(try Self.key("Byng|Ada").fullNameBlock == "ada byng")
    #expect(try Self.key("A.|Byng").fullNameBlock == nil)
    #expect(try Self.key("A.|Byng").blockWords == ["byng"])
    #expect(try Self.key("|Byng").blockWords.isEmpty)
  }
}
