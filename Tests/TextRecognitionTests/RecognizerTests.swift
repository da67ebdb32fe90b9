import Foundation
import Testing

@testable import TextRecognition

@Suite struct RecognizerTests {
  private func read(
    _ name: String, languages: [String] = ["eng"]
  ) throws -> (Recognition, PixelImage) {
    let image = try EncodedImage(bytes: Fixture.data(name), pixelLimit: 10_000_000).frame(0)
    let recognizer = try Recognizer(languages: languages, data: .find())
    return (try recognizer.recognize(image), image)
  }

  /// Tesseract reads the page that is turned by 90 degrees without our turning it.
  @Test(arguments: [
    ("card.png", ["Matilda", "Overbrook", "matilda@harbourlane.example", "0123"], 0),
    ("card-skewed.png", ["Matilda", "Procurement", "matilda@harbourlane.example"], 0),
    ("card-exif-6.jpg", ["Matilda", "matilda@harbourlane.example"], 0),
    ("letter-small-print.png", ["Quillfeather,", "centrifugal", "48,500", "Thistlewood,"], 0),
    ("letter-turned-90.png", ["Quillfeather,", "centrifugal", "48,500"], 0),
    ("letter-turned-180.png", ["Quillfeather,", "centrifugal", "48,500"], 2),
    ("letter-turned-270.png", ["Quillfeather,", "centrifugal", "48,500"], 1),
  ])
  func findsTheWords(name: String, expected: [String], turns: Int) throws {
    let (recognition, image) = try read(name)
    let words = Set(recognition.words.map(\.text))
    #expect(words.isSuperset(of: expected))
    #expect(recognition.quarterTurns == turns)
    #expect(recognition.meanConfidence ?? 0 > 0.85)
    for word in recognition.words {
      #expect(!word.text.isEmpty && !word.text.contains(where: \.isWhitespace))
      #expect((0.2...1).contains(word.confidence))
      for (index, value) in word.corners.enumerated() {
        let side = Double(index % 2 == 0 ? image.width : image.height)
        #expect(value > -3 && value < side + 3)
      }
    }
  }

