import LeadModel
import Storage

/// From documents to leads that somebody works on, and what became of them.
struct FunnelPage: Encodable {
  let title = "Funnel"
  let lead = "From what was found to whom it went, and what became of it."
  let charts: [BarChart]

  init(_ call: Call) throws {
    let figures = try call.desk.funnel.value(at: try call.desk.store.generation())
    let facets = try call.desk.queue.facets()
    charts =
      [
        Self.stages(figures, canLook: call.role >= .reviewer),
        BarChart("Leads by queue", unit: "leads", counts: Self.sums(facets, \.queue, "queue")),
        BarChart("Leads by tier", unit: "leads", counts: Self.sums(facets, \.tier, "tier")),
        BarChart(
          "Leads by owner", unit: "leads",
          counts: figures.owners.map {
            ($0.name, $0.count, "/leads?owner=\(Form.encoded($0.name))")
          }),
        BarChart("Leads by score", unit: "leads", counts: Self.bands(figures)),
      ] + Self.precisions(figures.outcomes) + Self.paces(figures.paces)
  }

  private static func stages(_ figures: FunnelFigures, canLook: Bool) -> BarChart {
    BarChart(
      "From documents to qualified leads", unit: "count",
      counts: [
        ("Documents", figures.documents, canLook ? "/documents" : "/intake"),
        ("Read", figures.read, canLook ? "/documents?status=done" : "/intake"),
        ("Profiles", figures.profiles, "/leads"), ("Leads", figures.leads, "/leads"),
        ("Qualified", figures.qualified, "/leads?qualified=yes"),
      ])
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

  private static func bands(_ figures: FunnelFigures) -> [(String, Int, String?)] {
    let found = Dictionary(
      figures.bands.map { ($0.name, $0.count) }, uniquingKeysWith: { first, _ in first })
    return (0..<10).reversed().map { band in
      // The lowest and the highest have what lies beyond them, too.
      let (low, high) = (band == 0 ? -10_000 : band * 10, band == 9 ? 10_001 : band * 10 + 10)
      return (
        "\(band * 10)–\(band * 10 + 10) points", found["\(band)"] ?? 0,
        "/leads?from=\(low)&below=\(high)"
      )
    }
  }

  private static func precisions(_ tallies: [OutcomeTally]) -> [BarChart] {
    let none = "Nobody has told what became of a lead yet."
    let sides: [(String, (OutcomeTally) -> String, String)] = [
      ("queue", \.queue, "queue"), ("source", \.source, "source"),
    ]
    return sides.flatMap { name, key, field in
      let lines = Precision(tallies, by: key).lines
      let way = { (line: Precision.Line) in
        "/leads?\(field)=\(Form.encoded(line.name))&outcome=any"
      }
      let note = lines.isEmpty ? none : nil
      return [
        BarChart(
          "Precision by \(name)", unit: "good of those that ended", note: note, outOf: 1,
          lines.map {
            (
              label: $0.name, value: $0.share,
              text: "\(Words.percent($0.share)) (\($0.good) of \($0.all))", address: way($0)
            )
          }),
        BarChart(
          "Lift by \(name)", unit: "times all that ended", note: note,
          lines.map {
            (
              label: $0.name, value: $0.lift ?? 0,
              text: $0.lift.map { "\(Words.points($0)) ×" } ?? "–",
              address: way($0)
            )
          }),
      ]
    }
  }

  private static func paces(_ tallies: [PaceTally]) -> [BarChart] {
    let sides: [(String, (PaceTally) -> Double?)] = [
      ("Mean time to qualify, by queue", \.hoursToQualify),
      ("Mean time to route, by queue", \.hoursToRoute),
    ]
    return sides.map { title, hours in
      let known = tallies.filter { hours($0) != nil }
      return BarChart(
        title, unit: "from the first document's arrival",
        note: known.isEmpty ? "No lead has come so far yet." : nil,
        known.map { tally in
          let seconds = (hours(tally) ?? 0) * 3600
          return (
            label: tally.queue, value: seconds, text: Words.span(seconds: Int(seconds.rounded())),
            address: "/leads?queue=\(Form.encoded(tally.queue))&qualified=yes"
          )
        })
    }
  }
}
