import Foundation
import Glibc
import Intake
import Testing

@Suite struct FolderScannerTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func scan(
    _ paths: [String]? = nil, _ scanner: FolderScanner = FolderScanner()
  ) -> [ScanEntry] {
    Array(scanner.entries(under: paths ?? [folder.path]))
  }

  private func names(_ entries: [ScanEntry]) -> [String] {
    entries.map { String($0.path.dropFirst(folder.path.count + 1)) }
  }

  @Test func filesComeInTheOrderOfTheirBytes() throws {
    for name in ["b.txt", "B.txt", "a/2.txt", "a/10.txt", "ä.txt", "a.txt", "z/x/y.txt"] {
      try folder.write(name)
    }
    let expected = ["B.txt", "a/10.txt", "a/2.txt", "a.txt", "b.txt", "z/x/y.txt", "ä.txt"]
    #expect(names(scan()) == expected)
    #expect(scan() == scan())
  }

  @Test(arguments: 0..<5)
  func everyFileIsFoundOnceInAnyTree(seed: Int) throws {
    var generator = SplitMix(seed: UInt64(seed))
    var written: Set<String> = []
    for _ in 0..<60 {
      let depth = Int.random(in: 0...4, using: &generator)
      let parts = (0...depth).map { "\($0)-\(Int.random(in: 0..<4, using: &generator))" }
      let name = parts.joined(separator: "/") + ".txt"
      if written.insert(name).inserted { try folder.write(name) }
    }
    let found = names(scan())
    #expect(Set(found) == written)
    #expect(found.count == written.count)
  }

  @Test func filesCarryTheirState() throws {
    let path = try folder.write("a.txt", Array("hello".utf8))
    guard case .file(let file) = try #require(scan([path]).first) else {
      Issue.record("expected a file")
      return
    }
    #expect(file.identity.size == 5)
    #expect(file.identity == (try FileIdentity(ofFileAt: path)))
  }

  @Test func whatIsNoDocumentIsSkippedWithAReason() throws {
    try folder.write(".hidden.txt")
    try folder.write("half.part")
    try folder.write("Thumbs.db")
    try folder.write("store/x.sqlite")
    try folder.link("broken", to: folder.path("nowhere"))
    #expect(mkfifo(folder.path("pipe"), 0o600) == 0)
    let entries = scan(nil, FolderScanner(excluding: [folder.path("store")]))
    let reasons = entries.map { entry -> SkipReason? in
      if case .skipped(_, let reason) = entry { reason } else { nil }
    }
    #expect(reasons == [.hidden, .systemFile, .brokenLink, .temporaryName, .pipe, .excluded])
  }

  @Test func aNamedPathIsNeverSkippedForItsName() throws {
    let path = try folder.write(".hidden/scan.tmp")
    #expect(names(scan([path])) == [".hidden/scan.tmp"])
    guard case .file = try #require(scan([path]).first) else {
      Issue.record("expected a file")
      return
    }
  }

  @Test func linksThatGoRoundEnd() throws {
    try folder.write("a/b/x.txt")
    try folder.link("a/b/up", to: folder.path("a"))
    try folder.link("again", to: folder.path("a/b"))
    let entries = scan()
    #expect(names(entries) == ["a/b/up", "a/b/x.txt", "again"])
    #expect(entries.first == .skipped(path: folder.path("a/b/up"), reason: .visitedFolder))
    #expect(entries.last == .skipped(path: folder.path("again"), reason: .visitedFolder))
  }

  @Test func linkedFoldersAreFollowed() throws {
    let other = try TemporaryFolder()
    try other.write("x.txt")
    try folder.link("linked", to: other.path)
    #expect(names(scan()) == ["linked/x.txt"])
  }

  @Test func aMissingPathIsToldAndTheRestIsFound() throws {
    try folder.write("x.txt")
    let entries = scan([folder.path("missing"), folder.path])
    guard case .unreadable(let error) = try #require(entries.first) else {
      Issue.record("expected an error")
      return
    }
    #expect(error.code == .vanished)
    #expect(entries.count == 2)
  }

  @Test func namesThatAreNotUTF8AreTold() throws {
    let bytes: [CChar] = Array("\(folder.path)/caf".utf8CString.dropLast()) + [CChar(-23), 0]
    let descriptor = open(bytes, O_CREAT | O_WRONLY, 0o600)
    try #require(descriptor >= 0)
    close(descriptor)
    guard case .skipped(_, let reason) = try #require(scan().first) else {
      Issue.record("expected a skip")
      return
    }
    #expect(reason == .nameNotUTF8)
    unlink(bytes)
  }
}

/// A small generator with a seed, so that a failing case can be run again (Steele, Lea and Flood,
/// 2014).
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
