import LeadModel
import Testing

@testable import WorkerProtocol

@Suite struct ReadPageTests {
  @Test(arguments: PageFixture.all)
  func pagesSurviveTheJourney(page: Page) throws {
    let sent = ReadPage(page, of: 9, mediaType: "application/pdf")
    let received = try ReadPage(bytes: sent.bytes)
    #expect(received.number == page.number)
    #expect(received.total == 9)
    let decoded = try received.decoded()
    #expect(decoded.page == page)
    #expect(decoded.mediaType == "application/pdf")
  }

  @Test func aFileOfPagesGivesThemBack() throws {
    let pages = PageFixture.all.map { ReadPage($0, of: 2, mediaType: "text/plain") }
    #expect(try ReadPage.pages(inFile: ReadPage.file(of: pages)) == pages)
    #expect(try ReadPage.pages(inFile: []) == [])
  }

  /// A worker that was taken over may write anything.
  @Test func whatIsCutOrChangedIsRefusedOrReadsAsSomePage() throws {
    let bytes = ReadPage(PageFixture.full, of: 2, mediaType: "a/b").bytes
    for count in 8..<bytes.count {
      let cut = try ReadPage(bytes: Array(bytes.prefix(count)))
      #expect(throws: FrameError.malformed, "cut at \(count)") { try cut.decoded() }
    }
    for index in 8..<bytes.count {
      var changed = bytes
      changed[index] ^= 0xFF
      _ = try? ReadPage(bytes: changed).decoded()
    }
  }

  @Test func aCountThatLiesTakesNoMemory() throws {
    let file: [UInt8] = [0xFF, 0xFF, 0xFF, 0xFF, 1]
    #expect(throws: FrameError.malformed) { try ReadPage.pages(inFile: file) }
  }
}
