import CWorker
import Foundation
import Reading
import Sandbox

#if canImport(Glibc)
  import Glibc
#endif

/// Reads changed documents by the hundred thousand, in workers' walls, and counts how they end.
///
/// `fuzz-readers INPUTS FOLDER…`: for each media type among the folders' files, INPUTS documents
/// made of them, or those numbered FIRST up to END for `FIRST-END`, so that a long run can be made in
/// pieces and a finding repeated alone. What crashes or hangs is written to the temporary folder as
/// `fuzz-NUMBER`. Recognition is left out: it would take nearly all of the time. Crashes and hangs are
/// what the walls are for, so they are counted; anything that got out of them ends the run with 1.
@main struct FuzzReaders {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    guard let inputs = arguments.first.flatMap(numbers), arguments.count > 1 else {
      FileHandle.standardError.write(Data("usage: fuzz-readers INPUTS|FIRST-END FOLDER…\n".utf8))
      exit(2)
    }
    DocumentReader.warmUp()
    let sandbox = Sandbox(readable: ReadableFolders.ofLibraries)
    let canary = Canary()
    say("media type | seeds | inputs | read | failed | crashed | hung")
    for (mediaType, seeds) in Seeds.byMediaType(in: Array(arguments.dropFirst())) {
      let tally = FuzzRun(seeds: seeds, inputs: inputs, sandbox: sandbox).tally()
      say("\(mediaType) | \(seeds.count) | \(inputs.count) | \(tally.text)")
    }
    guard canary.isAlive else {
      say("something got out of the walls")
      exit(1)
    }
  }

  /// `nil` for anything but a count or two ascending numbers.
  private static func numbers(_ argument: String) -> Range<Int>? {
    let ends = argument.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    switch (ends.first ?? nil, ends.count > 1 ? ends[1] : nil, ends.count) {
    case (let count?, _, 1) where count > 0: return 0..<count
    case (let first?, let end?, 2) where first < end: return first..<end
    default: return nil
    }
  }

  /// At once: a run takes hours, and may be ended.
  private static func say(_ line: String) {
    FileHandle.standardOutput.write(Data("\(line)\n".utf8))
  }
}

/// The documents to begin with.
enum Seeds {
  /// Files of up to 200 KB by what they are, in the order of their names.
  static func byMediaType(in folders: [String]) -> [(String, [[UInt8]])] {
    var seeds: [String: [[UInt8]]] = [:]
    for folder in folders {
      let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
      for name in names.sorted() {
        guard let bytes = FileManager.default.contents(atPath: folder + "/" + name),
          !bytes.isEmpty, bytes.count <= 200_000
        else { continue }
        seeds[DocumentReader.mediaType(of: bytes), default: []].append(Array(bytes))
      }
    }
    return seeds.sorted { $0.key < $1.key }
  }
}

/// A file outside the walls that nobody inside may change.
struct Canary {
  private let path = FileManager.default.temporaryDirectory
    .appendingPathComponent("fuzz-canary-\(getpid())")

  init() { try? Data("alive".utf8).write(to: path) }

  /// `true` when the file is as it was and this process has no child left.
  var isAlive: Bool {
    defer { try? FileManager.default.removeItem(at: path) }
    return (try? Data(contentsOf: path)) == Data("alive".utf8) && waitpid(-1, nil, WNOHANG) == -1
  }
}
