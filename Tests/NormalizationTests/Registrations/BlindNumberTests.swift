import Testing

@testable import Normalization

@Suite struct BlindNumberTests {
  @Test(arguments: ["1234567891", "999 999 999", "0123456789"])
  func filledInDigitsAreNoNumber(_ text: String) {
    #expect(BlindNumber.isPlaceholder(text))
    #expect(RegistrationScheme.likeliest(for: text) == nil)
  }

  @Test(arguments: ["869 382 701", "1234567"])
  func othersMayBeOne(_ text: String) {
    #expect(!BlindNumber.isPlaceholder(text))
  }

  @Test func writingDecides() {
    #expect(!BlindNumber.isWritten("501-964-843", as: "vat-pt"))
    #expect(BlindNumber.isWritten("501 964 843", as: "vat-pt"))
    #expect(BlindNumber.isWritten("526-104-08-28", as: "vat-pl"))
    #expect(!BlindNumber.isWritten("123456789012", as: "vat-gb"))
    #expect(!BlindNumber.isWritten("Martha Byng", as: "bic"))
    #expect(BlindNumber.isWritten("DEUTDEFF", as: "bic"))
    #expect(!BlindNumber.isWritten("SK 202 274 961", as: "isin"))
  }
}
