import ArgumentParser
import Pipeline
import Storage

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Why this score and this owner: every term down to page and quad.",
    discussion: """
      ID is a lead's, or the beginning of one.

      Examples:
        galena explain "$(galena leads --json | head -1 | jq -r .id)"
        galena explain p_3f2a --json | jq '.scores[].terms[] | {name, points}'
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: "A lead, a person or an organisation.")
  var id: String

  func run() throws {
    let store = try global.openStore()
    let lead = try LeadLookup(store: store).lead(id)
    let explanation = try Explainer(store: store).explanation(of: lead)
    if global.json {
      try Terminal.json(explanation)
    } else {
      Terminal.line(ExplanationText(explanation: explanation).text)
    }
  }
}
