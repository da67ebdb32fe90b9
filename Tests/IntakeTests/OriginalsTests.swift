import Foundation
import Glibc
import Intake
import LeadModel
import SystemPackage
import Testing

@Suite struct OriginalsTests {
  let folder: TemporaryFolder
  let originals: Originals

  init() throws {
    folder = try TemporaryFolder()
    originals = try Originals(folder: folder.path("deep/store.objects"))
  }

  private var objects: [String] {
    get throws { try folder.contents(of: "deep/store.objects").filter { $0.contains("/") } }
  }

  private func bytes(_ descriptor: FileDescriptor) throws -> [UInt8] {
    try descriptor.closeAfter {
      try [UInt8](unsafeUninitializedCapacity: 1 << 20) { buffer, count in
        count = try descriptor.read(into: UnsafeMutableRawBufferPointer(buffer))
      }
    }
  }

  @Test func anObjectIsNamedByItsContent() throws {
    // FIPS 180-4's example "abc".
    let id = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    let kept = try originals.keep(fileAt: folder.write("a.txt", Array("abc".utf8)))
    #expect(kept.id.rawValue == id)
    #expect(kept.size == 3)
    #expect(kept.isNew)
    #expect(try objects == ["ba/\(id.dropFirst(2))"])
    #expect(try bytes(originals.open(kept.id)) == Array("abc".utf8))
  }

  @Test(arguments: 0..<20)
  func theSameBytesAreOneObject(seed: Int) throws {
    var generator = SplitMix(seed: UInt64(seed))
    let size = [0, 1, 4095, 262_143, 262_144, 262_145, 700_000][seed % 7]
    let content = (0..<size).map { _ in UInt8.random(in: 0...255, using: &generator) }
    let first = try originals.keep(fileAt: folder.write("a.bin", content))
    let second = try originals.keep(fileAt: folder.write("b.bin", content))
    let inside = try originals.keep(content)
    #expect(first.id == DocumentID(Digest.sha256(content)))
    #expect([second.id, inside.id] == [first.id, first.id])
    #expect([first.isNew, second.isNew, inside.isNew] == [true, false, false])
    #expect(try objects.count == 1)
    #expect(try bytes(originals.open(first.id)) == content)
  }

  /// What a process leaves that was killed after it had begun to write.
  private func leaveMark() throws { try folder.write("deep/store.objects/writing.a1b2c3") }

  @Test func objectsThatNoDocumentKnowsAreSweptAfterAKill() throws {
    var writer: Originals? = try Originals(folder: originals.folder)
    let known = try #require(try writer?.keep(Array("known".utf8)).id)
    let lost = try #require(try writer?.keep(Array("lost".utf8)).id)
    try folder.write("deep/store.objects/\(lost.rawValue.prefix(2))/readme")
    try leaveMark()
    let asked = { (ids: [DocumentID]) in Set(ids.filter { $0 == known }) }
    // While somebody writes there, an object may be on its way to its row.
    #expect(try originals.sweepUnregistered(asked) == 0)
    #expect(originals.contains(lost))
    writer = nil
    #expect(try originals.sweepUnregistered(asked) == 1)
    #expect(originals.contains(known) && !originals.contains(lost))
    #expect(try objects.contains { $0.hasSuffix("/readme") })
    #expect(try !folder.contents(of: "deep/store.objects").contains { $0.hasPrefix("writing.") })
  }

  @Test func afterAnOrderlyEndNothingIsLookedFor() throws {
    var writer: Originals? = try Originals(folder: originals.folder)
    let lost = try #require(try writer?.keep(Array("lost".utf8)).id)
    writer = nil
    let swept = try originals.sweepUnregistered { _ in
      Issue.record("nobody was killed")
      return []
    }
    #expect(swept == 0)
    #expect(originals.contains(lost))
  }

  @Test func nothingTemporaryStays() throws {
    let path = try folder.write("a.txt")
    _ = try originals.keep(fileAt: path)
    _ = try originals.keep(fileAt: path)
    #expect(throws: IntakeError.self) { try originals.keep(fileAt: folder.path("missing")) }
    #expect(throws: IntakeError.self) { try originals.keep(fileAt: folder.path) }
    let names = try folder.contents(of: "deep/store.objects")
    #expect(names.allSatisfy { !$0.hasPrefix("incoming.") })
  }

