import Foundation
import Hummingbird
import LeadModel
import Pipeline
import ReviewServer
import Storage
import TestSupport
import Testing

/// Each page in a browser, at the width of a telephone and of a wall, light and dark: nothing
/// sticks out, everything has a name, and text can be read. Pictures of what was looked at are
/// kept where GALENA_SCREENS says.
@Suite(.serialized) struct AccessibleTests {
  private static let pages = [
    ("leads", "/leads"), ("document", "/documents/\(GoldenPageTests.document)"),
    ("page", "/documents/\(GoldenPageTests.document)/pages/1?lit=a-s0"),
    ("review", "/review/b-s0"), ("judgements", "/judgements"), ("intake", "/intake"),
    ("quality", "/quality"), ("funnel", "/funnel"), ("users", "/users"), ("account", "/account"),
    ("log", "/log"), ("who", "/who"), ("documents", "/documents"), ("values", "/values"),
    ("leads-none", "/leads?q=nobody+is+called+that&qualified=yes"), ("problem", "/nowhere"),
  ]

  static let screens = [(360, false), (360, true), (1280, true), (2560, false), (2560, true)]

  @Test(.timeLimit(.minutes(15)), arguments: screens)
  func everyPageCanBeUsed(width: Int, isDark: Bool) async throws {
    try await visit(width, isDark) { browser, name in
      let found = try await findings(browser)
      #expect(found == "", "\(name) at \(width)")
      try await keep(browser, "\(name)-\(width)\(isDark ? "-dark" : "")")
    }
  }

  @Test(
    .enabled(if: axe != nil, "axe-core is missing: run scripts/axe"), .timeLimit(.minutes(15)),
    arguments: screens)
  func axeFindsNothingWrong(width: Int, isDark: Bool) async throws {
    try await visit(width, isDark) { browser, name in
      let found = try await violations(browser)
      #expect(found == "", "\(name) at \(width)")
    }
  }

