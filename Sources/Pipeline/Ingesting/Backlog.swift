/// Tells readers of the queue when it is worth another look, and when nothing more will come.
actor Backlog {
  private var generation = 0
  private var isClosed = false
  private var working = 0
  private var waiting: [CheckedContinuation<Void, Never>] = []

  /// Whether no reader has a document.
  var isAtRest: Bool { working == 0 }

  func grew() {
    generation += 1
    wake()
  }

  func close() {
    isClosed = true
    wake()
  }

  /// A reader is about to look at the queue; gives the state that it will see at least.
  func begin() -> Int {
    working += 1
    return generation
  }

  /// Told after each document: it may have left others in the queue.
  func finishedOne() -> Int {
    grew()
    return generation
  }

  /// A reader gives up on an error; the others must not wait for it.
  func abandon() {
    working -= 1
    close()
  }

  /// A reader found nothing that it may take now.
  func rest() {
    working -= 1
    if working == 0 { wake() }
  }

  /// This reader, at rest, found the queue empty when it looked after `seen`. Suspends until there
  /// may be more; `false` when there never will be.
  func pause(since seen: Int) async -> Bool {
    while generation == seen {
      if isClosed && working == 0 { return false }
      await withCheckedContinuation { waiting.append($0) }
    }
    return true
  }

  private func wake() {
    let woken = waiting
    waiting = []
    for continuation in woken { continuation.resume() }
  }
}
