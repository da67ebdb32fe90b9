import LeadModel
import Pipeline
import WorkerProtocol

/// All rules as a table.
struct RuleListText {
  let report: RuleReport

  var text: String {
    let rows = report.rules.map { rule in
      [
        rule.id, "\(rule.version)", rule.field?.rawValue ?? "", "\(rule.pack):\(rule.line)",
        !rule.isEnabled ? "off" : rule.isReplacement ? "replaced" : "",
      ]
    }
    return Terminal.table(["RULE", "VERSION", "FIELD", "PACK", ""], rows)
      + "\n\n\(report.rules.count) rules, \(report.hash)"
  }
}

/// What changed rules would change, as text.
struct RuleDifferenceText {
  let difference: RuleDifference

  var text: String {
    let documents = difference.documents
    guard !documents.isEmpty else { return "every document was read with these rules" }
    let touched = documents.filter { !$0.isEmpty || $0.problem != nil }
    var parts = [
      "\(documents.count) documents were read with other rules, \(touched.count) would change"
    ]
    if !difference.fields.isEmpty {
      let rows = difference.fields.map {
        [$0.field, "\($0.added)", "\($0.removed)", "\($0.changed)"]
      }
      parts.append(Terminal.table(["FIELD", "ADDED", "REMOVED", "CHANGED"], rows))
    }
    parts += touched.map(document)
    parts.append("galena rules apply reads them again")
    return parts.joined(separator: "\n\n")
  }

  private func document(_ change: RuleDifference.DocumentChange) -> String {
    let lists = [("added", change.added), ("removed", change.removed), ("changed", change.changed)]
    let lines = lists.filter { !$0.1.isEmpty }
      .map { "  \($0.0) \($0.1.count): \($0.1.joined(separator: " "))" }
    let problem = change.problem.map { ["  not read: \($0)"] } ?? []
    return (["\(change.path) (\(change.document.rawValue.prefix(12)))"] + lines + problem)
      .joined(separator: "\n")
  }
}

/// Why this, or nothing, was found, as text.
struct WhyNotText {
  let answer: WhyNot

  var text: String {
    let pages = answer.pages.filter {
      !$0.found.isEmpty || !$0.rejected.isEmpty || !$0.searches.isEmpty
    }
    guard !pages.isEmpty else {
      return "no rule of its own looks for \(answer.field.rawValue) here, and nothing was found"
    }
    return pages.map(page).joined(separator: "\n\n")
  }

  private func page(_ page: WhyNot.PageAnswer) -> String {
    let found = page.found.map {
      "  found     “\(tidy($0.raw))” by \($0.method.rule)@\($0.method.version), confidence "
        + "\($0.confidence)" + (page.accounts[$0.id].map { ": \(account($0))" } ?? "")
    }
    let rejected = page.rejected.map {
      "  rejected  “\(tidy($0.evidence.raw))” by \($0.rule): \(reason($0))"
    }
    let searches = page.searches.map { "  searched  \($0.rule): \($0.matches) matches" }
    return (["page \(page.page)"] + found + rejected + searches).joined(separator: "\n")
  }

  /// What the confidence is made of.
  private func account(_ account: ConfidenceAccount) -> String {
    let read = "its rule gives \(account.rule), legibility \(account.legibility)"
    guard let curve = account.curve else { return read + ", not calibrated" }
    return read + ", calibrated by \(curve): \(account.right) of \(account.labelled) labelled "
      + "ones are right"
  }

  private func reason(_ candidate: RejectedCandidate) -> String {
    switch candidate.reason {
    case .taken: "looked like it, is \(candidate.takenBy?.rawValue ?? "something else")"
    case .invalid: "is no value of this kind"
    case .otherLabel: "the label beside it names another kind of number"
    case .noContext: "nothing beside it says that it is one"
    case .weak: "too little speaks for it"
    case .blocked: "what stands around it says that it is not meant"
    }
  }

  private func tidy(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
