import LeadModel
import Normalization
import Testing

@Suite struct PersonNameParserTests {
  static let parser = PersonNameParser { ["ada", "jens", "jeanne"].contains($0) }

  static let names: [(String, PersonName)] = [
    ("Ada Byng", PersonName(full: "Ada Byng", given: "Ada", family: "Byng")),
    ("ADA BYNG", PersonName(full: "Ada Byng", given: "Ada", family: "Byng")),
    ("Byng, Ada", PersonName(full: "Ada Byng", given: "Ada", family: "Byng")),
    ("BYNG Ada", PersonName(full: "Ada Byng", given: "Ada", family: "Byng")),
    (
      "Dr. Jens von der Mühle",
      PersonName(
        full: "Dr. Jens von der Mühle", prefix: "Dr.", given: "Jens", family: "von der Mühle")
    ),
    (
      "Jeanne DE LA TOUR",
      PersonName(full: "Jeanne De La Tour", given: "Jeanne", family: "De La Tour")
    ),
    (
      "Ada M. Byng, MBA",
      PersonName(full: "Ada M. Byng MBA", given: "Ada M.", family: "Byng", suffix: "MBA")
    ),
    ("Ada “Bee” Byng", PersonName(full: "Ada Byng", given: "Ada", family: "Byng")),
    ("Ms Byng", PersonName(full: "Ms Byng", prefix: "Ms", family: "Byng")),
    (
      "J.-P. O'Neill-Byng",
      PersonName(full: "J.-P. O'Neill-Byng", given: "J.-P.", family: "O'Neill-Byng")
    ),
  ]

  @Test(arguments: names)
  func partsAreTold(text: String, name: PersonName) {
    #expect(Self.parser.parse(text) == name)
  }

  @Test(arguments: ["Byng", "", "ada byng", "Ada 4 Byng", "Ada Byng van", "A,B,C,D,E"])
  func otherShapesAreRefused(text: String) {
    #expect(Self.parser.parse(text) == nil)
  }

  @Test func foldingKeepsLettersAndDropsMarks() {
    #expect("Ångström Straße Œuvre Łódź".foldedLatin == "angstrom strasse oeuvre lodz")
    #expect("O’Neill".foldedLatin == "o'neill")
  }
}
