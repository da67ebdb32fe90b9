import Foundation
import Testing

/// Hostile bytes are parsed in page-worker only: galena links no document library.
@Suite struct LinkageTests {
  static let libraries = [
    "libpoppler", "libtesseract", "liblept", "libgmime", "libmagic", "libarchive",
    "libxml2", "libpcre2",
  ]

  static func linked(_ program: String) throws -> String {
    let output = Pipe()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/ldd")
    process.arguments = [
      KillTests.galena.deletingLastPathComponent().appendingPathComponent(program).path
    ]
    process.standardOutput = output
    try process.run()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return String(decoding: text, as: UTF8.self)
  }

  @Test(arguments: libraries)
  func galenaLinksNoDocumentLibrary(library: String) throws {
    // Foundation's XML module brings libxml2 with it where it is linked; ours must not.
    #expect(try !Self.linked("galena").contains(library))
  }

  @Test(arguments: libraries)
  func theWorkerLinksThem(library: String) throws {
    #expect(try Self.linked("page-worker").contains(library))
  }
}
