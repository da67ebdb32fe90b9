import Dispatch

/// Work that blocks, on threads of its own: Swift's few are for answering.
enum Aside {
  private static let queue = DispatchQueue(label: "galena.review", attributes: .concurrent)

  static func run<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async -> Value {
    await withCheckedContinuation { continuation in
      queue.async { continuation.resume(returning: body()) }
    }
  }

  static func run<Value: Sendable>(
    throwing body: @escaping @Sendable () throws -> Value
  ) async throws -> Value {
    try await run { Result { try body() } }.get()
  }
}
