import HTTPTypes
import Hummingbird
import LeadModel
import Pipeline
import Storage

/// The dashboards: intake, quality, funnel.
enum FigurePages {
  static let routes: [Route] = [
    .get("/intake", .role(.viewer)) { call in
      let view = try await call.readingLong { try IntakePage(call) }
      return call.page("intake", view, title: "Intake", here: "/intake")
    },
    .post("/intake/retry", .role(.operator)) { call in
      guard let document = call.form["document"] else {
        throw Problem(.badRequest, "Say which document.")
      }
      try await Aside.run(throwing: { try IntakePage.retry(call, DocumentID(document)) })
      return .to("/intake")
    },
    .get("/quality", .role(.viewer)) { call in
      let view = try await call.desk.lanes.figures.run { try QualityPage(call) }
      return call.page("charts", view, title: "Quality", here: "/quality")
    },
    .get("/funnel", .role(.viewer)) { call in
      let view = try await call.desk.lanes.figures.run { try FunnelPage(call) }
      return call.page("charts", view, title: "Funnel", here: "/funnel")
    },
  ]
}

/// What was read well and what was not: coverage, confidence, and what people made of it.
struct QualityPage: Encodable {
  let title = "Quality"
  let lead = "What the documents gave, how sure the readers are, and what people made of it."
  let charts: [BarChart]

  init(_ call: Call) throws {
    let figures = try call.desk.quality.value(at: try call.desk.store.generation())
    let canLook = call.role >= .reviewer
    let ways = { (key: String, name: String) in
      canLook ? "/values?\(key)=\(Form.encoded(name))" : nil
    }
    let label = { (name: String) in Field(rawValue: name).map(Words.label) ?? name }
    let confidences = { (tallies: [Tally], key: String) in
      tallies.map { tally in
        (
          label: label(tally.name), value: tally.mean ?? 0,
          text: tally.mean.map(Words.percent) ?? "–", address: ways(key, tally.name)
        )
      }
    }
    charts = [
      BarChart(
        "Values by field", unit: "values",
        counts: figures.fields.map { (label($0.name), $0.count, ways("field", $0.name)) }),
      BarChart(
        "Mean confidence by field", unit: "confidence", outOf: 1,
        confidences(figures.fields, "field")),
      BarChart(
        "Values by extractor and version", unit: "values",
        counts: figures.extractors.map { ($0.name, $0.count, ways("extractor", $0.name)) }),
      BarChart(
        "Mean confidence by extractor", unit: "confidence", outOf: 1,
        confidences(figures.extractors, "extractor")),
      BarChart(
        "Found right by people, by rule", unit: "share of judgements",
        note: figures.agreement.isEmpty ? "Nobody has judged a value yet." : nil, outOf: 1,
        figures.agreement.map { line in
          (
            label: line.name, value: Double(line.right) / Double(line.all),
            text: "\(line.right) of \(line.all)", address: canLook ? "/judgements" : nil
          )
        }),
    ]
  }
}

/// How often people found a value right, by the rule that read it.
struct Agreement {
  struct Line: Sendable {
    let name: String
    let right: Int
    let all: Int
  }

  let lines: [Line]

  private static let most = 2_000

  init(store: Store) throws {
    var counts: [String: (right: Int, all: Int)] = [:]
    var claims: [DocumentID: [Statement]] = [:]
    for judgement in try store.judgements().suffix(Self.most) {
      guard let anchor = judgement.verdict.anchor else { continue }
      if claims[anchor.document] == nil {
        claims[anchor.document] = try store.statements(of: anchor.document)
      }
      let judged = claims[anchor.document]?.first {
        $0.field == anchor.field && $0.evidence == anchor.evidence
      }
      let rule = judged.map { "\($0.method.extractor) \($0.method.version), \($0.method.rule)" }
      let name = rule ?? "not read so any more: \(Words.label(anchor.field))"
      counts[name, default: (0, 0)].all += 1
      if judgement.verdict.kind == .accepted { counts[name, default: (0, 0)].right += 1 }
    }
    lines = counts.map { Line(name: $0, right: $1.right, all: $1.all) }
      .sorted { ($1.all, $0.name) < ($0.all, $1.name) }
  }
}
