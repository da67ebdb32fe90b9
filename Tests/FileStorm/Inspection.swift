import Foundation
import GRDB
import LeadModel
import Storage

/// What came of a storm.
struct Verdict {
  var figures: [(String, String)] = []
  var violations: [String] = []

  var text: String {
    let lines = figures.map { "\($0.0): \($0.1)" }
    let shown = violations.prefix(30).map { "VIOLATION \($0)" }
    return (lines + ["violations: \(violations.count)"] + shown).joined(separator: "\n")
  }
}

/// Looks into the store and the folders, and holds them against the model.
struct Inspection {
  /// How late a watch may be in noticing and copying, seconds.
  static let slack = 3.0

  private let ground: Ground
  private let options: Options

  init(_ ground: Ground, _ options: Options) {
    (self.ground, self.options) = (ground, options)
  }

  /// Waits until everything that stands is in the store and nothing is queued; `false` after a long
  /// time.
  func awaitCalm(_ model: Model) -> Bool {
    let standing = Set(model.files.values.map(\.inode.content.id))
    for _ in 0..<900 {
      if let documents = try? documents(), documents.values.allSatisfy(\.isFinished),
        standing.isSubset(of: documents.keys), isFiled(model)
      {
        usleep(700_000)
        return true
      }
      usleep(200_000)
    }
    return false
  }

  func verdict(
    _ model: Model, keepers: [Keeper], stops: [(seconds: Double, code: Int32)?], wasCalm: Bool,
    end: Double
  ) throws -> Verdict {
    var verdict = Verdict()
    let documents = try documents()
    if !wasCalm { verdict.violations.append("not all was read within three minutes of calm") }
    let due = due(model, keepers, end: end)
    for (document, path) in due.sorted(by: { $0.value < $1.value }) {
      if documents[document] == nil { verdict.violations.append("lost: \(path) \(document)") }
    }
    for (id, document) in documents {
      if document.extractions != 1 {
        verdict.violations.append("read \(document.extractions) times: \(id)")
      }
      if document.status != "done" { verdict.violations.append("\(document.status): \(id)") }
      if !model.possible.contains(id) { verdict.violations.append("never whole: \(id)") }
    }
    verdict.violations += try places(model) + ledgers() + complaints(keepers)
    for stop in stops where (stop?.code ?? -1) != 130 || (stop?.seconds ?? 99) > 10 {
      verdict.violations.append("did not end in order: \(String(describing: stop))")
    }
    verdict.figures = [
      ("seed", "\(options.seed)"), ("operations", "\(options.operations)"),
      ("contents made", "\(model.possible.count)"), ("due", "\(due.count)"),
      ("read", "\(documents.count)"), ("kills of galena", "\(keepers.map(\.kills).reduce(0, +))"),
      ("kills of workers", "\(keepers.map(\.workerKills).reduce(0, +))"),
      ("seconds", String(format: "%.0f", end)),
    ]
    return verdict
  }

  /// Contents that stood long enough while a watch was up, or stand there now.
  private func due(_ model: Model, _ keepers: [Keeper], end: Double) -> [DocumentID: String] {
    var due: [DocumentID: String] = [:]
    for file in model.files { due[file.value.inode.content.id] = file.key }
    let need = Ground.quiet * 2 + Self.slack
    let periods = keepers.flatMap(\.periods)
    for stand in model.allStands(until: end)
    where periods.contains(where: { min($0.to, stand.to) - max($0.from, stand.from) >= need }) {
      due[stand.document] = stand.path
    }
    return due
  }

  private struct Row {
    let status: String
    let extractions: Int
    var isFinished: Bool { ["done", "partial", "failed"].contains(status) }
  }

  private func documents() throws -> [DocumentID: Row] {
    try read { db in
      let rows = try GRDB.Row.fetchAll(
        db,
        sql: """
          SELECT d.id, d.status, (SELECT count(*) FROM extractions WHERE document = d.seq) AS n
          FROM documents AS d
          """)
      return Dictionary(
        rows.map { (DocumentID($0["id"]), Row(status: $0["status"], extractions: $0["n"])) }
      ) { first, _ in first }
    }
  }

  /// Where files are left, the store knows each at its place; else none is left over.
  private func places(_ model: Model) throws -> [String] {
    guard options.after == "leave" else {
      return isFiled(model) ? [] : ["files were not filed"]
    }
    return try read { db in
      try model.files.compactMap { path, file in
        // A write through one of a file's names is told under that name only (inotify(7)).
        guard realpath(path) == path, nameCount(path) == 1 else { return nil }
        let found = try String.fetchOne(
          db,
          sql: """
            SELECT d.id FROM occurrences AS o JOIN documents AS d ON d.seq = o.document
            WHERE o.path = ? AND o.superseded_by IS NULL AND o.filed_at IS NULL
            """, arguments: [path])
        return found == file.inode.content.id.rawValue
          ? nil : "the store has \(found ?? "nothing") at \(path)"
      }
    }
  }

  private func isFiled(_ model: Model) -> Bool {
    options.after == "leave"
      || model.files.keys.allSatisfy { !FileManager.default.fileExists(atPath: $0) }
  }

  private func ledgers() throws -> [String] {
    let store = try Store(path: ground.store)
    let runs = try read { db in try Int64.fetchAll(db, sql: "SELECT id FROM runs") }
    return try runs.compactMap { run in
      let ledger = try store.ledger(of: RunID(run))
      return ledger.files.addsUp && ledger.inside.addsUp && ledger.files.open == 0
        ? nil : "the account of run \(run) does not add up"
    } + (try store.verifyAudit().firstBreak == nil ? [] : ["the audit chain is broken"])
  }

  /// Nobody is to hear of files that are not there.
  private func complaints(_ keepers: [Keeper]) throws -> [String] {
    let skips = try read { db in
      try String.fetchAll(db, sql: "SELECT path || ' ' || reason FROM skips")
    }
    let said = keepers.flatMap { keeper in
      ((try? String(contentsOfFile: keeper.log, encoding: .utf8)) ?? "").split(separator: "\n")
        .map(String.init).filter {
          !$0.contains("'us' section") && !$0.contains("interrupted")
            && !$0.contains("finishing") && !$0.contains(" documents, ")
            && !$0.contains("not complete yet")
        }
    }
    return skips.map { "skipped: \($0)" } + said.map { "said: \($0)" }
  }

  private func nameCount(_ path: String) -> Int {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return (attributes?[.referenceCount] as? Int) ?? 0
  }

  private func realpath(_ path: String) -> String? {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().path
  }

  private func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(10)
    return try DatabaseQueue(path: ground.store, configuration: configuration).read(body)
  }
}
