import Testing

@testable import Pipeline

@Suite struct InOrderTests {
  @Test(arguments: [1, 2, 7])
  func resultsComeInTheOrderOfTheInputs(width: Int) async throws {
    var received: [Int] = []
    try await InOrder<Int, Int>(width: width).run(0..<200) { input in
      for _ in 0..<((200 - input) % 13) { await Task.yield() }
      return input * 2
    } handOn: {
      received.append($0)
    }
    #expect(received == (0..<200).map { $0 * 2 })
  }

  @Test func atMostWidthRunAtOnce() async throws {
    let gauge = Gauge()
    try await InOrder<Int, Void>(width: 3).run(0..<50) { _ in
      await gauge.enter()
      await Task.yield()
      await gauge.leave()
    } handOn: {
    }
    #expect(await gauge.highest <= 3)
    #expect(await gauge.total == 50)
  }

  @Test func theHeaviestOfTheWindowIsBegunFirst() async throws {
    let begun = Log()
    var received: [Int] = []
    try await InOrder<Int, Int>(width: 1).run(0..<100, weight: { $0 % 10 }) { input in
      await begun.add(input)
      return input
    } handOn: {
      received.append($0)
    }
    // A window of 32 places: 9, 19 and 29 are the heaviest of the first.
    #expect(await begun.entries.prefix(4) == [9, 19, 29, 8])
    #expect(received == Array(0..<100))
  }

  private actor Log {
    private(set) var entries: [Int] = []

    func add(_ entry: Int) { entries.append(entry) }
  }

  private actor Gauge {
    private var inside = 0
    private(set) var highest = 0
    private(set) var total = 0

    func enter() {
      inside += 1
      total += 1
      highest = max(highest, inside)
    }

    func leave() { inside -= 1 }
  }
}
