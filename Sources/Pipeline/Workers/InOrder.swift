/// Transforms inputs concurrently and hands the results on in the order of the inputs.
///
/// At most `width` run at once, and no input is taken before the one `window` places ahead of it
/// has been handed on: memory stays flat behind one slow document. Within the window the heaviest
/// is begun first, so that no long one is left over for the end (Graham, "Bounds on
/// multiprocessing timing anomalies", 1969: the longest processing time first).
struct InOrder<Input: Sendable, Output: Sendable>: Sendable {
  let width: Int
  let window: Int

  init(width: Int) {
    self.width = width
    window = width * 32
  }

  /// `weight` tells how long an input will take, beside the others.
  func run(
    _ inputs: some Sequence<Input>,
    weight: @escaping (Input) -> Int = { _ in 0 },
    transform: @escaping @Sendable (Input) async -> Output,
    handOn: (Output) async throws -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: (Int, Output).self) { group in
      var waiting = Waiting(inputs.makeIterator(), weight: weight)
      var handedOn = 0
      var running = 0
      var finished: [Int: Output] = [:]
      func fill() {
        while running < width, let (index, input) = waiting.heaviest(before: handedOn + window) {
          group.addTask { (index, await transform(input)) }
          running += 1
        }
      }
      fill()
      while let (index, output) = try await group.next() {
        running -= 1
        finished[index] = output
        while let next = finished.removeValue(forKey: handedOn) {
          handedOn += 1
          try await handOn(next)
        }
        fill()
      }
    }
  }

  /// Inputs that were taken and not begun.
  private struct Waiting<Source: IteratorProtocol<Input>> {
    private var source: Source
    private let weight: (Input) -> Int
    private var taken = 0
    private var inputs: [(index: Int, weight: Int, input: Input)] = []

    init(_ source: Source, weight: @escaping (Input) -> Int) {
      self.source = source
      self.weight = weight
    }

    /// The heaviest, the first of equals, of all up to that index; `nil` when none is left there.
    mutating func heaviest(before end: Int) -> (Int, Input)? {
      while taken < end, let input = source.next() {
        inputs.append((taken, weight(input), input))
        taken += 1
      }
      guard let heaviest = inputs.map(\.weight).max(),
        let place = inputs.firstIndex(where: { $0.weight == heaviest })
      else { return nil }
      let next = inputs.remove(at: place)
      return (next.index, next.input)
    }
  }
}
