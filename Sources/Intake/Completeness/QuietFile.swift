package import LeadModel

/// Decides when a watched file is whole; a pure state machine, handed what was seen and when.
///
/// A file is taken when two looks, a quiet period apart, show the same state, and its structure
/// has an end. Where both ends of the file do not tell, a worker is asked, once for each state. A
/// quiet file without its end is looked at again and again, ever less often, and taken as it is when
/// patience ends: it is never dropped.
///
/// Times are durations since any fixed origin of a clock that never jumps.
package struct QuietFile: Hashable, Sendable {
  package struct Settings: Hashable, Sendable {
    /// How long a file must not change.
    package let quiet: Duration
    /// The longest pause between two looks at a quiet file without its end.
    package let longestPause: Duration
    /// How long a quiet file may lack its end before it is taken as it is.
    package let patience: Duration

    package init(
      quiet: Duration = .seconds(1), longestPause: Duration = .seconds(600),
      patience: Duration = .seconds(6 * 3600)
    ) {
      self.quiet = quiet
      self.longestPause = longestPause
      self.patience = patience
    }
  }

  package enum Sighting: Hashable, Sendable {
    case present(FileIdentity, FileEnding)
    /// A process has it open for writing.
    case beingWritten(FileIdentity)
    /// There, but it cannot be read now.
    case unreadable
    case missing
  }

  package enum Action: Hashable, Sendable {
    /// Look again then, or when the file is heard of again, whichever is later.
    case lookAgain(at: Duration)
    /// Take it in this state; `isComplete` is `false` when patience ended first.
    case take(FileIdentity, isComplete: Bool)
    /// Ask a worker about this state, and hand the answer to `learn`.
    case inspect(FileIdentity)
    /// It is gone; forget it.
    case forget
  }

  private let settings: Settings
  private var quietSince: Duration?
  private var identity: FileIdentity?
  private var openSince: Duration?
  private var pause: Duration
  /// What a worker said of this state.
  private var inspected: DocumentStructure?

  package init(settings: Settings = Settings()) {
    self.settings = settings
    pause = settings.quiet
  }

  /// What to do after this sighting.
  package mutating func see(_ sighting: Sighting, at now: Duration) -> Action {
    switch sighting {
    case .missing: .forget
    case .unreadable: retry(at: now)
    case .beingWritten(let seen): awaitWriter(seen, at: now)
    case .present(let seen, let ending): judge(seen, ending, at: now)
    }
  }

  /// What to do after a worker's answer about a state; `nil` when it gave none, which may be tried
  /// again. An answer about a state that has passed changes nothing.
  package mutating func learn(
    _ structure: DocumentStructure?, of seen: FileIdentity, at now: Duration
  ) -> Action {
    guard seen == identity else { return .lookAgain(at: now) }
    guard let structure else {
      return retry(at: now, notAfter: quietSince.map { $0 + settings.patience })
    }
    inspected = structure
    return .lookAgain(at: now)
  }

  /// The quiet period begins when the file was closed; patience does not, since a program can hold
  /// a file open for ever.
  private mutating func awaitWriter(_ seen: FileIdentity, at now: Duration) -> Action {
    if seen != identity { pause = settings.quiet }
    if openSince == nil || seen != identity { openSince = now }
    identity = seen
    quietSince = nil
    if let since = openSince, now - since >= settings.patience {
      return .take(seen, isComplete: false)
    }
    return retry(at: now)
  }

  private mutating func judge(
    _ seen: FileIdentity, _ ending: FileEnding, at now: Duration
  ) -> Action {
    guard seen == identity, let since = quietSince else {
      identity = seen
      quietSince = now
      openSince = nil
      inspected = nil
      pause = settings.quiet
      return .lookAgain(at: now + settings.quiet)
    }
    let stillness = now - since
    if stillness < settings.quiet { return .lookAgain(at: since + settings.quiet) }
    let isDoubtful = ending == .doubtful && inspected == nil
    if !isDoubtful, !lacksItsEnd(ending) { return .take(seen, isComplete: true) }
    if stillness >= settings.patience { return .take(seen, isComplete: false) }
    return isDoubtful ? .inspect(seen) : retry(at: now, notAfter: since + settings.patience)
  }

  private func lacksItsEnd(_ ending: FileEnding) -> Bool {
    switch ending {
    case .incomplete: true
    case .complete, .unknown: false
    case .doubtful: if case .incomplete = inspected { true } else { false }
    }
  }

  /// Pauses double up to the longest.
  private mutating func retry(at now: Duration, notAfter end: Duration? = nil) -> Action {
    let next = now + pause
    pause = min(pause * 2, settings.longestPause)
    return .lookAgain(at: end.map { min(next, $0) } ?? next)
  }
}

extension QuietFile.Sighting {
  /// What stands at a path now.
  package init(ofFileAt path: String) {
    do {
      let file = try SourceFile(path)
      self =
        file.isOpenForWriting
        ? .beingWritten(file.identity) : .present(file.identity, try FileEnding(of: file))
    } catch {
      self = error.code == .vanished ? .missing : .unreadable
    }
  }
}
