import Testing

@testable import Normalization

@Suite struct NameWordsTests {
  /// A letter beyond ASCII makes the general way decide, which says the same of the rest.
  @Test(arguments: [
    "BYNG", "BYNG-MOORE", "O'NEIL", "A.B", "A.B.", "AB", "A-B", "A.", "Byng", "bYNG", "", "A", "3M",
    "4X4", "X1.", "A1B.", "I.T", "U.S.A.", "--", "...",
  ])
  func capitalsAreToldAlikeInEveryAlphabet(_ word: String) {
    let general = word.replacing("A", with: "Ä").replacing("B", with: "Б")
      .replacing("M", with: "Ö").replacing("X", with: "Ü").replacing("U", with: "Ú")
      .replacing("I", with: "Î").replacing("O", with: "Ø")
    #expect(NameWords.isAllCaps(word) == NameWords.isAllCaps(general), "\(general)")
  }
}
