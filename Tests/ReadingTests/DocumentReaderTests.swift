import Foundation
import LeadModel
import Testing

@testable import Reading

@Suite struct DocumentReaderTests {
  private func read(
    _ name: String, settings: ReadingSettings = .init(), limits: ReadingLimits = .init()
  ) throws -> Document {
    try DocumentReader(settings: settings, limits: limits)
      .read(DocumentInput(id: "a", bytes: Fixture.data(name))).document
  }

  static let readable = [
    "letter.pdf", "mixed.pdf", "untrusted-layer.pdf", "giant-page.pdf", "missing-page.pdf",
    "tail-cut.pdf", "card.png", "card-skewed.png", "card-exif-6.jpg", "letter-turned-90.png",
    "two-frames.tif", "blank.png", "SOURCES.md", "images/three-pages.tif", "images/table.png",
    "images/letter-german-skewed+5.png", "images/turned.heic", "images/exif-6.webp",
  ]

  @Test(arguments: readable)
  func pagesAndWordsKeepTheirLaws(name: String) throws {
    let document = try read(name)
    #expect(document.pages.map(\.number) == Array(1...document.pages.count))
    for page in document.pages {
      let scalars = Array(page.text.unicodeScalars)
      var end = 0
      for word in page.words {
        #expect(word.start >= end && word.end > word.start && word.end <= scalars.count)
        end = word.end
        #expect(!scalars[word.start..<word.end].contains { $0.properties.isWhitespace })
        let quad = word.quad
        #expect(quad.minX >= 0 && quad.maxX <= (page.widthInPoints ?? 0) + 0.01)
        #expect(quad.minY >= 0 && quad.maxY <= (page.heightInPoints ?? 0) + 0.01)
        #expect((word.source == .ocr) == (word.confidence != nil))
      }
      if page.widthInPoints != nil {
        let count = page.text.split(whereSeparator: \.isWhitespace).count
        #expect(page.words.count == count)
      }
    }
  }

  @Test(arguments: ["mixed.pdf", "card-skewed.png"])
  func sameBytesGiveTheSameDocument(name: String) throws {
    #expect(try read(name) == read(name))
  }

  @Test(arguments: [
    ("encrypted.pdf", FailureCode.encrypted, "--passwords FILE"),
    ("truncated.pdf", .damaged, "get the file again"), ("no-pages.pdf", .damaged, "no page"),
  ])
  func failuresAreTyped(name: String, code: FailureCode, remedy: String) throws {
    let error = #expect(throws: ExtractionReport.Failure.self) { try read(name) }
    #expect(error?.code == code)
    #expect(error?.message.contains(remedy) == true)
  }

  @Test(
    arguments: [
      ([], FailureCode.empty), ([0x50, 0x4B, 3, 4, 0, 0, 0, 0], .damaged),
      ([UInt8](repeating: 0, count: 500), .unsupported),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2], .damaged),
    ] as [([UInt8], FailureCode)])
  func oddBytesFailWithAReason(bytes: [UInt8], code: FailureCode) {
    let error = #expect(throws: ExtractionReport.Failure.self) {
      try DocumentReader().read(DocumentInput(id: "a", bytes: Data(bytes)))
    }
    #expect(error?.code == code)
  }

  @Test func pagesSayWhatTheyWereReadIn() throws {
    let engines = WarmEngines()
    engines.load(languages: ["eng", "deu"])
    let settings = ReadingSettings(languages: ["eng", "deu"])
    let reader = DocumentReader(settings: settings, engines: engines)
    func languages(_ name: String) throws -> [String?] {
      try reader.read(DocumentInput(id: "a", bytes: Fixture.data(name))).document.pages
        .map(\.ocrLanguage)
    }
    #expect(try languages("images/letter-german.png") == ["deu"])
    #expect(try languages("card.png") == ["eng"])
    #expect(try languages("mixed.pdf") == [nil, "eng", "eng", nil])
  }

  @Test func onlyTheFirstImageOfAnAnimationIsRead() throws {
    let document = try read("images/sign-animated.gif")
    #expect(document.pages.map(\.text) == ["Pump 4821"])
    #expect(document.diagnostics.map(\.code) == ["animation-first-image"])
  }

  @Test func everyFrameIsAPage() throws {
    let document = try read("images/three-pages.tif")
    #expect(document.pages.map(\.text) == ["Page one", "Page two", "Page three"])
    #expect(try read("images/three-pages.tif", limits: ReadingLimits(pages: 2)).pages.count == 2)
  }

  @Test func passwordOpens() throws {
    let document = try read(
      "encrypted.pdf", settings: ReadingSettings(passwords: ["open sesame"]))
    #expect(document.pages.first?.text.contains("Thistlewood") == true)
  }

  @Test func pagesAreHandedOnAsTheyAreRead() throws {
    var beats: [[Int]] = []
    let input = DocumentInput(id: "a", bytes: try Fixture.data("mixed.pdf"))
    _ = try DocumentReader().read(input) { event in
      if case .page(let page, let total, _) = event { beats.append([page.number, total]) }
    }
    #expect(beats == [[1, 4], [2, 4], [3, 4], [4, 4]])
  }

  @Test func languagesThatAreNotInstalledAreNamed() throws {
    let settings = ReadingSettings(languages: ["eng", "zz9"])
    let document = try read("card.png", settings: settings)
    #expect(document.pages.first?.text.contains("Overbrook") == true)
    let missing = document.diagnostics.filter { $0.code == "ocr-language-missing" }
    #expect(missing.map(\.severity) == [.warning])
    #expect(missing.first?.message.contains("tesseract-ocr-zz9") == true)
  }

  @Test func withoutLanguagesAPageIsMissing() throws {
    let document = try read("card.png", settings: ReadingSettings(languages: ["zz9"]))
    #expect(document.pages.map(\.source) == [.none])
    #expect(document.diagnostics.contains { $0.code == "ocr-unavailable" && $0.severity == .error })
  }
}
