import LeadModel
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

  @Test(arguments: [
    ("V.T.Mehra", ["V.T.", "Mehra"]), ("D.Orlok", ["D.", "Orlok"]), ("Dr.Byng", ["Dr.", "Byng"]),
    ("Dr.D.BYNG", ["Dr.", "D.", "BYNG"]), ("Mehra", ["Mehra"]), ("U.S.A.", ["U.S.A."]),
    ("M.Tech", ["M.Tech"]), ("Ph.D.", ["Ph.D."]), ("mill.works", ["mill.works"]),
    ("P.O", ["P.O"]), ("St.-Denis", ["St.-Denis"]), ("", [""]), (".", ["."]),
  ])
  func initialsWithoutSpacesArePartedFromTheName(_ word: String, _ parts: [String]) {
    #expect(NameWords.parted(word) == parts)
  }

  @Test func namesWithInitialsInOneWordAreParsed() {
    let name = PersonNameParser().parse("V.T.MEHRA")
    #expect(name?.given == "V.T." && name?.family == "Mehra")
    #expect(PersonNameParser().parse("Dr.K.Byng")?.prefix == "Dr.")
    #expect(PersonNameParser().parse("Mehra") == nil)
  }
}
