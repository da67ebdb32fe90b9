import ArgumentParser
import Foundation
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
    let overrides = try OverrideStanding.all(in: store, of: profile.id, at: Timestamp(Date()))
    if global.json {
      try Terminal.json(ShownProfile(profile: profile, overrides: overrides))
    } else {
      let text = ProfileText(profile: profile) { document in
        (try? store.paths(of: document).first?.description) ?? document.rawValue
      }
      Terminal.line(text.text)
      if !overrides.isEmpty { Terminal.line("\n" + RouteText.overrides(overrides)) }
    }
  }
}

/// A profile, and what people have said of its lead.
private struct ShownProfile: Encodable {
  let profile: Profile
  let overrides: [OverrideStanding]

  private enum CodingKeys: CodingKey { case overrides }

  func encode(to encoder: any Encoder) throws {
    try profile.encode(to: encoder)
    guard !overrides.isEmpty else { return }
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(overrides, forKey: .overrides)
  }
}
