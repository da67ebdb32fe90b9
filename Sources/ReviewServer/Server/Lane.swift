import Foundation

/// Reading that takes a while, on threads of its own and only so much of it at once: what comes
/// meanwhile waits in turn, and pages that are quick find connections and processors free.
final class Lane: Sendable {
  private let queue: OperationQueue

  /// - Parameter width: how much of it runs at once.
  init(_ name: String, width: Int) {
    queue = OperationQueue()
    queue.name = "galena.\(name)"
    queue.maxConcurrentOperationCount = width
  }

  func run<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await withCheckedContinuation { continuation in
      queue.addOperation { continuation.resume(returning: Result { try body() }) }
    }.get()
  }
}

/// The lanes of a server. Together with the quick pages, which run on as many threads as there are
/// processors, they need no more connections than a store has for reading.
struct Lanes: Sendable {
  /// Searches and long lists.
  let lists = Lane("lists", width: 2)
  /// Figures over the whole store: one after the other, so that each is made once.
  let figures = Lane("figures", width: 1)
}

extension Call {
  /// A page that takes a while.
  func readingLong<Value: Sendable>(
    _ body: @escaping @Sendable () throws -> Value
  ) async throws -> Value {
    try await desk.lanes.lists.run { try reading(body) }
  }
}
