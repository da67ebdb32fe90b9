import Glibc
import Intake
import Testing

@Suite struct SightingTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func aFileThatIsOpenForWritingIsBeingWritten() throws {
    let path = try folder.write("a.txt")
    let identity = try FileIdentity(ofFileAt: path)
    let writer = open(path, O_WRONLY)
    try #require(writer >= 0)
    #expect(QuietFile.Sighting(ofFileAt: path) == .beingWritten(identity))
    close(writer)
    #expect(QuietFile.Sighting(ofFileAt: path) == .present(identity, .unknown))
  }

  @Test func readersDoNotMatter() throws {
    let path = try folder.write("a.txt")
    let reader = open(path, O_RDONLY)
    defer { close(reader) }
    #expect(
      QuietFile.Sighting(ofFileAt: path)
        == .present(try FileIdentity(ofFileAt: path), .unknown))
  }

  @Test func whatIsNotThereIsMissing() {
    #expect(QuietFile.Sighting(ofFileAt: folder.path("absent")) == .missing)
    #expect(QuietFile.Sighting(ofFileAt: folder.path) == .unreadable)
  }
}
