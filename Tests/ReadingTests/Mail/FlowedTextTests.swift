import Testing

@testable import Reading

@Suite struct FlowedTextTests {
  @Test(arguments: [
    ("one \ntwo\nthree", "one two\nthree"), (" From me\n > x", "From me\n> x"),
    ("> a \n> b\n>> c \n>> d\ne", "> a b\n>> c d\ne"), ("a \n> b", "a \n> b"),
    ("text \n-- \nAda \nByng", "text \n-- \nAda Byng"), ("", ""), ("a\n\nb\n", "a\n\nb\n"),
    ("\n\na", "\n\na"),
  ])
  func softBreaksAreJoined(text: String, expected: String) {
    #expect(FlowedText.joined(text, deletesSpace: false) == expected)
  }

  @Test func theMarkingSpaceCanBePartOfTheBreak() {
    #expect(FlowedText.joined("お世話 \nに\n", deletesSpace: true) == "お世話に\n")
  }
}
