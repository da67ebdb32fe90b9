import Foundation
import Testing

@testable import PDFReading

@Suite struct PDFContentsTests {
  private func file(_ name: String) throws -> PDFFile {
    try PDFFile(bytes: Fixture.data(name))
  }

  @Test func informationHasWhatIsGiven() throws {
    let information = try file("form.pdf").information
    #expect(information.map(\.name) == ["Title", "Author", "Subject"])
    #expect(information.map(\.value) == ["Order of pumps", "Matilda Overbrook", "Offer 4711"])
  }

  @Test func fieldsHaveTheirValuesAndPlaces() throws {
    let page = try file("form.pdf").page(at: 0)
    let fields = page.formFields()
    #expect(fields.map(\.name) == ["Contact", "Country", "Express"])
    #expect(fields.map(\.value) == ["Barnaby Thistlewood", "Norway", "on"])
    #expect(fields.map(\.kind) == [.text, .text, .button])
    // The first field's lower edge is drawn at 736 from below.
    let area = try #require(fields.first).area
    #expect(abs(area.y1 - (page.heightInPoints - 736)) < 2)
    #expect(abs(area.x0 - 150) < 2)
  }

  /// The fixture draws its image from 60 to 161 points above the lower edge.
  @Test func imagesHaveTheirPlaces() throws {
    let page = try file("card-on-letter.pdf").page(at: 0)
    let area = try #require(page.imageAreas().first)
    #expect(abs(area.y1 - (page.heightInPoints - 60)) < 2)
    #expect(abs(area.y0 - (page.heightInPoints - 161)) < 2)
    #expect(abs(area.x0 - 300) < 2 && abs(area.x1 - 516) < 2)
  }

  @Test func annotationsAndOutsideLinksAreTold() throws {
    let annotations = try file("form.pdf").page(at: 0).annotations()
    #expect(annotations.map(\.kind) == [.note, .link])
    #expect(
      annotations.map(\.text)
        == ["Call back before Friday", "mailto:matilda@harbourlane.example"])
  }

  @Test func filesOfTheDocumentAndOfPagesAreCopied() throws {
    let file = try file("attached.pdf")
    var embedded: [EmbeddedFile] = []
    file.eachEmbeddedFile(byteLimit: 1_000) {
      embedded.append($0)
      return true
    }
    #expect(embedded.map(\.name) == ["offer.txt"])
    #expect(
      embedded.map { $0.bytes.map { String(decoding: $0, as: UTF8.self) } }
        == ["Twelve pumps at 4,000 pounds"])
    let attached = try file.page(at: 0).attachedFiles(byteLimit: 1_000)
    #expect(attached.map(\.name) == ["terms.txt"])
    #expect(attached.first?.bytes?.count == 26)
  }

  @Test func bytesBeyondTheLimitAreNotCopied() throws {
    try file("attached.pdf").eachEmbeddedFile(byteLimit: 10) {
      #expect($0.bytes == nil)
      #expect($0.isTooLarge)
      return true
    }
  }

  @Test func hiddenLayersCanBeShown() throws {
    #expect(try !file("letter.pdf").hasHiddenLayers)
    let file = try file("layers.pdf")
    #expect(file.hasHiddenLayers)
    #expect(try !file.page(at: 0).textLayer().text.contains("Secret price"))
    file.showAllLayers()
    #expect(!file.hasHiddenLayers)
    #expect(try file.page(at: 0).textLayer().text.contains("Secret price"))
  }
}
