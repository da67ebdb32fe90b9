import Foundation
import LeadModel
import Pipeline
import Storage

/// Grows a store of invented letters to a size, then adds one letter at a time and says how long
/// each takes from the stored claims to the routed lead.
///
/// A store that has some of the letters already, of the same size and kind, gets the rest: growing may be
/// broken off, and letters be added one at a time on another day.
///
/// With `--doubtful` the letters are such that people have to look at them, and their text is kept.
///
/// grow-store [--doubtful] STORE DOCUMENTS [SINGLE [BURSTS]]
@main struct GrowStore {
  static func main() throws {
    let arguments = CommandLine.arguments.filter { $0 != "--doubtful" }
    guard arguments.count >= 3, let documents = Int(arguments[2]) else {
      print("grow-store [--doubtful] STORE DOCUMENTS [SINGLE [BURSTS]]")
      exit(2)
    }
    let numbers = arguments.dropFirst(3).map { Int($0) ?? 0 }
    let grower = Grower(
      store: try Store(path: arguments[1]), documents: documents,
      areDoubtful: arguments.count < CommandLine.arguments.count)
    try grower.grow()
    let single = numbers.first ?? 300
    if single > 0 { try grower.addOneByOne(single) }
    let bursts = numbers.dropFirst().first ?? 0
    if bursts > 0 {
      try grower.burst(bursts)
      try grower.readFeatures()
    }
  }
}

struct Grower {
  let store: Store
  let documents: Int
  let areDoubtful: Bool
  private static let portion = 5_000

  private func load(_ numbers: Range<Int>, _ letters: inout Letters) throws {
    let now = Timestamp(Date())
    let run = try store.beginRun(.ingest, at: now)
    for number in numbers { _ = try store.load(letters.next(number), run: run, at: now) }
    try store.endRun(run, at: now)
  }

  private func count() throws -> Int {
    try store.documentCounts().values.reduce(0, +)
  }

  private func refresh() throws -> Duration {
    let refresh = LeadRefresh(store: store, configuration: .default)
    return try ContinuousClock().measure { try refresh.run(at: Timestamp(Date())) }
  }

  func grow() throws {
    if areDoubtful { return try growAtOnce() }
    var letters = Letters(seed: 1, documents: documents, areDoubtful: areDoubtful)
    let there = try count()
    for number in 0..<min(there, documents) { _ = letters.next(number) }
    for start in stride(from: there, to: documents, by: Self.portion) {
      try load(start..<min(start + Self.portion, documents), &letters)
      let time = try refresh()
      print(
        "\(min(start + Self.portion, documents)) documents: \(time.milliseconds) ms for the last, ",
        terminator: "")
      print("peak \(Self.peakMegabytes) MB")
    }
  }

  /// Other settings than those of the first letter make all of them new at once, which takes a third
  /// of the time and all of the memory.
  private func growAtOnce() throws {
    var letters = Letters(seed: 1, documents: documents, areDoubtful: true)
    try load(0..<1, &letters)
    _ = try refresh()
    for start in stride(from: 1, to: documents, by: Self.portion) {
      try load(start..<min(start + Self.portion, documents), &letters)
    }
    try store.beginResolution(fingerprint: "another")
    say("\(documents) documents: \(try refresh().milliseconds) ms, peak \(Self.peakMegabytes) MB")
  }

  func addOneByOne(_ count: Int) throws {
    let there = try self.count()
    var letters = Letters(seed: UInt64(there), documents: documents, areDoubtful: areDoubtful)
    var times: [Double] = []
    for number in there..<(there + count) {
      try load(number..<(number + 1), &letters)
      times.append(try refresh().milliseconds)
    }
    times.sort()
    func percentile(_ part: Double) -> Double { times[min(Int(Double(count) * part), count - 1)] }
    say(
      "one document: p50 \(percentile(0.5)) ms, p95 \(percentile(0.95)) ms, "
        + "p99 \(percentile(0.99)) ms, longest \(times.last ?? 0) ms")
  }

  func burst(_ count: Int) throws {
    let bursts = try Bursts(store: store).run(count, from: Timestamp(Date()))
    for (number, burst) in bursts.enumerated() {
      say(
        "burst \(number + 1) about \(burst.people) people: rows kept in \(burst.kept) ms, "
          + "leads scored and \(burst.decisions) decided anew in \(burst.refreshed) ms, "
          + "\(burst.processor) ms of the processor")
    }
  }

  func readFeatures() throws {
    let times = try FeatureReads(store: store).run()
    say(
      "250 features of one lead: p50 \(times.p50) ms, p99 \(times.p99) ms, "
        + "p99 of the processor \(times.processorP99) ms")
  }

  /// At once, also into a file.
  private func say(_ line: String) {
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
  }

  private static var peakMegabytes: Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") } ?? ""
    return (Int(line.filter(\.isNumber)) ?? 0) / 1024
  }
}

extension Duration {
  var milliseconds: Double {
    let (seconds, attoseconds) = components
    return ((Double(seconds) * 1000 + Double(attoseconds) / 1e15) * 10).rounded() / 10
  }
}
