import LeadModel
import Testing

@testable import ReviewServer
@testable import Storage

/// The queue of what needs a person, and who looks at what.
@Suite struct ReviewQueueTests {
  private static func change(
    _ id: String, _ confidences: [Double], points: Double? = nil, judged: Bool = false
  ) -> ChangedProfile {
    let evidence = Evidence(parts: [.init(page: 1, start: 0, end: 1, text: "x")])
    let fields = confidences.enumerated().map { index, confidence in
      GoldenField(
        field: .email, value: .text("x\(index)"), strategy: "most-confident",
        sources: [
          FieldSource(
            source: "document", statement: StatementID("\(id)\(index)"), document: "d",
            confidence: confidence, evidence: evidence, judgement: judged ? "j" : nil)
        ])
    }
    let profile = Profile(id: ProfileID(id), kind: .person, fields: fields)
    return ChangedProfile(place: 1, id: profile.id, profile: profile, points: points)
  }

  private func order(_ queue: ReviewQueue) -> [StatementID] {
    var order: [StatementID] = []
    while let next = queue.first(where: { !order.contains($0) }) { order.append(next.statement) }
    return order
  }

  @Test func whatIsUnsureAndCountsMostComesFirst() {
    var queue = ReviewQueue()
    queue.apply([
      Self.change("low", [0.4], points: 10), Self.change("high", [0.6], points: 90),
      Self.change("sure", [0.99]), Self.change("judged", [0.1], judged: true),
      Self.change("none", [0.1]),
    ])
    #expect(order(queue) == ["high0", "none0", "low0"])
    #expect(queue.place(of: "low0") == 2 && queue.place(of: "sure0") == nil)
    #expect(queue.last(before: 2) { _ in true }?.statement == "none0")
  }

  @Test func aQueueThatFollowsChangesIsTheQueueMadeAnew() {
    var random = SplitMix64(seed: 4)
    var state: [String: ChangedProfile] = [:]
    var queue = ReviewQueue()
    for _ in 0..<300 {
      let portion = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        let id = "p\(Int.random(in: 0..<20, using: &random))"
        let count = Int.random(in: 0..<4, using: &random)
        let confidences = (0..<count).map { _ in Double.random(in: 0...1, using: &random) }
        let points = Bool.random(using: &random) ? Double.random(in: 0...100, using: &random) : nil
        let change = Self.change(id, confidences, points: points)
        state[id] = change
        return change
      }
      queue.apply(portion)
      var anew = ReviewQueue()
      anew.apply(Array(state.values))
      #expect(order(queue) == order(anew))
      #expect(queue.count == anew.count)
    }
    queue.apply(
      state.keys.map {
        ChangedProfile(place: 2, id: ProfileID($0), profile: nil, points: nil)
      })
    #expect(queue.count == 0)
  }

  @Test func aValueThatGoesOverToAnotherProfileIsThereOnce() {
    var queue = ReviewQueue()
    let own = Self.change("p", [0.3])
    queue.apply([own])
    let other = ChangedProfile(
      place: 2, id: "q",
      profile: own.profile.map { Profile(id: "q", kind: .person, fields: $0.fields) }, points: 50)
    queue.apply([other])
    #expect(queue.count == 1 && queue.item("p0")?.profile == "q")
    queue.apply([ChangedProfile(place: 3, id: "p", profile: nil, points: nil)])
    #expect(order(queue) == ["p0"])
  }

  private func time(_ minutes: Double) -> Timestamp {
    Timestamp(millisecondsSince1970: 1_780_000_000_000 + Int64(minutes * 60_000))
  }

  @Test func twoReviewersDoNotGetTheSameItem() {
    var claims = ReviewClaims()
    #expect(claims.claim("s", for: "ada", at: time(0)).isEmpty)
    #expect(
      !claims.isFree("s", for: "bo", at: time(1)) && claims.isFree("s", for: "ada", at: time(1)))
    #expect(claims.claim("s", for: "bo", at: time(2)) == ["ada"])
    // Looking at another one gives the first one back, and so does time.
    _ = claims.claim("t", for: "ada", at: time(3))
    #expect(
      !claims.isFree("s", for: "ada", at: time(3)) && claims.isFree("s", for: "bo", at: time(3)))
    #expect(claims.isFree("t", for: "bo", at: time(8.1)))
    claims.release("s")
    #expect(claims.isFree("s", for: "ada", at: time(3)))
  }
}
