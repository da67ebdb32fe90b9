import Foundation
import TestSupport
import Testing

/// The whole way in a browser: a dropped PDF, its lead, the ink behind a score term, a correction
/// that profile, score and decision follow, a merge and its undoing.
@Suite(.serialized) struct DropToUnmergeTests {
  @Test(.timeLimit(.minutes(15))) func fromADroppedFileToTheInkAndBack() async throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("galena-browser-\(UUID().uuidString)")
    let galena = try RunningGalena(folder: folder, configuration: Self.tiers)
    let browser = try await Browser()

    // The first administrator.
    try await browser.open(galena.setup)
    try await browser.type("ada", into: "input[name=name]")
    try await browser.type("a long password", into: "input[name=password]")
    try await browser.click("button.main")
    #expect(try await browser.text("main").contains("There are no leads yet"))

    // A file is dropped, and becomes a lead.
    let sample = Repository.root
      .appendingPathComponent("samples/documents/inbox/2026-03-12_Brackwater_RFQ.pdf")
    try galena.drop(try Data(contentsOf: sample), as: "request.pdf")
    try await openLead(of: "Eleanor Whitcombe", browser)
    let lead = try await browser.address()

    // From a score term to the words on the page.
    try await browser.click(".ledger .sighting a")
    try await browser.until("document.querySelector('.layer text')")
    try await expectLitWordsToBeTheValue(browser)

