import Foundation
import LeadModel
import Pipeline
import Synchronization
import Testing

@testable import ReviewServer
@testable import Storage

/// What figures come to, and when they are made.
@Suite struct FigureTests {
  private func tally(
    _ queue: String, _ isQualified: Bool, _ good: Int, _ all: Int, source: String = "document"
  ) -> OutcomeTally {
    OutcomeTally(queue: queue, source: source, isQualified: isQualified, good: good, all: all)
  }

  @Test func precisionIsOfTheQualifiedAndLiftBesideAll() {
    let tallies = [
      tally("a", true, 6, 8), tally("a", false, 0, 8), tally("b", true, 1, 2, source: "crm"),
      tally("b", false, 0, 2),
    ]
    // 7 good of 20 in all: 35 %.
    let queues = Precision(tallies, by: \.queue).lines
    #expect(queues.map(\.name) == ["a", "b"])
    #expect(queues.map(\.share) == [0.75, 0.5])
    #expect(queues.map { (($0.lift ?? 0) * 35).rounded() } == [75, 50])
    #expect(Precision(tallies, by: \.source).lines.map(\.all) == [8, 2])
    #expect(Precision([tally("a", true, 0, 3)], by: \.queue).lines.map(\.lift) == [nil])
    #expect(Precision([], by: \.queue).lines.isEmpty)
  }

  @Test func slowFiguresAreShownWhileNewOnesAreMade() throws {
    let sample = try ReviewSample()
    let store = sample.stores.store
    let made = Mutex(0)
    let finished = DispatchSemaphore(value: 0)
    let figures = Remembered<Int> {
      Thread.sleep(forTimeInterval: 0.3)
      defer { finished.signal() }
      return made.withLock {
        $0 += 1
        return $0
      }
    }
    let first = try store.generation()
    #expect(try figures.value(at: first) == 1)
    #expect(try figures.value(at: first) == 1)
    finished.wait()
    let judgement = JudgementDesk(
      store: store, configuration: .default, by: "t", reason: "", now: ReviewSample.instant)
    try store.save(try judgement.accepted("a-s0"))
    let second = try store.generation()
    #expect(first != second)
    #expect(try figures.value(at: second) == 1)
    finished.wait()
    #expect(made.withLock { $0 } == 2)
    while try figures.value(at: second) != 2 {}
    #expect(made.withLock { $0 } == 2)
  }
}
