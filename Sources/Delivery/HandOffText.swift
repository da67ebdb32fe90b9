import Foundation
import LeadModel

/// A hand-off as text for people.
struct HandOffText {
  let handOff: HandOff

  init(_ handOff: HandOff) { self.handOff = handOff }

  var subject: String {
    let what =
      switch handOff.event {
      case .qualified: "New lead"
      case .updated: "Lead changed"
      case .unqualified: "Lead no longer qualified"
      }
    return "\(what): \(handOff.title) (\(handOff.decision.tier))"
  }

  var summary: String {
    [heading, contact, why, "Next step\n  " + handOff.nextStep, colleagues, footer]
      .filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private var heading: String {
    let decision = handOff.decision
    let scores = handOff.scores.sorted { $0.key < $1.key }
      .map { "\($0.key) \(Self.points($0.value))" }.joined(separator: ", ")
    return "\(handOff.title)\ntier \(decision.tier), queue \(decision.queue), owner "
      + "\(decision.owner ?? "none yet")\n\(scores)"
  }

  private var contact: String {
    var lines: [String] = []
    if let person = handOff.person {
      lines += [person.title, person.email, person.phone].compactMap(\.self)
    }
    if let organization = handOff.organization {
      let place = [
        organization.street, organization.postcode, organization.city, organization.country,
      ]
      .compactMap(\.self).joined(separator: ", ")
      lines += [
        organization.name, place.isEmpty ? nil : place, organization.website, organization.industry,
      ]
      .compactMap(\.self)
    }
    return lines.isEmpty ? "" : "Contact\n" + lines.map { "  \($0)" }.joined(separator: "\n")
  }

  private var why: String {
    guard !handOff.why.isEmpty else { return "" }
    let lines = handOff.why.flatMap { reason in
      ["  \(Self.points(reason.points)) \(reason.name): \(reason.reason)"]
        + reason.quotes.map { quote in
          "      “\(quote.text)” (\(quote.path ?? quote.document.rawValue), page \(quote.page))"
        }
    }
    return "Why\n" + lines.joined(separator: "\n")
  }

  private var colleagues: String {
    guard !handOff.colleagues.isEmpty else { return "" }
    let lines = handOff.colleagues.map { colleague in
      "  "
        + [colleague.name, colleague.title, colleague.role].compactMap(\.self).joined(
          separator: ", ")
    }
    return "Also known there\n" + lines.joined(separator: "\n")
  }

  private var footer: String {
    "\(handOff.documents) documents; all of it: galena explain '\(handOff.lead)'"
  }

  private static func points(_ value: Double) -> String { String(format: "%+.1f", value) }
}
