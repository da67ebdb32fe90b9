import Foundation
import LeadModel
import Testing

@testable import Reading

@Suite struct CompoundFileTests {
  /// A compound file with streams in sectors of 512 bytes: header, table, directory, contents.
  func file(_ streams: [(String, [UInt8])]) -> [UInt8] {
    var header = [UInt8](repeating: 0, count: 512)
    func put(_ value: UInt32, at offset: Int, in bytes: inout [UInt8]) {
      for index in 0..<4 { bytes[offset + index] = UInt8(truncatingIfNeeded: value >> (8 * index)) }
    }
    header.replaceSubrange(0..<8, with: CompoundFile.signature)
    header[30] = 9
    put(1, at: 48, in: &header)
    put(0, at: 56, in: &header)
    put(0xFFFF_FFFE, at: 60, in: &header)
    put(0xFFFF_FFFE, at: 68, in: &header)
    for place in 0..<109 { put(place == 0 ? 0 : 0xFFFF_FFFF, at: 76 + 4 * place, in: &header) }
    var table = [UInt8](repeating: 0xFF, count: 512)
    put(0xFFFF_FFFD, at: 0, in: &table)
    put(0xFFFF_FFFE, at: 4, in: &table)
    var directory = [UInt8](repeating: 0, count: 512)
    var contents: [UInt8] = []
    func entry(_ index: Int, _ name: String, type: UInt8, start: UInt32, size: Int) {
      let units = name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      directory.replaceSubrange(index * 128..<index * 128 + units.count, with: units)
      directory[index * 128 + 64] = UInt8(units.count + 2)
      directory[index * 128 + 66] = type
      put(start, at: index * 128 + 116, in: &directory)
      put(UInt32(size), at: index * 128 + 120, in: &directory)
    }
    entry(0, "Root Entry", type: 5, start: 0xFFFF_FFFE, size: 0)
    for (index, stream) in streams.enumerated() {
      let first = 2 + contents.count / 512
      let sectors = max(1, (stream.1.count + 511) / 512)
      entry(index + 1, stream.0, type: 2, start: UInt32(first), size: stream.1.count)
      for sector in 0..<sectors {
        let next = sector == sectors - 1 ? 0xFFFF_FFFE : UInt32(first + sector + 1)
        put(next, at: 4 * (first + sector), in: &table)
      }
      contents += stream.1 + [UInt8](repeating: 0, count: sectors * 512 - stream.1.count)
    }
    return header + table + directory + contents
  }

  @Test(arguments: [
    ("WordDocument", "application/msword", FailureCode.unsupported, ".docx"),
    ("Workbook", "application/vnd.ms-excel", .unsupported, ".xlsx"),
    ("PowerPoint Document", "application/vnd.ms-powerpoint", .unsupported, ".pptx"),
    ("__properties_version1.0", "application/vnd.ms-outlook", .unsupported, ".eml"),
    ("EncryptedPackage", "application/x-ole-encrypted-package", .encrypted, "without"),
    ("Else", "application/x-ole-storage", .unsupported, "PDF"),
  ])
  func whatItIsAndWhatToDo(stream: String, type: String, code: FailureCode, remedy: String) throws {
    let bytes = Data(file([("Other", [1]), (stream, [1, 2, 3])]))
    #expect(DocumentReader.mediaType(of: bytes) == type)
    do {
      _ = try DocumentReader().read(DocumentInput(id: "a", bytes: bytes))
      Issue.record("read a compound file")
    } catch {
      #expect(error.code == code)
      #expect(error.message.contains(remedy))
    }
  }

  @Test func embeddedDocumentsAreTakenOut() throws {
    let content = (0..<1_500).map { UInt8(truncatingIfNeeded: $0) }
    let package = CompoundFile(Data(file([("Package", content)])))
    #expect(package?.embeddedDocument?.bytes == content)
    func number(_ value: Int) -> [UInt8] { (0..<4).map { UInt8(value >> (8 * $0) & 0xFF) } }
    let native =
      number(99) + [2, 0] + Array("letter.txt\0C:\\letter.txt\0".utf8) + [0, 0, 3, 0] + number(4)
      + Array("tmp\0".utf8) + number(5) + Array("hello".utf8)
    let object = CompoundFile(Data(file([("\u{1}Ole10Native", native)])))
    #expect(object?.embeddedDocument?.name == "letter.txt")
    #expect(object?.embeddedDocument?.bytes == Array("hello".utf8))
    let result = try OfficeFile.read(
      OfficeFile.docx(
        "<w:p/>", binaries: [("word/embeddings/oleObject1.bin", file([("Package", content)]))]))
    #expect(result.children.map(\.bytes) == [content])
  }

  @Test func chainsThatRunInARingEnd() {
    var bytes = file([("Package", [UInt8](repeating: 1, count: 1_500))])
    // The second sector of the stream points back to its first.
    bytes.replaceSubrange(512 + 4 * 3..<512 + 4 * 4, with: [2, 0, 0, 0])
    #expect(CompoundFile(Data(bytes))?.embeddedDocument == nil)
    bytes.replaceSubrange(512 + 4..<512 + 8, with: [1, 0, 0, 0])
    #expect(CompoundFile(Data(bytes))?.entries == [])
  }

  @Test func truncationsAreHarmless() {
    let bytes = file([("Package", [UInt8](repeating: 1, count: 1_500)), ("B", [1])])
    for length in stride(from: 0, to: bytes.count, by: 37) {
      let part = Data(bytes.prefix(length))
      _ = CompoundFile(part)?.embeddedDocument
      #expect(!CompoundFile.mediaType(of: part).isEmpty)
    }
  }
}
