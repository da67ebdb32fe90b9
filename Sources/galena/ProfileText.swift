import Foundation
import LeadModel

/// A profile as text: every value, why it won, where it was seen, and what it beat.
struct ProfileText {
  let profile: Profile
  /// Where a document lies, for people.
  let place: (DocumentID) -> String

  var text: String {
    var lines = ["\(profile.kind.rawValue) \(profile.id)" + (profile.isUs ? "   (us)" : "")]
    for field in profile.fields {
      lines.append("")
      lines.append("\(field.field.rawValue): \(field.value.display)   [\(field.strategy)]")
      lines += field.sources.flatMap { sighting($0, indent: "    ") }
      for loser in field.losers {
        lines.append("  lost: \(loser.value.display)   (\(loser.reason))")
        lines += loser.sources.prefix(2).flatMap { sighting($0, indent: "      ") }
      }
    }
    for affiliation in profile.affiliations {
      lines.append("")
      lines.append(
        "works at \(affiliation.organization)   confidence "
          + String(format: "%.2f", affiliation.confidence))
      lines += affiliation.sources.prefix(3).flatMap { sighting($0, indent: "    ") }
    }
    return lines.joined(separator: "\n")
  }

  private func sighting(_ source: FieldSource, indent: String) -> [String] {
    let how =
      "\(source.method ?? "imported"), confidence "
      + String(format: "%.2f", source.confidence)
      + (source.judgement.map { ", judged by \($0)" } ?? "")
    guard let evidence = source.evidence else { return ["\(indent)\(source.source)  (\(how))"] }
    return evidence.parts.map { part in
      let text = part.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let path = source.document.map(place) ?? source.source
      return "\(indent)“\(text)”  \(path), page \(part.page), \(part.start)–\(part.end)  (\(how))"
    }
  }
}
