import Foundation
import Intake
import LeadModel
import Testing

@testable import Reading

@Suite struct StructureInspectorTests {
  static func structure(
    _ bytes: some Sequence<UInt8>, limits: ReadingLimits = .init()
  ) -> DocumentStructure {
    StructureInspector(limits: limits).structure(of: Data(bytes))
  }

  static func ending(_ bytes: some Collection<UInt8>) -> FileEnding {
    let reach = FileEnding.reach
    return FileEnding(
      head: Array(bytes.prefix(reach)), tail: Array(bytes.suffix(reach)), size: Int64(bytes.count))
  }

  @Test(arguments: StructureCase.all)
  func aWholeDocumentIsComplete(document: StructureCase) {
    #expect(!document.bytes.isEmpty)
    #expect(Self.structure(document.bytes) == .complete)
    #expect(Self.ending(document.bytes) == (document.showsItsEnd ? .complete : .doubtful))
  }

  @Test(arguments: StructureCase.all)
  func cutAtEachQuarterItIsNot(document: StructureCase) {
    for quarter in 1...3 {
      let structure = Self.structure(document.bytes.prefix(document.bytes.count * quarter / 4))
      guard case .incomplete(let part) = structure, part != .content else {
        Issue.record("\(quarter) quarters of \(document.name) are \(structure)")
        continue
      }
    }
  }

  /// What lies behind the end is nobody's: scanners, cameras and web servers leave things there.
  @Test(arguments: StructureCase.all.filter(\.allowsMore))
  func bytesBehindTheEndDoNotMatter(document: StructureCase) {
    for rest in [[UInt8](repeating: 0, count: 5_000), [UInt8](repeating: 7, count: 100_000)] {
      #expect(Self.structure(document.bytes + rest) == .complete)
    }
  }

  /// No beginning of a document is called complete unless it says all that the whole does; and both
  /// ends never tell another thing than the walk.
  @Test(arguments: StructureCase.all)
  func aBeginningIsCompleteOnlyWhenItReadsAsTheWhole(document: StructureCase) throws {
    let bytes = document.bytes
    var random = SplitMix(state: UInt64(bytes.count))
    let all = bytes.count <= 1_000 ? Array(0..<bytes.count) : []
    let some = (0..<120).map { _ in random.next(below: bytes.count) }
    let last = Array(max(0, bytes.count - 100)..<bytes.count)
    var readings = 0
    for cut in Set(all + some + last).sorted().reversed() {
      let beginning = bytes.prefix(cut)
      let structure = Self.structure(beginning)
      switch Self.ending(beginning) {
      case .complete: #expect(structure == .complete, "\(cut) bytes")
      case .incomplete: #expect(structure != .complete, "\(cut) bytes")
      case .doubtful, .unknown: break
      }
      guard structure == .complete, readings < 4 else { continue }
      readings += 1
      #expect(Self.reading(beginning) == Self.reading(bytes), "\(cut) bytes")
    }
  }

  /// Text of all pages and the bytes of all children; `nil` when nothing can be read.
  private static func reading(_ bytes: some Sequence<UInt8>) -> [String]? {
    let result = try? DocumentReader().read(DocumentInput(id: "0", bytes: Data(bytes)))
    return result.map { result in
      result.document.pages.map(\.text) + result.children.map { Digest.sha256($0.bytes) }
        + result.document.diagnostics.map(\.code)
    }
  }

  /// Changed documents end in an answer, whatever it is.
  @Test(arguments: StructureCase.all)
  func changedBytesEndInAnAnswer(document: StructureCase) {
    var random = SplitMix(state: 7)
    let start = ContinuousClock.now
    for _ in 0..<60 {
      let bytes = random.mutation(of: document.bytes)
      _ = Self.structure(bytes.prefix(random.next(below: bytes.count + 1)))
      _ = Self.structure(bytes)
    }
    #expect(ContinuousClock.now - start < .seconds(60))
  }
}
