import Foundation
import Glibc

/// What this process uses up, under the names that collectors know (Prometheus, "Writing client
/// libraries", process metrics). From proc(5).
struct ProcessFigures {
  var cpuSeconds: Double?
  var residentBytes: Double?
  var openFiles: Double?
  /// Seconds since 1970.
  var startedAt: Double?

  static var current: ProcessFigures {
    var figures = ProcessFigures()
    figures.cpuSeconds = seconds(11).flatMap { user in seconds(12).map { user + $0 } }
    let pages = fields(of: "/proc/self/statm").dropFirst().first.flatMap { Double($0) }
    figures.residentBytes = pages.map { $0 * Double(sysconf(Int32(_SC_PAGESIZE))) }
    figures.openFiles = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd"))
      .map { Double($0.count) }
    figures.startedAt = start
    return figures
  }

  var families: [MetricFamily] {
    var build = MetricFamily("galena_build_info", .gauge, "The version that runs; always 1.")
    build.add(1, [(name: "version", value: GalenaVersion.current)])
    return [
      build,
      MetricFamily(
        "process_cpu_seconds_total", .counter, "Processor time of this process, workers apart.",
        cpuSeconds),
      MetricFamily(
        "process_resident_memory_bytes", .gauge, "Memory of this process, workers apart.",
        residentBytes),
      MetricFamily("process_open_fds", .gauge, "Open files of this process.", openFiles),
      MetricFamily(
        "process_start_time_seconds", .gauge, "When this process started, since 1970.", startedAt),
    ]
  }

  /// When the machine was booted, and how long after that this process was started.
  private static let start: Double? = {
    let boot = fields(of: "/proc/stat").drop(while: { $0 != "btime" }).dropFirst().first
    return boot.flatMap { Double($0) }.flatMap { boot in seconds(19).map { boot + $0 } }
  }()

  /// A time of `stat`, by its place behind the name, which can hold spaces and parentheses.
  private static func seconds(_ place: Int) -> Double? {
    guard let text = try? String(contentsOfFile: "/proc/self/stat", encoding: .utf8),
      let end = text.lastIndex(of: ")")
    else { return nil }
    let fields = text[text.index(after: end)...].split(separator: " ")
    guard fields.count > place, let ticks = Double(fields[place]) else { return nil }
    return ticks / Double(sysconf(Int32(_SC_CLK_TCK)))
  }

  private static func fields(of path: String) -> [Substring] {
    ((try? String(contentsOfFile: path, encoding: .utf8)) ?? "")
      .split(whereSeparator: \.isWhitespace)
  }
}
