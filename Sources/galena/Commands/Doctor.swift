import ArgumentParser
import Foundation
import Pipeline
import Storage

struct Doctor: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check the installation: read a small document of each kind, look at the store.",
    discussion: """
      Example:
        galena doctor --store galena.sqlite --config galena.yaml
      """)

  @OptionGroup var global: GlobalOptions

  func run() async throws {
    var findings: [InstallationCheck.Finding] = []
    var configuration = GalenaConfiguration.default
    do {
      configuration = try global.configuration()
      findings.append(
        .init(
          check: "settings", isGood: true,
          detail: (configuration.us != nil) ? "valid" : "valid, without 'us': see --help of ingest")
      )
    } catch let error as GalenaError {
      findings.append(.init(check: "settings", isGood: false, detail: error.message))
    }
    findings += await InstallationCheck(settings: configuration.documentSettings).findings()
    findings.append(store)
    if global.json {
      try Terminal.json(findings)
    } else {
      Terminal.line(
        findings.map { "\($0.isGood ? "✓" : "✗") \($0.check): \($0.detail)" }
          .joined(separator: "\n"))
    }
    if findings.contains(where: { !$0.isGood }) {
      throw ExitCode(GalenaExitCode.installation.rawValue)
    }
  }

  private var store: InstallationCheck.Finding {
    guard FileManager.default.fileExists(atPath: global.storePath) else {
      return .init(check: "store", isGood: true, detail: "none yet at \(global.storePath)")
    }
    do {
      let verdict = try global.openStore().verifyAudit()
      let isWhole = verdict.firstBreak == nil
      return .init(
        check: "store", isGood: isWhole,
        detail: isWhole
          ? "opens; \(verdict.entries) audit entries verify"
          : "the audit chain is broken; restore the store from a backup")
    } catch let error as GalenaError {
      return .init(check: "store", isGood: false, detail: error.message)
    } catch {
      return .init(check: "store", isGood: false, detail: "cannot be read; is it a store?")
    }
  }
}
