import Intake
import LeadModel
import Testing

@Suite struct QuietFileTests {
  static let settings = QuietFile.Settings(
    quiet: .seconds(1), longestPause: .seconds(4), patience: .seconds(20))

  private static func state(_ size: Int64) -> FileIdentity {
    FileIdentity(device: 1, inode: 2, size: size, modifiedNanoseconds: size)
  }

  private static func seen(_ size: Int64, _ ending: FileEnding) -> QuietFile.Sighting {
    .present(state(size), ending)
  }

  struct Story: Sendable, CustomTestStringConvertible {
    let name: String
    /// Milliseconds, what is seen then, what is done.
    let steps: [(Int, QuietFile.Sighting, QuietFile.Action)]
    var testDescription: String { name }
  }

  private static func again(_ milliseconds: Int) -> QuietFile.Action {
    .lookAgain(at: .milliseconds(milliseconds))
  }

  static let stories = [
    Story(
      name: "the quiet period begins when the file was closed",
      steps: [
        (0, .beingWritten(state(5)), again(1000)),
        (1000, .beingWritten(state(5)), again(3000)),
        (3000, seen(5, .complete), again(4000)),
        (4000, seen(5, .complete), .take(state(5), isComplete: true)),
      ]),
    Story(
      name: "a file that is held open for ever is taken when patience ends",
      steps: [
        (0, .beingWritten(state(5)), again(1000)),
        (19000, .beingWritten(state(5)), again(21000)),
        (20000, .beingWritten(state(5)), .take(state(5), isComplete: false)),
      ]),
    Story(
      name: "a whole file is taken after the quiet period",
      steps: [
        (0, seen(5, .complete), again(1000)),
        (1000, seen(5, .complete), .take(state(5), isComplete: true)),
      ]),
    Story(
      name: "an early look changes nothing",
      steps: [
        (0, seen(5, .complete), again(1000)),
        (400, seen(5, .complete), again(1000)),
        (999, seen(5, .complete), again(1000)),
        (1000, seen(5, .complete), .take(state(5), isComplete: true)),
      ]),
    Story(
      name: "growing starts the quiet period anew",
      steps: [
        (0, seen(5, .unknown), again(1000)),
        (900, seen(6, .unknown), again(1900)),
        (1500, seen(6, .unknown), again(1900)),
        (1900, seen(6, .unknown), .take(state(6), isComplete: true)),
      ]),
    Story(
      name: "a quiet file without its end is looked at ever less often, then taken as it is",
      steps: [
        (0, seen(5, .incomplete), again(1000)),
        (1000, seen(5, .incomplete), again(2000)),
        (2000, seen(5, .incomplete), again(4000)),
        (4000, seen(5, .incomplete), again(8000)),
        (8000, seen(5, .incomplete), again(12000)),
        (12000, seen(5, .incomplete), again(16000)),
        (16000, seen(5, .incomplete), again(20000)),
        (20000, seen(5, .incomplete), .take(state(5), isComplete: false)),
      ]),
    Story(
      name: "its end comes after a long break",
      steps: [
        (0, seen(5, .incomplete), again(1000)),
        (1000, seen(5, .incomplete), again(2000)),
        (2000, seen(5, .incomplete), again(4000)),
        (4000, seen(8, .incomplete), again(5000)),
        (5000, seen(8, .incomplete), again(6000)),
        (6000, seen(9, .complete), again(7000)),
        (7000, seen(9, .complete), .take(state(9), isComplete: true)),
      ]),
    Story(
      name: "what cannot be read is tried again, ever less often, without end",
      steps: [
        (0, .unreadable, again(1000)),
        (1000, .unreadable, again(3000)),
        (3000, .unreadable, again(7000)),
        (7000, .unreadable, again(11000)),
        (90000, .unreadable, again(94000)),
      ]),
    Story(
      name: "what is gone is forgotten",
      steps: [
        (0, seen(5, .complete), again(1000)),
        (1000, .missing, .forget),
      ]),
  ]

  @Test(arguments: stories)
  func stepsLeadToActions(story: Story) {
    var file = QuietFile(settings: Self.settings)
    for (time, sighting, action) in story.steps {
      #expect(file.see(sighting, at: .milliseconds(time)) == action, "at \(time) ms")
    }
  }

  private static func doubtful(_ size: Int64) -> QuietFile.Sighting { seen(size, .doubtful) }

  @Test(
    arguments: [
      (.complete, .take(state(5), isComplete: true)),
      (.undecided, .take(state(5), isComplete: true)),
      (.incomplete(.end), again(2000)),
    ] as [(DocumentStructure, QuietFile.Action)])
  func aWorkerIsAskedOnceAboutEachState(structure: DocumentStructure, action: QuietFile.Action) {
    var file = QuietFile(settings: Self.settings)
    #expect(file.see(Self.doubtful(5), at: .zero) == Self.again(1000))
    #expect(file.see(Self.doubtful(5), at: .seconds(1)) == .inspect(Self.state(5)))
    #expect(file.learn(structure, of: Self.state(5), at: .seconds(1)) == Self.again(1000))
    #expect(file.see(Self.doubtful(5), at: .seconds(1)) == action)
    // What was said of one state says nothing of the next.
    #expect(file.see(Self.doubtful(6), at: .seconds(2)) == Self.again(3000))
    #expect(file.see(Self.doubtful(6), at: .seconds(3)) == .inspect(Self.state(6)))
  }

  @Test func anAnswerThatComesLateIsNone() {
    var file = QuietFile(settings: Self.settings)
    _ = file.see(Self.doubtful(5), at: .zero)
    #expect(file.see(Self.doubtful(5), at: .seconds(1)) == .inspect(Self.state(5)))
    _ = file.see(Self.doubtful(6), at: .seconds(2))
    _ = file.learn(.complete, of: Self.state(5), at: .seconds(3))
    #expect(file.see(Self.doubtful(6), at: .seconds(3)) == .inspect(Self.state(6)))
  }

  @Test func withoutAnAnswerItIsAskedEverLessOftenUntilPatienceEnds() {
    var file = QuietFile(settings: Self.settings)
    _ = file.see(Self.doubtful(5), at: .zero)
    var times: [Duration] = []
    var now = Duration.seconds(1)
    while case .inspect(let state) = file.see(Self.doubtful(5), at: now) {
      times.append(now)
      guard case .lookAgain(let due) = file.learn(nil, of: state, at: now) else { break }
      now = due
    }
    #expect(times == [1, 2, 4, 8, 12, 16].map { .seconds($0) })
    #expect(
      file.see(Self.doubtful(5), at: .seconds(20)) == .take(Self.state(5), isComplete: false))
  }

  @Test(arguments: 0..<20)
  func aFileThatChangesIsNeverTakenAndOneThatRestsAlwaysIs(seed: Int) {
    var generator = SplitMix(seed: UInt64(seed))
    var file = QuietFile(settings: Self.settings)
    var now = Duration.zero
    for size in 0..<200 {
      now += .milliseconds(Int.random(in: 1...3000, using: &generator))
      let action = file.see(Self.seen(Int64(size), .unknown), at: now)
      #expect(action == .lookAgain(at: now + .seconds(1)))
    }
    #expect(
      file.see(Self.seen(199, .unknown), at: now + .seconds(1))
        == .take(Self.state(199), isComplete: true))
  }
}
