import Intake
import LeadModel
import Storage
import Testing

@Suite struct KnownFileTests {
  static let known = FileIdentity(
    device: .max, inode: .max - 1, size: 5, modifiedNanoseconds: 1_772_000_000_123_456_789)

  @Test func anUnchangedFileIsKnown() throws {
    let store = try Store.inMemory()
    #expect(try store.content(of: Self.known) == nil)
    try store.remember(Self.known, content: Sample.id("a"))
    #expect(try store.content(of: Self.known) == Sample.id("a"))
    try store.remember(Self.known, content: Sample.id("b"))
    #expect(try store.content(of: Self.known) == Sample.id("b"))
  }

  static let others = [
    FileIdentity(
      device: 1, inode: known.inode, size: 5, modifiedNanoseconds: known.modifiedNanoseconds),
    FileIdentity(
      device: known.device, inode: 1, size: 5, modifiedNanoseconds: known.modifiedNanoseconds),
    FileIdentity(
      device: known.device, inode: known.inode, size: 6,
      modifiedNanoseconds: known.modifiedNanoseconds),
    FileIdentity(
      device: known.device, inode: known.inode, size: 5,
      modifiedNanoseconds: known.modifiedNanoseconds + 1),
  ]

  @Test(arguments: others)
  func aFileThatDiffersInAnythingIsNot(other: FileIdentity) throws {
    let store = try Store.inMemory()
    try store.remember(Self.known, content: Sample.id("a"))
    #expect(try store.content(of: other) == nil)
  }
}
