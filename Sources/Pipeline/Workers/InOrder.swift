/// Transforms inputs concurrently and hands the results on in the order of the inputs.
///
/// At most `width` run at once, and no input is taken before the one `window` places ahead of it
/// has been handed on: memory stays flat behind one slow document.
struct InOrder<Input: Sendable, Output: Sendable>: Sendable {
  let width: Int
  let window: Int

  init(width: Int) {
    self.width = width
    window = width * 8
  }

  func run(
    _ inputs: some Sequence<Input>,
    transform: @escaping @Sendable (Input) async -> Output,
    handOn: (Output) async throws -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: (Int, Output).self) { group in
      var iterator = inputs.makeIterator()
      var taken = 0
      var handedOn = 0
      var running = 0
      var finished: [Int: Output] = [:]
      func take() -> Bool {
        guard running < width, taken - handedOn < window, let input = iterator.next() else {
          return false
        }
        let index = taken
        group.addTask { (index, await transform(input)) }
        taken += 1
        running += 1
        return true
      }
      while take() {}
      while let (index, output) = try await group.next() {
        running -= 1
        finished[index] = output
        while let next = finished.removeValue(forKey: handedOn) {
          handedOn += 1
          try await handOn(next)
        }
        while take() {}
      }
    }
  }
}
