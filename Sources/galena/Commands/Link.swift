import ArgumentParser
import Foundation
import Pipeline

struct Link: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Entity resolution alone: how probable it is that pairs of names are one.",
    discussion: """
      PAIRS.csv has two columns of names (name1, name2; left_name, right_name; a, b) and may have a
      column schema or kind (person, or anything else for organisations). Its columns come back with
      `probability`; with --json one object a row, with the level and every term in bits.

      Examples:
        galena link --pairs pairs.csv --out scored.csv
        galena link --pairs pairs.csv --kind organization --json
      """)

  @OptionGroup var global: GlobalOptions

  @Option(help: ArgumentHelp("The pairs of names.", valueName: "file"), completion: .file())
  var pairs: String

  @Option(help: ArgumentHelp("Write there instead of to standard output.", valueName: "file"))
  var out: String?

  @Option(help: "What the names are, where no column says it.")
  var kind: LinkPairsRun.Kind = .auto

  func run() async throws {
    guard let data = FileManager.default.contents(atPath: pairs) else {
      throw GalenaError(.usage, "the file of --pairs cannot be read; check its path")
    }
    let linked = try LinkPairsRun(kind: kind).pairs(in: data)
    try write(global.json ? try linked.jsonLines() : Data(linked.csv.utf8))
  }

  private func write(_ bytes: Data) throws {
    guard let out else {
      FileHandle.standardOutput.write(bytes)
      return
    }
    do {
      try bytes.write(to: URL(fileURLWithPath: out))
    } catch {
      throw GalenaError(.usage, "the file of --out cannot be written; check its folder")
    }
  }
}

extension LinkPairsRun.Kind: ExpressibleByArgument {}
