import Dispatch
import Storage
import Synchronization

/// Figures that take a while on a large store: made once for each state of the store. When making
/// them took long, the last ones are shown while new ones are made in the background.
final class Remembered<Value: Sendable>: Sendable {
  /// What is made faster than this is made while one waits.
  private static var patience: Duration { .milliseconds(250) }

  private struct Known {
    let generation: StoreGeneration
    let value: Value
    let cost: Duration
  }

  private struct State {
    var known: Known?
    var isMaking = false
  }

  private let state = Mutex(State())
  private let make: @Sendable () throws -> Value

  init(_ make: @escaping @Sendable () throws -> Value) { self.make = make }

  /// Blocks while nothing is known.
  func value(at generation: StoreGeneration) throws -> Value {
    let (known, isMaking) = state.withLock { ($0.known, $0.isMaking) }
    guard let known else { return try renewed(at: generation) }
    if known.generation == generation { return known.value }
    if known.cost < Self.patience { return try renewed(at: generation) }
    if !isMaking { renewAside(at: generation) }
    return known.value
  }

  private func renewed(at generation: StoreGeneration) throws -> Value {
    let start = ContinuousClock.now
    let value = try make()
    let cost = ContinuousClock.now - start
    state.withLock { $0.known = Known(generation: generation, value: value, cost: cost) }
    return value
  }

  private func renewAside(at generation: StoreGeneration) {
    let isFirst = state.withLock { state in
      defer { state.isMaking = true }
      return !state.isMaking
    }
    guard isFirst else { return }
    DispatchQueue.global(qos: .utility).async {
      _ = try? self.renewed(at: generation)
      self.state.withLock { $0.isMaking = false }
    }
  }
}
