import ArgumentParser
import LeadModel
import Pipeline
import Storage

struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "One profile: every field with its evidence, and the values that lost.",
    discussion: """
      ID is a person's (p_…), an organisation's (o_…), the beginning of one, or a lead's, of which
      the person is shown; merged ids still work.

      Examples:
        galena show p_3f2a
        galena show o_91 --json | jq '.fields[] | {field, value, losers}'
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: "A person or an organisation.")
  var id: String

  func run() throws {
    let store = try global.openStore()
    let lookup = LeadLookup(store: store)
    guard let profile = try store.profile(try lookup.profile(id)) else {
      throw GalenaError(.usage, "there is no profile with this id; 'galena leads' lists them")
    }
    if global.json {
      try Terminal.json(profile)
    } else {
      let text = ProfileText(profile: profile) { document in
        (try? store.paths(of: document).first?.description) ?? document.rawValue
      }
      Terminal.line(text.text)
    }
  }
}
