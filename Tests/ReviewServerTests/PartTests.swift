import LeadModel
import Testing

@testable import ReviewServer

/// The small parts that the pages stand on.
@Suite struct PartTests {
  static let escapes = [
    ("<a & 'b'>", "&lt;a &amp; &#39;b&#39;&gt;"), ("\"\u{301}", "&quot;\u{301}"),
    ("<\u{301}", "&lt;\u{301}"), ("\u{0}\u{1B}\t\n", "\u{FFFD}\u{FFFD}\t\n"), ("ä€𝄞", "ä€𝄞"),
  ]

  @Test(arguments: escapes) func everyScalarIsEscaped(text: String, expected: String) {
    #expect(
      Array(HTMLEscaping.escaped(text).unicodeScalars) == Array(expected.unicodeScalars))
  }

  static let hosts = [
    ("localhost", "localhost"), ("LOCALHOST:80", "localhost"), ("127.0.0.1:8080", "127.0.0.1"),
    ("[::1]:8080", "[::1]"), ("[::1]", "[::1]"), ("", ""), ("a.b:x", "a.b"),
  ]

  @Test(arguments: hosts) func hostsLoseTheirPort(host: String, name: String) {
    #expect(Gatekeeper.name(ofHost: host) == name)
  }

  @Test func aFormIsRead() {
    let form = Form("a=1&b=x+y%20z&a=2&c=&d&e=%C3%A4&f=%zz")
    #expect(form["a"] == "1" && form["b"] == "x y z" && form["c"] == nil && form["d"] == nil)
    #expect(form["e"] == "ä" && form.exact("f") == "%zz" && form.exact("b") == "x y z")
  }

  @Test func aPasswordIsKeptAsItsHash() throws {
    let hash = try PasswordHash(password: "correct horse")
    #expect(hash.matches("correct horse") && !hash.matches("correct horse "))
    #expect(!hash.encoded.contains("horse"))
    #expect(try PasswordHash(password: "correct horse").encoded != hash.encoded)
    for broken in ["", "-", "scrypt$1$2$3", "scrypt$x$8$5$a$b", PasswordHash.ofNobody.encoded] {
      #expect(!PasswordHash(encoded: broken).matches(""))
    }
    // The same word, written as one scalar or two.
    #expect(try PasswordHash(password: "Ängström!!").matches("A\u{308}ngström!!"))
  }

  private func time(_ minutes: Double) -> Timestamp {
    Timestamp(millisecondsSince1970: 1_780_000_000_000 + Int64(minutes * 60_000))
  }

  @Test func theGateOpensAgain() {
    let gate = SignInGate()
    for _ in 0..<5 { gate.failed(name: "ada", address: "1.2.3.4", at: time(0)) }
    #expect(!gate.isOpen(name: "ada", address: "9.9.9.9", at: time(14)))
    #expect(gate.isOpen(name: "bob", address: "1.2.3.4", at: time(14)))
    #expect(gate.isOpen(name: "ada", address: "1.2.3.4", at: time(16)))
    for index in 0..<20 { gate.failed(name: "n\(index)", address: "5.5.5.5", at: time(20)) }
    #expect(!gate.isOpen(name: "new", address: "5.5.5.5", at: time(21)))
  }

  @Test func aTextIsCutWhereValuesBeginAndEnd() {
    func statement(_ id: String, _ start: Int, _ end: Int) -> Statement {
      Statement(
        id: StatementID(id), record: nil, field: .email, value: .text("x"), confidence: 1,
        method: .init(extractor: "x", version: 1, rule: "x"),
        evidence: Evidence(parts: [.init(page: 1, start: start, end: end, text: "")]))
    }
    let text = PageText(
      "0123456789", page: 1,
      [statement("a", 2, 6), statement("b", 4, 8), statement("beyond", 9, 99)], lit: ["b"])
    #expect(text.segments.map(\.text) == ["01", "23", "45", "67", "8", "9"])
    #expect(text.segments.map(\.statements) == [nil, "a", "a b", "b", nil, "beyond"])
    #expect(text.segments.map(\.isLit) == [false, false, true, true, false, false])
    #expect(PageText("", page: 1, [], lit: []).segments.isEmpty)
  }

  @Test func barsOfAWaterfallFollowEachOther() {
    let cascade = Cascade([10, -5, 5])
    #expect(cascade.steps.count == 3)
    #expect(cascade.steps[0].contains("x=\"0.0\"") && cascade.steps[0].contains("width=\"240.0\""))
    #expect(cascade.steps[1].contains("class=\"less\"") && cascade.steps[1].contains("x=\"120.0\""))
    #expect(cascade.sum.contains("width=\"240.0\""))
    #expect(Cascade([]).steps.isEmpty)
  }
}
