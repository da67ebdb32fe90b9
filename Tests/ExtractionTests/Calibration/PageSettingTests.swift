import LeadModel
import Testing

@testable import Extraction

@Suite struct PageSettingTests {
  private static let prose =
    "we have looked at the plant with both of them and would like to come back in the spring"

  static let table: [(String, Page.Kind, Page.Source, PageSetting)] = [
    ("+44 1632 960001", .text, .native, .line),
    ("", .text, .native, .line),
    ("Ada Byng\nHead Buyer\nMill Ltd", .text, .native, .card),
    (prose + "\n" + prose, .text, .native, .prose),
    ("Ada Byng\nMill Ltd\nHead Buyer\n" + prose + "\n" + prose, .text, .native, .prose),
    (String(repeating: "Home\n", count: 41), .page, .native, .page),
    (String(repeating: "Mill Pumps ", count: 12), .page, .native, .card),
    ("Ada Byng\nHead Buyer", .image, .ocr, .scan),
    ("Ada Byng\nHead Buyer", .page, .mixed, .scan),
    ("from: ada@mill.example", .attribute, .native, .header),
  ]

  @Test(arguments: table)
  func aPageIsOneOfSix(text: String, kind: Page.Kind, source: Page.Source, setting: PageSetting) {
    let page = Page(number: 1, kind: kind, source: source, reason: "x", text: text)
    #expect(PageSetting(ScannedPage(page, index: 0)) == setting)
  }
}
