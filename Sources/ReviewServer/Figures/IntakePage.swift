import HTTPTypes
import LeadModel
import Pipeline
import Storage

/// How documents come in: what waits, what was read, what failed and why.
struct IntakePage: Encodable {
  struct Root: Encodable {
    let path: String
    let state: String
    let reason: String?
    let waiting: Int
    let oldest: String
  }

  struct Trouble: Encodable {
    let document: String
    let address: String?
    let name: String
    let status: String
    let code: String
    let message: String
    let canRetry: Bool
  }

  let charts: [BarChart]
  let roots: [Root]
  let hasRoots: Bool
  let problems: [Trouble]
  let hasProblems: Bool
  let finished: String
  let oldest: String?
  let token: String

  init(_ call: Call) throws {
    let store = call.desk.store
    let status = try StatusReport(store: store, at: call.now, problems: 100)
    let canLook = call.role >= .reviewer
    let way = { (key: String, name: String) in
      canLook ? "/documents?\(key)=\(Form.encoded(name))" : nil
    }
    charts = [
      BarChart(
        "Documents by status", unit: "documents",
        counts: ["queued", "working", "done", "partial", "failed"].map {
          ($0, status.documents[$0] ?? 0, way("status", $0))
        }),
      BarChart(
        "Failures by reason", unit: "documents",
        note: status.failures.isEmpty ? "Nothing failed." : nil,
        counts: status.failures.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
          (Words.plain($0.key), $0.value, way("failure", $0.key))
        }),
      BarChart(
        "Pages by source of their text", unit: "pages",
        counts: try store.pageSources().map { ($0.name, $0.count, way("source", $0.name)) }),
      BarChart(
        "Documents by kind", unit: "documents",
        counts: try store.mediaTypes().map { ($0.name, $0.count, way("type", $0.name)) }),
    ]
    roots = status.roots.map {
      Root(
        path: $0.path, state: $0.state, reason: $0.reason, waiting: $0.waiting,
        oldest: $0.oldestWaitingSeconds.map(Words.span) ?? "–")
    }
    hasRoots = !roots.isEmpty
    let names = SightingDesk(call)
    problems = status.problems.map {
      Trouble(
        document: $0.document.rawValue,
        address: call.isMasked ? nil : Links.document($0.document),
        name: names.name(of: $0.document), status: $0.status, code: $0.code, message: $0.message,
        canRetry: call.role >= .operator && $0.status == "failed")
    }
    hasProblems = !problems.isEmpty
    finished =
      "\(status.finished.lastMinute) in the last minute, \(status.finished.lastHour) in the last "
      + "hour, \(status.finished.lastDay) in the last day"
    oldest = status.oldestWaitingSeconds.map(Words.span)
    token = call.session?.formToken ?? ""
  }
}

extension IntakePage {
  /// Queues a document again; whoever watches or ingests next reads it.
  static func retry(_ call: Call, _ document: DocumentID) throws {
    guard try call.desk.store.retry(.document(document)) > 0 else {
      throw Problem.absent("document that failed")
    }
    call.desk.accessLog.note(
      .retried, by: call.user, subject: document.rawValue, at: call.now)
  }
}
