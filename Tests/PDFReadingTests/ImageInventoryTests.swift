import Foundation
import Testing

@testable import PDFReading

@Suite struct ImageInventoryTests {
  @Test(arguments: [
    ("<< /Type /XObject /Subtype /Image /Width 900 /Height 400 >> stream", 1),
    ("<</Height 400/Width 900/Subtype/Image>>stream", 1),
    ("<< /Subtype /Image /Width 12 /Height 12 >> stream", 0),
    ("<< /Subtype /Image /Width 12 0 R /Height 15 0 R >> stream", 1),
    ("<< /Subtype /Image >> stream", 1),
    ("<< /ProcSet [/PDF /Text /Image /ImageC] >>", 0), ("/Subtype /ImageB", 0),
    ("/Subtype /Image", 1), ("/Image", 0), ("", 0),
    ("obj << /Width 9 >> stream x endobj 2 0 obj << /Subtype /Image >> stream /Height 5", 1),
  ])
  func countsImagesWithRoomForText(text: String, count: Int) {
    #expect(ImageInventory(Data(text.utf8)).sizeableImages == count)
  }

  @Test func knowsTheLargestOfThoseWithPlainSides() {
    let text = """
      obj << /Subtype /Image /Width 900 /Height 400 >> stream
      obj << /Subtype /Image /Width 300 /Height 200 >> stream
      obj << /Subtype /Image /Width 9999 0 R /Height 9999 >> stream
      """
    #expect(ImageInventory(Data(text.utf8)).mostPixels == 360_000)
    #expect(ImageInventory(Data()).mostPixels == 0)
  }

  @Test(arguments: [("letter.pdf", 0), ("mixed.pdf", 1), ("pictures.pdf", 1)])
  func countsThoseOfFiles(name: String, count: Int) throws {
    #expect(try ImageInventory(Fixture.data(name)).sizeableImages == count)
  }
}
