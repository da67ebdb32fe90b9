package import LeadModel
package import Storage

/// How a store stands at an instant, for people and programs.
package struct StatusReport: Sendable, Encodable {
  package let at: Timestamp
  package let roots: [Root]
  /// Documents of each status.
  package let documents: [String: Int]
  /// Queued, and not to be taken before `nextAttempt`, by the passing reason.
  package let postponed: [String: Int]
  package let nextAttempt: Timestamp?
  package let failures: [String: Int]
  package let workers: [Worker]
  package let finished: QueueState.Finished
  /// Process id of the `galena serve` that serves the store, when it is of this machine.
  package let serving: Int?
  /// Seconds since the file was found that has waited longest to be read or to be complete.
  package let oldestWaitingSeconds: Int?
  /// The first documents that failed or are partial.
  package let problems: [Problem]

  package struct Root: Sendable, Encodable {
    package let path: String
    package let state: String
    package let reason: String?
    package let since: Timestamp
    package let waiting: Int
    package let oldestWaitingSeconds: Int?
  }

  package struct Worker: Sendable, Encodable {
    /// Process id of the `galena` that reads.
    package let process: Int?
    package let documents: Int
    package let isGone: Bool
  }

  package struct Problem: Sendable, Encodable {
    package let document: DocumentID
    package let status: String
    package let code: String
    package let message: String
  }

  package init(store: Store, at now: Timestamp, problems limit: Int = 20) throws {
    let queue = try store.queueState(at: now)
    at = now
    roots = try store.roots().map { Root($0, at: now) }
    documents = Dictionary(
      uniqueKeysWithValues: DocumentStatus.allCases.map { ($0.rawValue, queue.counts[$0] ?? 0) })
    postponed = queue.deferred
    nextAttempt = queue.nextDeferred
    failures = queue.failures
    workers = queue.workers.map {
      Worker(process: $0.process, documents: $0.documents, isGone: $0.isGone)
    }
    finished = queue.finished
    let server = try store.leaseOwner(ServeLease.name)
    serving = server?.isGone == false ? server?.localProcess : nil
    oldestWaitingSeconds =
      (roots.map(\.oldestWaitingSeconds) + [queue.oldestQueued?.age(at: now)])
      .compactMap { $0 }.max()
    problems = try store.problems(limit: limit).map {
      Problem(
        document: $0.document, status: $0.status.rawValue, code: $0.code, message: $0.message)
    }
  }
}

extension StatusReport.Root {
  fileprivate init(_ stored: StoredRoot, at now: Timestamp) {
    path = stored.root.path
    // A watch that was killed could not say so.
    let isAttended = stored.isAttended || stored.root.state == .ended
    state = isAttended ? stored.root.state.rawValue : "ended"
    reason = isAttended ? stored.root.reason : "its watch is not running any more"
    since = stored.since
    let isOver = state == "ended"
    waiting = isOver ? 0 : stored.root.waiting
    oldestWaitingSeconds = isOver ? nil : stored.root.oldestWaiting?.age(at: now)
  }
}

extension Timestamp {
  /// Whole seconds from here to `now`.
  fileprivate func age(at now: Timestamp) -> Int {
    Int(max(0, now.millisecondsSince1970 - millisecondsSince1970) / 1000)
  }
}
