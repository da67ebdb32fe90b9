import CWorker
import Foundation
import LeadModel
import Reading
import Sandbox

#if canImport(Glibc)
  import Glibc
#endif

/// How the documents of one media type ended.
struct FuzzTally {
  var read = 0
  var failed = 0
  var crashed: [Int32: [Int]] = [:]
  var hung: [Int] = []

  var text: String {
    let crashes = crashed.sorted { $0.key < $1.key }.map { signal, numbers in
      "signal \(signal): \(numbers.count) (\(numbers.prefix(5).map(String.init).joined(separator: " ")))"
    }
    return "\(read) | \(failed) | \(crashes.isEmpty ? "0" : crashes.joined(separator: ", ")) | "
      + "\(hung.count)"
  }
}

/// Reads the documents of those numbers, made of the seeds, in walled copies of this process; a copy that dies is
/// replaced and goes on behind the document that it died of.
struct FuzzRun {
  let seeds: [[UInt8]]
  let inputs: Range<Int>
  let sandbox: Sandbox

  private static let secondsPerDocument = 20

  /// Shared with the copies: number of the document being read, and what became of those before.
  private struct Board {
    var current: Int
    var read: Int
    var failed: Int
  }

  func tally() -> FuzzTally {
    var tally = FuzzTally()
    guard let memory = Self.sharedBoard() else { return tally }
    defer { munmap(memory, MemoryLayout<Board>.size) }
    let board = memory.bindMemory(to: Board.self, capacity: 1)
    board.pointee = Board(current: inputs.lowerBound, read: 0, failed: 0)
    while board.pointee.current < inputs.upperBound {
      let process = cworker_fork()
      if process == 0 { work(board) }
      guard process > 0 else { break }
      let isHung = wait(for: process, board)
      var end = cworker_end()
      _ = cworker_end(process, &end)
      guard board.pointee.current < inputs.upperBound else { break }
      keep(board.pointee.current)
      if isHung {
        tally.hung.append(board.pointee.current)
      } else {
        tally.crashed[end.signal, default: []].append(board.pointee.current)
      }
      board.pointee.current += 1
    }
    tally.read = board.pointee.read
    tally.failed = board.pointee.failed
    return tally
  }

  /// Writes a document that ended its process to the temporary folder, by its number.
  private func keep(_ number: Int) {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("fuzz-\(number)")
    try? Data(Mutation(seeds: seeds).document(number: number)).write(to: file)
  }

  private static func sharedBoard() -> UnsafeMutableRawPointer? {
    let memory = mmap(
      nil, MemoryLayout<Board>.size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0)
    return memory == MAP_FAILED ? nil : memory
  }

  /// `true` when one document took too long; `false` once the process has ended or stopped working.
  private func wait(for process: Int32, _ board: UnsafeMutablePointer<Board>) -> Bool {
    var seen = -1
    var since = time(nil)
    while true {
      var information = siginfo_t()
      // Without reaping: the end is asked for by whoever called.
      if waitid(P_PID, id_t(process), &information, WEXITED | WNOHANG | WNOWAIT) != 0
        || information.si_signo != 0
      {
        return false
      }
      if board.pointee.current != seen {
        seen = board.pointee.current
        since = time(nil)
      } else if time(nil) - since > Self.secondsPerDocument {
        return true
      }
      usleep(5_000)
    }
  }

  private func work(_ board: UnsafeMutablePointer<Board>) -> Never {
    let limits = Sandbox.Limits(addressSpaceBytes: 4 << 30, cpuSeconds: 36_000)
    guard (try? sandbox.enter(limits)) != nil else { _exit(3) }
    let mutation = Mutation(seeds: seeds)
    let reader = DocumentReader(settings: ReadingSettings(languages: []))
    while board.pointee.current < inputs.upperBound {
      let bytes = Data(mutation.document(number: board.pointee.current))
      let result = try? reader.read(DocumentInput(id: "0", bytes: bytes))
      if result == nil { board.pointee.failed += 1 } else { board.pointee.read += 1 }
      board.pointee.current += 1
    }
    _exit(0)
  }
}