  /// The upper line falls to the right, the lower one rises: no turn makes both level.
  @Test func photographedCardIsStraightened() throws {
    let (recognition, _) = try read("images/card-in-perspective.jpg")
    let words = recognition.words
    #expect(
      Set(words.map(\.text)).isSuperset(of: [
        "Overbrook", "Instruments", "Matilda", "Quillfeather", "matilda@overbrook.example",
      ]))
    let upper = try #require(words.first { $0.text == "Instruments" }).corners
    let lower = try #require(words.first { $0.text.hasPrefix("matilda@") }).corners
    #expect(upper[3] - upper[1] > 5)
    #expect(lower[3] - lower[1] < -5)
  }

  /// The fixture draws "Dear" with its left edge at 40 and its top near 40 before turning.
  @Test(arguments: [
    ("letter-turned-90.png", 580.0, 40.0), ("letter-turned-180.png", 1260.0, 580.0),
    ("letter-turned-270.png", 40.0, 1260.0),
  ])
  func boxesLieOnTheImageAsItWasGiven(name: String, x: Double, y: Double) throws {
    let first = try #require(try read(name).0.words.first)
    #expect(first.text == "Dear")
    #expect(abs(first.corners[0] - x) < 15)
    #expect(abs(first.corners[1] - y) < 15)
  }

  @Test(arguments: [
    ("images/letter-german.png", "deu", ["Brückenhöfer,", "Königstraße", "Grüßen,"]),
    ("images/letter-german-skewed+5.png", "deu", ["Brückenhöfer,", "Königstraße", "Grüßen,"]),
    ("images/letter-german-skewed-5.png", "deu", ["Brückenhöfer,", "Königstraße", "Grüßen,"]),
    ("images/letter-french.png", "fra", ["Hélène", "société.", "gérant"]),
    ("letter-turned-180.png", "eng", ["Quillfeather,", "centrifugal"]),
    ("images/table.png", "eng", ["Quantity", "Flange", "1,014.00", "191.40", "18", "12.75"]),
    ("images/uneven-light.jpg", "deu", ["wir", "Prüfgeräte", "Weißenfels,", "Grüßen,", "Jörg"]),
    ("images/dark-band.png", "eng", ["Overbrook", "Telephone", "+44", "1632", "960", "417"]),
  ])
  func readsInTheLanguageOfThePage(name: String, language: String, expected: [String]) throws {
    let recognition = try read(name, languages: ["eng", "deu", "fra"]).0
    #expect(recognition.language == language)
    #expect(Set(recognition.words.map(\.text)).isSuperset(of: expected))
  }

  @Test func tablesAreReadInRows() throws {
    let words = try read("images/table.png").0.words
    let rows = Dictionary(grouping: words, by: \.line).sorted { $0.key < $1.key }
    #expect(rows.first?.value.map(\.text) == ["Article", "Quantity", "Unit", "price", "Amount"])
    #expect(
      rows.dropFirst().first?.value.map(\.text) == ["Gear", "pump", "12", "84.50", "1,014.00"])
  }

  @Test func imagesBeforeChangeNoWords() throws {
    let recognizer = try Recognizer(languages: ["eng", "deu", "fra"], data: .find())
    try recognizer.loadAll()
    func words(_ name: String) throws -> [RecognizedWord] {
      let image = try EncodedImage(bytes: Fixture.data(name), pixelLimit: 10_000_000).frame(0)
      recognizer.startDocument()
      return try recognizer.recognize(image).words
    }
    let alone = try words("images/table.png")
    _ = try words("images/letter-german.png")
    #expect(try words("images/table.png") == alone)
  }

  /// As pages, both are turned.
  @Test(arguments: ["letter-turned-180.png", "letter-turned-270.png"])
  func figuresAreReadAsTheyLie(name: String) throws {
    let image = try EncodedImage(bytes: Fixture.data(name), pixelLimit: 10_000_000).frame(0)
    let recognizer = try Recognizer(languages: ["eng"], data: .find())
    #expect(try recognizer.recognize(image, as: .figure).quarterTurns == 0)
    #expect(try recognizer.recognize(image, as: .page).quarterTurns != 0)
  }

  @Test func uprightFiguresAreReadLikePages() throws {
    let image = try EncodedImage(bytes: Fixture.data("card.png"), pixelLimit: 10_000_000).frame(0)
    let recognizer = try Recognizer(languages: ["eng"], data: .find())
    let words = try recognizer.recognize(image, as: .figure).words.map(\.text)
    #expect(Set(words).isSuperset(of: ["Matilda", "Overbrook", "matilda@harbourlane.example"]))
  }

  @Test func linesAndBlocksGoUp() throws {
    let words = try read("card.png").0.words
    #expect(zip(words, words.dropFirst()).allSatisfy { $0.line <= $1.line && $0.block <= $1.block })
    #expect(Set(words.map(\.line)).count == 5)
  }

  @Test func whiteHasNoWords() throws {
    let recognition = try read("blank.png").0
    #expect(recognition.words.isEmpty)
    #expect(recognition.meanConfidence == nil)
  }

  @Test func sameImageGivesTheSameWords() throws {
    #expect(try read("card-skewed.png").0.words == read("card-skewed.png").0.words)
  }

  @Test func onlyInstalledLanguagesAreUsed() throws {
    let data = LanguageData.find()
    let recognizer = try Recognizer(languages: ["xxx", "eng"], data: data)
    #expect(recognizer.languages == ["eng"])
    #expect(throws: RecognitionError.noLanguageData) {
      try Recognizer(languages: ["xxx"], data: data)
    }
    #expect(throws: RecognitionError.noLanguageData) {
      try Recognizer(languages: ["eng"], data: LanguageData(directory: nil))
    }
  }
}
