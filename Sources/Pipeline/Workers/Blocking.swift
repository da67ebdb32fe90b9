import Dispatch

/// Runs calls that block on threads of their own, so that Swift's few are never held up.
enum Blocking {
  private static let queue = DispatchQueue(label: "galena.blocking", attributes: .concurrent)

  /// As many threads as there are calls at once: callers bound their number.
  static func run<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async -> Value {
    await withCheckedContinuation { continuation in
      queue.async { continuation.resume(returning: body()) }
    }
  }
}
