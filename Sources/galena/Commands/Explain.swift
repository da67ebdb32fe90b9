import ArgumentParser
import Pipeline
import Storage

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Why this score and this owner, down to page and quad; or why two are one.",
    discussion: """
      ID is a lead's, or the beginning of one. --link takes two profiles, records or merged ids and
      tells which matches hold them together or what keeps them apart, and how the weight of the
      two comes about, comparison by comparison.

      Examples:
        galena explain "$(galena leads --json | head -1 | jq -r .id)"
        galena explain p_3f2a --json | jq '.scores[].terms[] | {name, points}'
        galena explain --link p_3f2a p_91bc
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: "A lead, a person or an organisation.")
  var id: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Two profiles or records: why they are one or not.", valueName: "id"))
  var link: [String] = []

  func validate() throws {
    guard link.isEmpty ? id != nil : id == nil && link.count == 2 else {
      throw ValidationError("name a lead, or two profiles or records after --link")
    }
  }

  func run() throws {
    guard let id else { return try explainLink() }
    let store = try global.openStore()
    let lead = try LeadLookup(store: store).lead(id)
    let explanation = try Explainer(store: store).explanation(of: lead)
    if global.json {
      try Terminal.json(explanation)
    } else {
      Terminal.line(ExplanationText(explanation: explanation).text)
    }
  }

  private func explainLink() throws {
    let refresh = LeadRefresh(
      store: try global.openStore(), configuration: try global.configuration())
    let explanation = try refresh.explanation(link[0], link[1])
    if global.json {
      try Terminal.json(explanation)
    } else {
      Terminal.line(LinkText.explanation(explanation))
    }
  }
}
