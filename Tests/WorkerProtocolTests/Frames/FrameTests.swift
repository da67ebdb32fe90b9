import LeadModel
import Testing
import WorkerProtocol

@Suite struct FrameTests {
  static let frames: [Frame] = [
    .heartbeat,
    .page(ReadPage(PageFixture.full, of: 7, mediaType: "application/pdf")),
    .child(ChildDocument(path: "1.2", name: "Größe.pdf", bytes: [0, 255, 10])),
    .child(ChildDocument(path: "2", name: nil, bytes: [])),
    .versions(WorkerVersions(extractors: "1", rules: "ab", engines: ["poppler": "22"])),
    .report(Array("{}".utf8)),
    .end, .image([0x89, 0x50]), .structure(.complete), .structure(.undecided),
    .structure(.incomplete(.closingBoundary)),
  ]

  @Test(arguments: [1, 2, 3, 7, 64, 10_000])
  func framesSurviveAnyCutting(chunk: Int) throws {
    let bytes = try Self.frames.flatMap { try $0.bytes }
    var assembler = FrameAssembler()
    var received: [Frame] = []
    for start in stride(from: 0, to: bytes.count, by: chunk) {
      received += try assembler.append(Array(bytes[start..<min(start + chunk, bytes.count)]))
    }
    #expect(received == Self.frames)
  }

  @Test(
    arguments: [
      [0, 0, 0, 0, 9],
      [2, 0, 0, 0, 2, 0, 0],
      [4, 0, 0, 0, 2, 200, 0, 0, 0],
      [1, 0, 0, 0, 6, 123],
      [3, 0, 0, 0, 8, 101, 110, 101],
    ] as [[UInt8]])
  func nonsenseIsRefused(bytes: [UInt8]) {
    var assembler = FrameAssembler()
    #expect(throws: FrameError.malformed) { try assembler.append(bytes) }
  }

  @Test func anEndlessFrameIsRefusedBeforeItIsRead() {
    var assembler = FrameAssembler(largestPayload: 100)
    #expect(throws: FrameError.tooLarge) { try assembler.append([101, 0, 0, 0, 3]) }
  }

  @Test func halfAFrameIsNoFrame() throws {
    var assembler = FrameAssembler()
    #expect(try assembler.append([2, 0, 0, 0, 3, 123]) == [])
  }
}
