import Foundation
import Intake
import LeadModel
import Storage
import Synchronization
import SystemPackage
import Testing

@testable import Pipeline

/// Waiting is real here: each case that passes costs half a second.
@Suite struct PatienceTests {
  private static func patience(_ lines: Lines, stop: StopRequest = StopRequest()) -> Patience {
    var settings = IngestSettings(
      worker: FilePath("/"), jobs: 1, document: GalenaConfiguration.default.documentSettings,
      now: { Timestamp(millisecondsSince1970: 0) })
    settings.stop = stop
    settings.log = RunLog { line in lines.add(String(decoding: line, as: UTF8.self)) }
    return Patience(settings, progress: .silent)
  }

  static let passing: [any Error] = [
    StorageError(.locked, path: "/s"), StorageError(.diskFull, path: "/s"),
    IntakeError(code: .diskFull, path: "/o"),
  ]

  @Test(arguments: passing)
  func whatPassesIsWaitedFor(error: any Error) async throws {
    let lines = Lines()
    var tries = 0
    let value = try await Self.patience(lines).insist {
      tries += 1
      if tries < 2 { throw error }
      return 7
    }
    #expect(value == 7)
    #expect(lines.all.map { $0.contains("intake.paused") } == [true, false])
    #expect(lines.all.last?.contains("intake.resumed") == true)
  }

  static let lasting: [any Error] = [
    StorageError(.corrupt, path: "/s"), StorageError(.claimLost, path: "/s"),
    IntakeError(code: .unreadable, path: "/o"), CancellationError(),
  ]

  @Test(arguments: lasting)
  func whatDoesNotPassIsThrown(error: any Error) async {
    let lines = Lines()
    await #expect(throws: (any Error).self) {
      try await Self.patience(lines).insist { throw error }
    }
    #expect(lines.all == [])
  }

  @Test func aStopEndsTheWaiting() async {
    let stop = StopRequest()
    stop.make()
    await #expect(throws: StorageError.self) {
      try await Self.patience(Lines(), stop: stop).insist {
        throw StorageError(.diskFull, path: "/s")
      }
    }
  }
}

/// Lines of a log, in the order in which they came.
private final class Lines: Sendable {
  private let lines = Mutex<[String]>([])
  var all: [String] { lines.withLock { $0 } }
  func add(_ line: String) { lines.withLock { $0.append(line) } }
}
