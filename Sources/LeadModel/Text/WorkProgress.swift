/// Work on a document that goes on, told to whoever waits for it.
///
/// Code that may work for long on one page (rows of a table, words that are recognised) says so;
/// what hangs does not. Costs next to nothing where nobody listens.
package enum WorkProgress {
  @TaskLocal private static var listener: (@Sendable () -> Void)?

  /// Says that something has been done. May be called a million times per second.
  package static func report() { listener?() }

  /// Calls `listener` for each report while `body` runs.
  package static func withListener<Result, Failure: Error>(
    _ listener: @escaping @Sendable () -> Void, _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    var outcome: Swift.Result<Result, Failure>?
    $listener.withValue(listener) {
      do throws(Failure) {
        outcome = .success(try body())
      } catch {
        outcome = .failure(error)
      }
    }
    guard let outcome else { preconditionFailure("the body has run") }
    return try outcome.get()
  }
}
