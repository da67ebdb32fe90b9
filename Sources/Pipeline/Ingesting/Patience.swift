import Glibc
import Intake
import LeadModel
import Storage

/// Waits out what passes by itself: a full disk, a locked store.
struct Patience: Sendable {
  let stop: StopRequest
  let log: RunLog
  let progress: RunProgress
  let now: @Sendable () -> Timestamp

  private static let shortest = Duration.milliseconds(500)
  private static let longest = Duration.seconds(30)

  init(_ settings: IngestSettings, progress: RunProgress) {
    stop = settings.stop
    log = settings.log
    now = settings.now
    self.progress = progress
  }

  /// Does it, again and again with growing pauses while the reason for its failing passes by itself.
  /// Throws that reason when a stop is asked for meanwhile, and every other one at once.
  func insist<Value>(_ body: () async throws -> Value) async throws -> Value {
    var pause = Self.shortest
    while true {
      do {
        let value = try await body()
        if pause > Self.shortest { goOn() }
        return value
      } catch {
        guard let reason = Self.passing(error), !stop.isMade, !Task.isCancelled else { throw error }
        log.tell(.warning, "intake.paused", at: now(), code: reason.code, message: reason.message)
        progress.pause(reason.message)
        await stop.sleep(for: pause)
        pause = min(pause * 2, Self.longest)
      }
    }
  }

  private func goOn() {
    log.tell(.info, "intake.resumed", at: now())
    progress.pause(nil)
  }

  private static func passing(_ error: any Error) -> (code: String, message: String)? {
    switch error {
    case let error as StorageError where error.isTransient || isFullDisk(error):
      let code = isFullDisk(error) ? StorageError.Code.diskFull : error.code
      return (code.rawValue, StorageError(code, path: error.path).message)
    case let error as IntakeError where error.code == .diskFull:
      return (error.code.rawValue, "the originals cannot be copied, the disk is full; free space")
    default: return nil
    }
  }

  /// SQLite says "disk I/O error" where the log's index cannot grow on a full disk.
  private static func isFullDisk(_ error: StorageError) -> Bool {
    guard error.code == .inputOutput || error.code == .cannotOpen else {
      return error.code == .diskFull
    }
    var status = statvfs()
    return statvfs(error.path, &status) == 0 && status.f_bavail == 0
  }
}
