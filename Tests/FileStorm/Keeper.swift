import Foundation

/// Keeps `galena watch` running, kills it, and knows when it ran.
final class Keeper {
  /// When a watch was up for certain, until it was killed.
  struct Period {
    let from: Double
    var to: Double
  }

  /// How long a watch may need until it sees everything.
  static let startup = 2.5

  private let options: Options
  private let ground: Ground
  private let number: Int
  private var process: Process?
  private(set) var periods: [Period] = []
  private(set) var kills = 0
  private(set) var workerKills = 0

  init(_ options: Options, _ ground: Ground, number: Int) {
    (self.options, self.ground, self.number) = (options, ground, number)
  }

  var log: String { "\(ground.base)/errors-\(number).txt" }

  func start(at now: Double) throws {
    let started = Process()
    started.executableURL = URL(fileURLWithPath: options.galena)
    started.arguments = [
      "watch", "--config", ground.settings, "--store", ground.store, "--jobs", "2", "--log",
      "\(ground.base)/log-\(number).jsonl",
    ]
    FileManager.default.createFile(atPath: log, contents: nil)
    started.standardOutput = FileHandle.nullDevice
    let errors = FileHandle(forWritingAtPath: log)
    errors?.seekToEndOfFile()
    started.standardError = errors
    try started.run()
    process = started
    periods.append(Period(from: now + Self.startup, to: .infinity))
  }

  /// Killed as the kernel does it when memory is short.
  func kill(at now: Double) throws {
    guard let process else { return }
    Glibc.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    periods[periods.count - 1].to = now
    self.process = nil
    kills += 1
  }

  var isRunning: Bool { process?.isRunning ?? false }

  /// Kills a worker or the nursery, whatever is found first from a random place on.
  func killWorker(_ random: inout SplitMix) {
    guard let process else { return }
    let nurseries = children(of: process.processIdentifier)
    let workers = nurseries.flatMap(children(of:))
    let pool = Int.random(in: 0..<8, using: &random) == 0 ? nurseries : workers
    guard let victim = pool.randomElement(using: &random) else { return }
    Glibc.kill(victim, SIGKILL)
    workerKills += 1
  }

  /// Asks for an end; gives how long it took and the exit code, `nil` when it did not come.
  func stop() -> (seconds: Double, code: Int32)? {
    guard let process else { return nil }
    let start = ContinuousClock.now
    process.terminate()
    while process.isRunning, ContinuousClock.now - start < .seconds(12) { usleep(20_000) }
    guard !process.isRunning else { return nil }
    return ((ContinuousClock.now - start) / .seconds(1), process.terminationStatus)
  }

  private func children(of parent: Int32) -> [Int32] {
    let path = "/proc/\(parent)/task/\(parent)/children"
    let all = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(parent)/task")) ?? []
    let texts = ([path] + all.map { "/proc/\(parent)/task/\($0)/children" })
      .compactMap { try? String(contentsOfFile: $0, encoding: .utf8) }
    return Array(Set(texts.flatMap { $0.split(separator: " ").compactMap { Int32($0) } })).sorted()
  }
}
