import HTTPTypes
import Hummingbird
import LeadModel
import Pipeline
import Storage

/// The dashboards: intake, quality, funnel.
enum FigurePages {
  static let routes: [Route] = [
    .get("/intake", .role(.viewer)) { call in
      call.page("intake", try IntakePage(call), title: "Intake", here: "/intake")
    },
    .post("/intake/retry", .role(.operator)) { call in
      guard let document = call.form["document"] else {
        throw Problem(.badRequest, "Say which document.")
      }
      try await Aside.run(throwing: { try IntakePage.retry(call, DocumentID(document)) })
      return .to("/intake")
    },
    .get("/quality", .role(.viewer)) { call in
      let view = try await Aside.run(throwing: { try QualityPage(call) })
      return call.page("charts", view, title: "Quality", here: "/quality")
    },
    .get("/funnel", .role(.viewer)) { call in
      let view = try await Aside.run(throwing: { try FunnelPage(call) })
      return call.page("charts", view, title: "Funnel", here: "/funnel")
    },
  ]
}

/// What was read well and what was not: coverage, confidence, and what people made of it.
struct QualityPage {
  let title = "Quality"
  let lead = "What the documents gave, how sure the readers are, and what people made of it."
  let charts: [BarChart]

  init(_ call: Call) throws {
    let store = call.desk.store
    let confidences = { (figures: [Tally]) in
      figures.map { figure in
        (
          label: Field(rawValue: figure.name).map(Words.label) ?? figure.name,
          value: figure.mean ?? 0, text: figure.mean.map(Words.percent) ?? "–",
          address: nil as String?
        )
      }
    }
    let fields = try store.fieldFigures()
    let extractors = try store.extractorFigures()
    charts = [
      BarChart(
        "Values by field", unit: "values",
        counts: fields.map { (Field(rawValue: $0.name).map(Words.label) ?? $0.name, $0.count, nil) }
      ),
      BarChart("Mean confidence by field", unit: "confidence", outOf: 1, confidences(fields)),
      BarChart(
        "Values by extractor and version", unit: "values",
        counts: extractors.map { ($0.name, $0.count, nil) }),
      BarChart(
        "Mean confidence by extractor", unit: "confidence", outOf: 1, confidences(extractors)),
      try Agreement(store: store).chart,
    ]
  }
}

/// How often people found a value right, by the rule that read it.
struct Agreement {
  let chart: BarChart

  private static let most = 2_000

  init(store: Store) throws {
    var counts: [String: (right: Int, all: Int)] = [:]
    var claims: [DocumentID: [Statement]] = [:]
    for judgement in try store.judgements().suffix(Self.most) {
      guard let anchor = judgement.verdict.anchor else { continue }
      if claims[anchor.document] == nil {
        claims[anchor.document] = try store.report(of: anchor.document)?.claims.statements ?? []
      }
      let judged = claims[anchor.document]?.first {
        $0.field == anchor.field && $0.evidence == anchor.evidence
      }
      let rule = judged.map { "\($0.method.extractor) \($0.method.version), \($0.method.rule)" }
      let name = rule ?? "not read so any more: \(Words.label(anchor.field))"
      counts[name, default: (0, 0)].all += 1
      if judgement.verdict.kind == .accepted { counts[name, default: (0, 0)].right += 1 }
    }
    chart = BarChart(
      "Found right by people, by rule", unit: "share of judgements",
      note: counts.isEmpty ? "Nobody has judged a value yet." : nil, outOf: 1,
      counts.sorted { ($1.value.all, $0.key) < ($0.value.all, $1.key) }.map { name, count in
        (
          label: name, value: Double(count.right) / Double(count.all),
          text: "\(count.right) of \(count.all)", address: "/judgements" as String?
        )
      })
  }
}

/// From documents to leads that somebody works on.
struct FunnelPage {
  let title = "Funnel"
  let lead = "From what was found to whom it went."
  let charts: [BarChart]

  init(_ call: Call) throws {
    let store = call.desk.store
    let status = try StatusReport(store: store, at: call.now, problems: 0)
    let read = (status.documents["done"] ?? 0) + (status.documents["partial"] ?? 0)
    let counts = try store.countsOfLeads()
    let facets = try call.desk.queue.facets()
    let qualified = try store.qualifiedLeads()
    charts = [
      BarChart(
        "From documents to qualified leads", unit: "count",
        counts: [
          ("Documents", status.documents.values.reduce(0, +), "/intake"),
          ("Read", read, "/intake"), ("Profiles", counts.profiles, nil),
          ("Leads", counts.leads, "/leads"), ("Qualified", qualified, "/leads"),
        ]),
      BarChart(
        "Leads by queue", unit: "leads", counts: Self.sums(facets, \.queue, "queue")),
      BarChart("Leads by tier", unit: "leads", counts: Self.sums(facets, \.tier, "tier")),
      BarChart(
        "Leads by owner", unit: "leads",
        counts: try store.ownerFigures().map { ($0.name, $0.count, nil) }),
      BarChart("Leads by score", unit: "leads", counts: try Self.bands(store)),
    ]
  }

  private static func sums(
    _ facets: [LeadFacet], _ key: (LeadFacet) -> String, _ field: String
  ) -> [(String, Int, String?)] {
    var sums: [String: Int] = [:]
    for facet in facets { sums[key(facet), default: 0] += facet.leads }
    return sums.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
      ($0.key, $0.value, "/leads?\(field)=\(Form.encoded($0.key))")
    }
  }

  private static func bands(_ store: Store) throws -> [(String, Int, String?)] {
    let found = Dictionary(
      try store.scoreBands().map { ($0.name, $0.count) }, uniquingKeysWith: { first, _ in first })
    return (0..<10).reversed().map {
      ("\($0 * 10)–\($0 == 9 ? 100 : $0 * 10 + 10) points", found["\($0)"] ?? 0, nil)
    }
  }
}
