import Foundation
import Pipeline

/// Text for people on standard error and lines for programs on standard output.
enum Terminal {
  static func error(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }

  static func line(_ text: String) {
    FileHandle.standardOutput.write(Data((text + "\n").utf8))
  }

  static func line(_ json: [UInt8]) {
    FileHandle.standardOutput.write(Data(json + [0x0A]))
  }

  static func json(_ value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    line(Array(try encoder.encode(value)))
  }

  /// Columns padded to their widest cell.
  static func table(_ header: [String], _ rows: [[String]]) -> String {
    let widths = header.indices.map { column in
      ([header] + rows).map { $0[column].count }.max() ?? 0
    }
    return ([header] + rows).map { row in
      zip(row, widths).map { $0.padding(toLength: max($1, $0.count), withPad: " ", startingAt: 0) }
        .joined(separator: "  ").trimmingSuffix(" ")
    }.joined(separator: "\n")
  }
}

extension String {
  fileprivate func trimmingSuffix(_ character: Character) -> String {
    String(reversed().drop { $0 == character }.reversed())
  }
}

extension Terminal {
  static func progress(quiet: Bool) -> RunProgress {
    RunProgress(style: style(quiet)) { FileHandle.standardError.write(Data($0.utf8)) }
  }

  static func linkProgress(quiet: Bool) -> LinkProgress {
    LinkProgress(style: style(quiet)) { FileHandle.standardError.write(Data($0.utf8)) }
  }

  private static func style(_ quiet: Bool) -> RunProgress.Style {
    quiet ? .silent : isatty(STDERR_FILENO) == 1 ? .terminal : .lines
  }
}

extension Terminal {
  /// Asks on a terminal; `true` without asking where nobody can answer.
  static func confirms(_ question: String) -> Bool {
    guard isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else { return true }
    FileHandle.standardError.write(Data("\(question) [y/N] ".utf8))
    return ["y", "yes", "j", "ja"].contains(readLine()?.lowercased() ?? "")
  }
}