    try await correctAndFollow(galena, browser, lead)
    try await mergeAndUnmerge(galena, browser)
  }

  /// Tiers by fit alone: interest fades from day to day.
  private static let tiers = """
    tiers:
      - {name: hot, when: {score: fit, atLeast: 99}}
      - {name: warm, when: {score: fit, atLeast: 70}}
      - {name: cold}
    """

  /// She is no buyer but a user of the pumps: by keys, and with the words that say so. Her profile,
  /// the score that counts buyers, and the decision that goes by the score follow.
  private func correctAndFollow(
    _ galena: RunningGalena, _ browser: Browser, _ lead: String
  ) async throws {
    try await browser.open(lead)
    let before = try await LeadFacts(browser)
    #expect(before.role.hasPrefix("buyer") && before.tier == "warm" && before.score > 20)
    #expect(!before.isJudged)
    _ = try await browser.script(
      "[...document.querySelectorAll('.fields dt')].find(d => d.innerText == 'Buying role')"
        + ".parentElement.querySelector('a.judge').id = 'judge'")
    try await browser.click("#judge")
    try await browser.until("document.querySelector('.layer text')")
    try await browser.press("w")
    try await browser.drag(around: "Procurement")
    try await browser.until("document.querySelector('[data-place]').value != ''")
    #expect(try await browser.script("return document.activeElement.name") as? String == "value")
    _ = try await browser.script("document.activeElement.select()")
    try await browser.type("user\u{E007}", into: "input[name=value]")
    try await browser.until("location.search.includes('done=')")
    try await browser.open(lead)
    try await browser.until("!document.querySelector('[data-deriving]')", reloading: true)

    let after = try await LeadFacts(browser)
    #expect(after.role.hasPrefix("user") && after.isJudged)
    #expect(abs(before.score - after.score - 5.2) < 0.2, "\(before.score) to \(after.score)")
    #expect(after.decision != before.decision && after.tier == "cold")
    // The corrected value leads to the words that were picked.
    _ = try await browser.script(
      "[...document.querySelectorAll('.fields dt')].find(d => d.innerText == 'Buying role')"
        + ".parentElement.querySelector('.sighting a').id = 'ink'")
    try await browser.click("#ink")
    try await browser.until("document.querySelector('.layer text')")
    #expect(try await litWords(browser).contains("Procurement"))
  }

  /// What a lead page says.
  private struct LeadFacts {
    let score: Double
    let tier: String
    let decision: String
    let role: String
    let isJudged: Bool

    init(_ browser: Browser) async throws {
      score = Double(try await browser.text(".heading.lead .figure")) ?? -1
      tier = try await browser.text(".heading.lead .tag")
      decision = try await browser.text("section[aria-label=Decision] .id")
      role =
        try await browser.script(
          "return [...document.querySelectorAll('.fields dt')]"
            + ".find(d => d.innerText == 'Buying role')?.nextElementSibling.innerText ?? ''")
        as? String ?? ""
      isJudged = role.contains("judged")
    }
  }

  /// The words whose middle lies in what is lit are those that were read.
  private func litWords(_ browser: Browser) async throws -> String {
    try await browser.script(
      """
      const quads = [...document.querySelectorAll('.mark.lit polygon')].map(p => {
        const n = p.getAttribute('points').split(/[ ,]/).map(Number);
        const xs = n.filter((_, i) => i % 2 == 0), ys = n.filter((_, i) => i % 2 == 1);
        return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
      });
      const rects = [...document.querySelectorAll('.layer rect')];
      const words = [...document.querySelectorAll('.layer text')];
      return words.filter((_, i) => {
        const r = rects[i], x = +r.getAttribute('x') + r.getAttribute('width') / 2,
          y = +r.getAttribute('y') + r.getAttribute('height') / 2;
        return quads.some(q => q[0] <= x && x <= q[2] && q[1] <= y && y <= q[3]);
      }).map(w => w.textContent.trim()).join(' ')
      """) as? String ?? ""
  }

  private func expectLitWordsToBeTheValue(_ browser: Browser) async throws {
    let lit = try await litWords(browser)
    let values = try await browser.text(".values li.lit")
    #expect(!lit.isEmpty && values.contains(lit), "lit: \(lit)")
    #expect(
      try await browser.promise(
        "fetch(document.querySelector('.paper image').getAttribute('href')).then(a => a.ok)")
        as? Bool == true)
  }

  /// Waits for her lead by name: others may be derived before it, and a search finds the words of an
  /// account's documents, so a colleague's lead can stand there first.
  private func openLead(of name: String, _ browser: Browser) async throws {
    let link =
      "[...document.querySelectorAll('tbody th a')].find(a => a.innerText.includes('\(name)'))"
    try await browser.until(link, reloading: true)
    _ = try await browser.script("\(link).id = 'lead'")
    try await browser.click("#lead")
  }

  private func mergeAndUnmerge(_ galena: RunningGalena, _ browser: Browser) async throws {
    try galena.drop(
      Data("Maria Quill\nHead of Purchasing\nQuarzhof GmbH\nmaria.quill@quarzhof.example\n".utf8),
      as: "one.txt")
    try galena.drop(
      Data("Maria Haverkamp\nHead of Sales\nQuarzhof GmbH\nm.haverkamp@quarzhof.example\n".utf8),
      as: "two.txt")
    var profiles: [String] = []
    for name in ["Quill", "Haverkamp"] {
      try await browser.open(galena.address + "/leads?q=\(name)")
      try await openLead(of: name, browser)
      let address =
        try await browser.script("return document.querySelector('.profile h2 a').pathname")
        as? String
      profiles.append(try #require(address?.split(separator: "/").last.map(String.init)))
    }
    try await browser.open(
      galena.address + "/who/compare?left=\(profiles[0])&right=\(profiles[1])")
    try await browser.click("button.main")
    try await browser.until("!document.querySelector('[data-deriving]')", reloading: true)
    try await browser.open(galena.address + "/profiles/\(profiles[0])")
    try await browser.until(
      "document.querySelector('form[action=\"/who/split\"]')", reloading: true)
    #expect(try await browser.text(".profile").contains("Haverkamp"))
    try await browser.click("form[action=\"/who/split\"] button")
    try await browser.until("!document.querySelector('[data-deriving]')", reloading: true)
    for profile in profiles {
      try await browser.open(galena.address + "/profiles/\(profile)")
      try await browser.until(
        "!(document.body.innerText.includes('Quill') && document.body.innerText.includes('m.haverkamp'))",
        reloading: true)
      #expect(try await browser.address().hasSuffix(profile))
    }
  }
}
