import LeadModel
import Scoring

extension Owner {
  func problems(path: String) -> [RulesProblem] {
    codeProblems(territories, key: "territories", path: path, remedy: "write ISO 3166-1: DE, AT")
      + codeProblems(languages, key: "languages", path: path, remedy: "write ISO 639-1: de, fr")
      + RuleChecks.range(
        Double(capacityPerMonth ?? 0), 0...1_000_000, path: "\(path).capacityPerMonth", rule: name)
      + absences.enumerated().flatMap { index, absence in
        absence.problems(path: "\(path).absences[\(index)]", owner: name)
      }
      + textProblems(skills, key: "skills", path: path)
      + textProblems(accounts, key: "accounts", path: path)
      + (name == QueueRule.everybody ? [reservedName(path: path)] : [])
  }

  private func codeProblems(
    _ codes: [String], key: String, path: String, remedy: String
  ) -> [RulesProblem] {
    codes.enumerated().compactMap { index, code in
      let isCode = code.utf8.count == 2 && code.allSatisfy { $0.isASCII && $0.isLetter }
      guard !isCode else { return nil }
      return RulesProblem(
        .outOfRange, path: "\(path).\(key)[\(index)]", rule: name,
        message: "\(code) is not a code of two letters", remedy: remedy)
    }
  }

  private func textProblems(_ texts: [String], key: String, path: String) -> [RulesProblem] {
    texts.enumerated().compactMap { index, text in
      guard text.allSatisfy(\.isWhitespace) else { return nil }
      return RulesProblem(
        .emptyName, path: "\(path).\(key)[\(index)]", rule: name, message: "the text is empty",
        remedy: "fill it, or leave it out")
    }
  }

  private func reservedName(path: String) -> RulesProblem {
    RulesProblem(
      .unknownName, path: "\(path).name", rule: name, message: "* means all owners",
      remedy: "give the owner another name")
  }
}

extension Owner.Absence {
  /// Whether the day (`2026-08-01`) is one of those away.
  func covers(_ day: String) -> Bool { from <= day && day <= to }

  func problems(path: String, owner: String?) -> [RulesProblem] {
    let malformed = [("from", from), ("to", to)].filter { _, day in
      day.utf8.count != 10 || Timestamp(iso8601: day) == nil
    }
    if malformed.isEmpty && from > to {
      return [
        RulesProblem(
          .outOfRange, path: path, rule: owner, message: "it ends before it begins",
          remedy: "exchange from and to")
      ]
    }
    return malformed.map { key, _ in
      RulesProblem(
        .outOfRange, path: "\(path).\(key)", rule: owner, message: "this is not a day",
        remedy: "write it as 2026-08-01")
    }
  }
}
