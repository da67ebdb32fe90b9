import Testing

@testable import Normalization

@Suite struct NicknamesTests {
  @Test(arguments: [
    ("bob", "robert"), ("robert", "bob"), ("bob", "rob"), ("peggy", "margaret"), ("sepp", "josef"),
    ("pepe", "jose"), ("gigi", "luigi"), ("kees", "cornelis"), ("misha", "mikhail"),
    ("kasia", "katarzyna"), ("pista", "istvan"), ("yannis", "ioannis"), ("fritz", "friedrich"),
  ])
  func shortFormsAreVariants(pair: (String, String)) {
    #expect(Nicknames.areVariants(pair.0, pair.1))
  }

  @Test(arguments: [
    ("robert", "robert"), ("christopher", "christina"), ("robert", "william"), ("bob", "jim"),
    ("hans", "heinz"), ("quarz", "bob"), ("", ""),
  ])
  func othersAreNot(pair: (String, String)) {
    #expect(!Nicknames.areVariants(pair.0, pair.1))
  }

  /// Compared names are folded by one of three functions.
  @Test(arguments: [("Sue", "Susan"), ("Joe", "Joseph"), ("Jörg", "Georg"), ("Käthe", "Katharina")])
  func everyFoldingFindsThem(pair: (String, String)) {
    #expect(Nicknames.areVariants(pair.0.foldedLatin, pair.1.foldedLatin))
    #expect(Nicknames.areVariants(TextFold.key(pair.0), TextFold.key(pair.1)))
    let names = [pair.0, pair.1].map { TextFold.nameTokens($0).joined() }
    #expect(Nicknames.areVariants(names[0], names[1]))
  }

  @Test func groupsAreSharedByVariantsOnly() {
    let bob = Nicknames.group(of: "bob")
    #expect(bob == bob.sorted() && !bob.isEmpty)
    #expect(!Set(bob).isDisjoint(with: Nicknames.group(of: "rob")))
    #expect(Set(bob).isDisjoint(with: Nicknames.group(of: "jim")))
    #expect(Nicknames.group(of: "quarz").isEmpty)
  }

  /// A line of a list that is broken in the wrong place would lose or join groups.
  @Test func listsAreWellFormed() {
    for list in [NicknameList.english, NicknameList.world] {
      let words = list.split(whereSeparator: \.isWhitespace)
      #expect(words.first?.contains(":") == true)
      for (word, next) in zip(words, words.dropFirst()) {
        #expect(word.hasSuffix(",") != next.contains(":"), "\(word) \(next)")
        #expect(word.allSatisfy { ("a"..."z").contains($0) || ":,".contains($0) }, "\(word)")
      }
    }
  }
}
