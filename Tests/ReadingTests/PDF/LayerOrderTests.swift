import Foundation
import LeadModel
import Testing

@testable import Reading

@Suite struct LayerOrderTests {
  @Test(arguments: [
    ("/Order [6 0 R 7 0 R]", false), ("/Order[6 0 R [(Label) 7 0 R]]", false),
    ("/Order [(Label) 6 0 R]", true), ("/Order [6 0 R [7 0 R] (Label)]", true),
    ("/Order\n[<4C> 6 0 R]", true), ("/Order [6 0 R [(a \\) ] [ b (c) ) 7 0 R]] (text)", false),
    ("/Order 8 0 R (text)", false), ("/Order 3 /Domain [0 1] (a)", false), ("/Order [", false),
    ("/Order [[(open", false), ("/Order", false), ("", false),
    ("/Order [6 0 R] /D << /Order [(Label)] >>", true),
  ])
  func aLabelInTheOuterListIsLoose(text: String, isLoose: Bool) {
    #expect(LayerOrder.hasLooseLabel(Data(text.utf8)) == isLoose)
  }

  @Test func aDocumentWithALooseLabelIsRead() throws {
    let text = String(decoding: try Fixture.data("layers.pdf"), as: UTF8.self)
      .replacing("/Order [6 0 R 7 0 R]", with: "/Order [(Label) 6 0]")
    let reader = DocumentReader(settings: ReadingSettings(languages: []))
    let document = try reader.read(DocumentInput(id: "0", bytes: Data(text.utf8))).document
    #expect(document.pages.first?.text.contains("Plain words at the end") == true)
  }
}
