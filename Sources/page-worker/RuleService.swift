import Extraction
import Foundation
import WorkerProtocol

/// `page-worker --rules VERB [PACK…]`: says on standard output, as JSON, which rules there are and
/// whether their examples hold.
struct RuleService {
  let verb: RuleVerb
  let packs: [String]

  init?(arguments: [String]) {
    guard let verb = arguments.first.flatMap(RuleVerb.init) else { return nil }
    self.verb = verb
    packs = Array(arguments.dropFirst())
  }

  func run() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    FileHandle.standardOutput.write(try encoder.encode(answer()))
  }

  private func answer() -> RuleAnswer {
    do {
      let rules = try RuleSet.builtIn(with: packs.map { try RulePack(path: $0) })
      return .report(try report(on: rules))
    } catch let error as RuleError {
      return .refused(error.description)
    } catch {
      return .refused("The built-in rules cannot be read; run galena doctor.")
    }
  }

  private func report(on rules: RuleSet) throws -> RuleReport {
    let examples = try RuleExamples(rules: rules)
    let result: (count: Int, failures: [RuleExamples.Failure]) =
      switch verb {
      case .list: (0, [])
      case .check: examples.run(packs: Set(packs))
      case .test: examples.run()
      }
    return RuleReport(
      hash: rules.provenance,
      packs: rules.packs.map { .init(name: $0.name, hash: $0.hash, isBuiltIn: $0.isBuiltIn) },
      rules: rules.summaries.map {
        .init(
          id: $0.id, version: $0.version, field: $0.field, pack: $0.pack, line: $0.line,
          isReplacement: $0.isReplacement, isEnabled: $0.isEnabled)
      }, examples: result.count,
      failures: result.failures.map {
        .init(rule: $0.rule, pack: $0.pack, line: $0.line, message: $0.message)
      })
  }
}
