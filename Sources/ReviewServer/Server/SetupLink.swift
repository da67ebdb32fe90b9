import Synchronization

/// The one-time link by which the first administrator is made.
package final class SetupLink: Sendable {
  private let word = Mutex<String?>(nil)

  /// A new word; an earlier one is worth nothing any more.
  package func make() -> String {
    let new = Secrets.token()
    word.withLock { $0 = new }
    return new
  }

  func isRight(_ text: String) -> Bool {
    word.withLock { word in word.map { Secrets.areEqual($0, text) } ?? false }
  }

  func use() { word.withLock { $0 = nil } }
}