  /// Opens page after page, with all that can be unfolded unfolded.
  private func visit(
    _ width: Int, _ isDark: Bool, _ look: @escaping (Browser, String) async throws -> Void
  ) async throws {
    let sample = try ReviewSample()
    let (cookie, _) = try sample.signIn(.admin)
    let lead = try #require(try sample.leadAddresses().last)
    let people = try sample.stores.store.leads().compactMap(\.lead.person).map(\.rawValue)
    let (person, other) = (try #require(people.first), try #require(people.last))
    try await sample.tellOutcomes()
    let pages =
      Self.pages + [
        ("lead", lead), ("profile", "/profiles/\(person)"),
        ("compare", "/who/compare?left=\(person)&right=\(other)"),
      ]
    let browser = try await Browser(isDark: isDark)
    try await browser.size(width: width, height: 900)
    try await sample.serving { address in
      try await browser.open(address + "/login")
      try await look(browser, "login")
      try await browser.add(cookie: cookie)
      for (name, path) in pages {
        try await browser.open(address + path)
        _ = try await browser.script(
          "document.querySelectorAll('details').forEach(d => d.open = true)")
        try await look(browser, name)
      }
    }
  }

  private func keep(_ browser: Browser, _ name: String) async throws {
    guard let folder = ProcessInfo.processInfo.environment["GALENA_SCREENS"] else { return }
    try await browser.picture().write(to: URL(fileURLWithPath: "\(folder)/\(name).png"))
  }

  /// What is wrong with the page that is open, one thing a line.
  private func findings(_ browser: Browser) async throws -> String {
    try await browser.script(Self.check) as? String ?? "no answer"
  }

  /// axe-core, which scripts/axe fetches; `nil` where it is missing.
  private static let axe = try? String(
    contentsOf: Repository.root.appendingPathComponent(".build-bench/axe/axe.min.js"),
    encoding: .utf8)

  /// What axe finds wrong, one thing a line: rule, how bad, the first element.
  private func violations(_ browser: Browser) async throws -> String {
    guard let axe = Self.axe else { return "" }
    let said = try await browser.promise(
      """
      (async () => {
        \(axe)
        const found = await axe.run(document, {resultTypes: ['violations']});
        return found.violations.map(v => v.id + ' (' + v.impact + '): ' + v.nodes[0].html.slice(0, 160)
          + ' ' + v.nodes[0].failureSummary.slice(0, 200)).join('\\n');
      })()
      """)
    return said as? String ?? "no answer"
  }

  /// After WCAG 2.2: 1.1.1, 1.3.1, 1.4.3, 1.4.10, 2.4.2, 2.4.6, 3.1.1, 3.3.2, 4.1.2.
  private static let check = """
    const wrong = [];
    const all = (s) => [...document.querySelectorAll(s)];
    if (document.documentElement.scrollWidth > innerWidth + 1)
      wrong.push('sticks out: ' + document.documentElement.scrollWidth);
    if (!document.documentElement.lang || !document.title) wrong.push('no language or title');
    if (all('h1').length !== 1 || all('main').length !== 1) wrong.push('not one h1 and one main');
    const ids = all('[id]').map(e => e.id);
    if (new Set(ids).size !== ids.length) wrong.push('an id comes twice');
    for (const e of all('input:not([type=hidden]), select'))
      if (!e.labels.length || !e.labels[0].textContent.trim()) wrong.push('no label: ' + e.name);
    for (const e of all('a[href], button'))
      if (!(e.getAttribute('aria-label') || e.textContent).trim()) wrong.push('no name: ' + e.outerHTML.slice(0, 80));
    for (const e of all('img:not([alt])')) wrong.push('no alt');
    for (const e of all('table')) if (!e.querySelector('th')) wrong.push('a table without headers');
    const parts = (c) => (c.match(/^rgba?\\((.*)\\)/)?.[1] ?? '').split(/[ ,\\/]+/).map(Number);
    const light = (c) => c.slice(0, 3).map(v => v / 255)
      .map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
      .reduce((s, v, i) => s + v * [.2126, .7152, .0722][i], 0);
    const ground = (e) => {
      for (; e; e = e.parentElement) {
        const c = parts(getComputedStyle(e).backgroundColor);
        if (c.length < 3) return null;
        if (c.length === 3 || c[3] > .99) return c;
        if (c[3] > 0) return null;
      }
      return [255, 255, 255];
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const e = walker.currentNode.parentElement;
      if (!walker.currentNode.data.trim() || !e.checkVisibility() || e.closest('svg, .skip, .hidden, option')) continue;
      const style = getComputedStyle(e), ink = parts(style.color), paper = ground(e);
      if (ink.length < 3 || !paper) continue;
      const [a, b] = [light(ink), light(paper)].sort((x, y) => y - x);
      const size = parseFloat(style.fontSize), isLarge = size >= 24 || (size >= 18.66 && style.fontWeight >= 700);
      if ((a + .05) / (b + .05) < (isLarge ? 3 : 4.5)) wrong.push('faint: ' + e.outerHTML.slice(0, 80));
    }
    return [...new Set(wrong)].join('\\n');
    """
}

extension ReviewSample {
  /// One lead was won and one lost, and one is decided against the rules: no page is without.
  func tellOutcomes() async throws {
    let store = stores.store
    let leads = try store.leads().map(\.lead)
    let kinds: [Outcome.Kind] = [.won, .lost]
    try store.save(
      zip(leads, kinds).map { lead, kind in
        Outcome(
          id: OutcomeID(kind.rawValue), source: "crm", lead: lead, kind: kind, at: Self.instant)
      })
    if let last = leads.last {
      try store.save(
        LeadOverride(
          lead: last, change: LeadOverride.Change(queue: "key accounts"), by: "ada",
          reason: "met at the fair", at: Self.instant, until: nil))
    }
  }

  func leadAddresses() throws -> [String] {
    try stores.store.leads().map {
      "/leads/"
        + ($0.lead.id.rawValue.addingPercentEncoding(withAllowedCharacters: .alphanumerics)
          ?? "")
    }
  }

  /// Runs `body` with the address at which the pages are served meanwhile.
  func serving(_ body: @escaping (String) async throws -> Void) async throws {
    let (ports, told) = AsyncStream.makeStream(of: Int.self)
    let application = try server.application { told.yield($0) }
    let service = Task { try await application.run() }
    defer { service.cancel() }
    let port = try #require(await ports.first { _ in true })
    try await body("http://127.0.0.1:\(port)")
  }
}

extension Browser {
  func size(width: Int, height: Int) async throws {
    try await command(
      "Emulation.setDeviceMetricsOverride",
      ["width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600])
  }

  /// `name=value`, for the site that is open.
  func add(cookie: String) async throws {
    let parts = cookie.split(separator: "=", maxSplits: 1).map(String.init)
    try await command(
      "Network.setCookie",
      [
        "name": parts[0], "value": parts[1], "httpOnly": true,
        "url": try await address(),
      ])
  }
}
