import HTTPTypes
import Storage
import Testing

@testable import ReviewServer

/// A page says when the leads on it do not know of a judgement yet.
@Suite struct DerivingTests {
  private func call(_ desk: ReviewDesk) -> Call {
    Call(
      desk: desk, refreshing: desk.refresher.now,
      session: Session(
        user: "ada", role: .reviewer, formToken: "t", lastSeen: ReviewSample.instant),
      parameters: [:], query: Form(""), form: Form(""), body: [], headers: [:], address: "/",
      peer: "127.0.0.1", cookie: "")
  }

  /// What it shows may be of before they were derived, even when they are by the time it is drawn.
  @Test func aRequestThatCameBeforeTheLeadsWereDerivedSaysSo() async throws {
    let desk = try ReviewSample().desk
    #expect(!call(desk).frame("", title: "").isDeriving)
    desk.refresher.request()
    let early = call(desk)
    let turn = Task { await desk.refresher.run() }
    defer { turn.cancel() }
    while desk.refresher.now.waiting > 0 { try await Task.sleep(for: .milliseconds(50)) }
    #expect(early.frame("", title: "").isDeriving)
    #expect(!call(desk).frame("", title: "").isDeriving)
  }
}
