import Scoring

extension RoutingRules {
  /// What is wrong with a queue besides its name and conditions.
  func problems(of queue: QueueRule, path: String) -> [RulesProblem] {
    ownerNameProblems(queue.owners, of: queue, path: "\(path).owners")
      + skillProblems(of: queue, path: path) + escalationProblems(of: queue, path: path)
  }

  private func ownerNameProblems(
    _ names: [String], of queue: QueueRule, path: String
  ) -> [RulesProblem] {
    if names == [QueueRule.everybody] { return [] }
    let known = Set(owners.map(\.name))
    return names.enumerated().compactMap { index, name in
      if names[..<index].contains(name) {
        return RulesProblem(
          .duplicateName, path: "\(path)[\(index)]", rule: queue.name,
          message: "\(name) is named twice", remedy: "name each owner once")
      }
      guard !known.contains(name) else { return nil }
      return RulesProblem(
        .unknownName, path: "\(path)[\(index)]", rule: queue.name,
        message: "there is no owner \(name)",
        remedy: "add \(name) to owners, or write [\"*\"] alone for all of them")
    }
  }

  /// A queue that has owners, none of whom can ever take a lead.
  private func skillProblems(of queue: QueueRule, path: String) -> [RulesProblem] {
    let candidates = candidates(queue.owners)
    guard !candidates.isEmpty, !candidates.contains(where: { $0.lacks(of: queue.skills).isEmpty })
    else { return [] }
    return [
      RulesProblem(
        .contradiction, path: "\(path).skills", rule: queue.name,
        message: "none of its owners has all of \(queue.skills.joined(separator: ", "))",
        remedy: "give an owner these skills, or ask for fewer")
    ]
  }

  private func escalationProblems(of queue: QueueRule, path: String) -> [RulesProblem] {
    var last = 0.0
    return queue.escalation.enumerated().flatMap { index, step in
      let path = "\(path).escalation[\(index)]"
      var problems = ownerNameProblems(step.owners, of: queue, path: "\(path).owners")
      problems += RuleChecks.range(
        step.afterHours, 0.01...87_600, path: "\(path).afterHours", rule: queue.name)
      if step.afterHours <= last {
        problems.append(
          RulesProblem(
            .outOfRange, path: "\(path).afterHours", rule: queue.name,
            message: "it is not later than the step before",
            remedy: "hours count from the lead's coming into the queue; sort the steps by them"))
      }
      last = step.afterHours
      if let target = step.queue,
        target == queue.name || !queues.contains(where: { $0.name == target })
      {
        problems.append(
          RulesProblem(
            .unknownName, path: "\(path).queue", rule: queue.name,
            message: "there is no other queue \(target)",
            remedy: "name another of \(queues.map(\.name).joined(separator: ", "))"))
      }
      return problems
    }
  }

  /// The owners of these names, in their order; `*` alone is all of them.
  func candidates(_ names: [String]) -> [Owner] {
    if names == [QueueRule.everybody] { return owners }
    return names.compactMap { name in owners.first { $0.name == name } }
  }
}