  @Test func tornFilesAreNoObjectsAndAreSwept() throws {
    try folder.write("deep/store.objects/incoming.AbCdEf", [1, 2])
    let held = try folder.write("deep/store.objects/incoming.GhIjKl", [3])
    let descriptor = open(held, O_RDONLY)
    defer { close(descriptor) }
    try #require(flock(descriptor, LOCK_EX) == 0)
    #expect(!originals.contains(DocumentID(Digest.sha256([1, 2] as [UInt8]))))
    #expect(try originals.sweepTornFiles() == 1)
    #expect(try folder.contents(of: "deep/store.objects") == ["incoming.GhIjKl"])
  }

  @Test func aDamagedObjectIsReplaced() throws {
    let path = try folder.write("a.txt", Array("abc".utf8))
    let kept = try originals.keep(fileAt: path)
    let object = originals.path(of: kept.id)
    try FileManager.default.removeItem(atPath: object)
    try Data([1]).write(to: URL(fileURLWithPath: object))
    #expect(try originals.keep(fileAt: path).isNew)
    #expect(try bytes(originals.open(kept.id)) == Array("abc".utf8))
  }

  @Test func aReferencedFileIsOpenedOnlyWhileItIsTheSame() throws {
    let referring = try Originals(folder: folder.path("refs.objects"), mode: .reference)
    let path = try folder.write("a.txt", Array("abc".utf8))
    let kept = try referring.keep(fileAt: path)
    #expect(!kept.isNew)
    #expect(try folder.contents(of: "refs.objects") == [])
    #expect(try bytes(referring.open(kept.id, orAt: [path])) == Array("abc".utf8))
    try folder.write("a.txt", Array("abd".utf8))
    let error = #expect(throws: IntakeError.self) { try referring.open(kept.id, orAt: [path]) }
    #expect(error?.code == .originalMissing)
  }

  @Test func aPipeInAFilesPlaceDoesNotHang() throws {
    let path = folder.path("pipe")
    try #require(mkfifo(path, 0o600) == 0)
    let error = #expect(throws: IntakeError.self) { try originals.keep(fileAt: path) }
    #expect(error?.code == .notAFile)
  }

  @Test func anUnchangedFileIsNotReadAgain() throws {
    let journal = MemoryJournal()
    let path = try folder.write("a.txt", Array("abc".utf8))
    let found = FoundFile(path: path, identity: try FileIdentity(ofFileAt: path))
    let later = Timestamp(
      millisecondsSince1970: found.identity.modifiedNanoseconds / 1_000_000 + 2000)
    let first = try originals.keep(found, journal: journal, now: later)
    // Same length, time stamp put back: only reading it would tell.
    try rewrite(path, Array("xyz".utf8), modified: found.identity.modifiedNanoseconds)
    let again = FoundFile(path: path, identity: try FileIdentity(ofFileAt: path))
    try #require(again.identity == found.identity)
    #expect(try originals.keep(again, journal: journal, now: later).id == first.id)
    try FileManager.default.removeItem(atPath: originals.path(of: first.id))
    #expect(try originals.keep(again, journal: journal, now: later).id != first.id)
  }

  @Test func aFileModifiedJustNowIsNotRemembered() throws {
    let journal = MemoryJournal()
    let path = try folder.write("a.txt")
    let found = FoundFile(path: path, identity: try FileIdentity(ofFileAt: path))
    let soon = Timestamp(
      millisecondsSince1970: found.identity.modifiedNanoseconds / 1_000_000 + 1999)
    _ = try originals.keep(found, journal: journal, now: soon)
    #expect(try journal.content(of: found.identity) == nil)
  }

  private func rewrite(_ path: String, _ bytes: [UInt8], modified: Int64) throws {
    let descriptor = open(path, O_WRONLY)
    defer { close(descriptor) }
    try #require(write(descriptor, bytes, bytes.count) == bytes.count)
    let time = timespec(
      tv_sec: Int(modified / 1_000_000_000), tv_nsec: Int(modified % 1_000_000_000))
    try #require(futimens(descriptor, [time, time]) == 0)
  }
}

/// A journal for tests, used from one thread.
private final class MemoryJournal: FileJournal {
  private var known: [FileIdentity: DocumentID] = [:]

  func content(of file: FileIdentity) throws -> DocumentID? { known[file] }
  func remember(_ file: FileIdentity, content: DocumentID) throws { known[file] = content }
}
