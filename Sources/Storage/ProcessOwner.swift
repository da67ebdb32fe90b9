import Foundation
import Glibc

/// A process as the holder of a claim or lease; tells whether it is still there.
///
/// Written `boot:pid:start`: a process id alone is used again, together with the start time it
/// is not (proc(5), field 22 of `stat`). Another machine's or an earlier boot's owner cannot be
/// asked; only its claim's end frees it.
package struct ProcessOwner: Hashable, Sendable, CustomStringConvertible {
  let boot: String
  let process: Int32
  let start: String

  /// The process that is running this.
  package static let current: ProcessOwner = {
    let process = getpid()
    return ProcessOwner(boot: bootID, process: process, start: startTime(of: process) ?? "0")
  }()

  package init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 3, let process = Int32(parts[1]) else { return nil }
    self.init(boot: String(parts[0]), process: process, start: String(parts[2]))
  }

  init(boot: String, process: Int32, start: String) {
    self.boot = boot
    self.process = process
    self.start = start
  }

  package var description: String { "\(boot):\(process):\(start)" }

  /// Its process id when it is of this machine since it was started, else `nil`.
  package var localProcess: Int? { boot == Self.bootID ? Int(process) : nil }

  /// Whether the process has ended for certain.
  package var isGone: Bool { boot == Self.bootID && Self.startTime(of: process) != start }

  private static let bootID: String = {
    let path = "/proc/sys/kernel/random/boot_id"
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? "unknown"
    return text.trimmingCharacters(in: .whitespacesAndNewlines)
  }()

  /// The name in field 2 may hold spaces and parentheses; the last `)` ends it.
  private static func startTime(of process: Int32) -> String? {
    guard let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
      let end = text.lastIndex(of: ")")
    else { return nil }
    let fields = text[text.index(after: end)...].split(separator: " ")
    // A zombie has ended; only its parent has not asked for it yet.
    guard fields.first != "Z", fields.first != "X" else { return nil }
    return fields.count > 19 ? String(fields[19]) : nil
  }
}
