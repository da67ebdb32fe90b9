import ArgumentParser
import Evaluation
import Foundation
import Pipeline

struct Evaluate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Precision, recall, F1 and calibration per field on labelled documents.",
    discussion: """
      GOLD.jsonl has one line per document: {"file": "…", "fields": {"email": ["…"], …}}; files
      are named relative to it. Keys and comparison: docs/formats.md.

      Examples:
        galena evaluate samples/gold.jsonl
        galena evaluate samples/gold.jsonl --errors 5
        galena evaluate cards/gold.jsonl --input ocr-text --top 3 --json
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var reading: ReadingOptions

  @Argument(help: "The labelled documents.", completion: .file())
  var gold: String

  @Option(help: "Keep the K most confident values per field and document.")
  var top: Int?

  @Option(help: "Read each line's document, its ocr_text or its transcript.")
  var input: EvaluateRun.Input = .document

  @Option(help: "Print up to N misses and false alarms per field.")
  var errors: Int = 0

  @Flag(name: .customLong("per-document"), help: "One line per document before the figures.")
  var perDocument = false

  @Option(help: ArgumentHelp("Also write what was predicted.", valueName: "file"))
  var predictions: String?

  @Flag(help: "List how right the values of each tenth of confidence are.")
  var calibration = false

  @Option(
    help: ArgumentHelp(
      "Also write how sure each value was and whether it is right.", valueName: "file"))
  var outcomes: String?

  func run() async throws {
    guard let data = FileManager.default.contents(atPath: gold) else {
      throw GalenaError(.usage, "the gold file cannot be read; check its path")
    }
    let lines: [GoldLine]
    do {
      lines = try GoldLine.lines(of: data)
    } catch let error as LabelFileError {
      throw GalenaError(.usage, "the gold file's line \(error.line): \(error.reason)")
    }
    let folder = URL(fileURLWithPath: gold).deletingLastPathComponent().path
    let configuration = try global.configuration()
    let run = EvaluateRun(
      worker: try WorkerLocation.find(), jobs: reading.jobs, input: input, top: top,
      isTracing: outcomes != nil, settings: try reading.settings(configuration),
      limits: reading.limits(configuration))
    let progress = Terminal.progress(quiet: global.quiet)
    let found = try await run.predictions(for: lines, in: folder, progress: progress)
    progress.end()
    try report(lines, found, in: folder)
  }

  private func report(
    _ lines: [GoldLine], _ found: EvaluateRun.Predictions, in folder: String
  ) throws {
    if let predictions { try write(found.lines, to: predictions, of: "--predictions") }
    if perDocument { try printPerDocument(lines, found.lines) }
    let result = Scorer().compare(gold: lines, predictions: found.lines) { line in
      line.transcript.flatMap { try? String(contentsOfFile: folder + "/" + $0, encoding: .utf8) }
    }
    if let outcomes { try write(result.outcomes, to: outcomes, of: "--outcomes") }
    if global.json {
      try Terminal.json(result)
    } else {
      Terminal.line(result.table(errors: errors, bins: calibration))
    }
    if !found.failed.isEmpty && !global.quiet {
      Terminal.error("not read, counted as missed: " + found.failed.joined(separator: ", "))
    }
  }

  private func write(_ lines: [some Encodable], to path: String, of option: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var bytes = Data()
    for line in lines {
      bytes.append(try encoder.encode(line))
      bytes.append(0x0A)
    }
    do {
      try bytes.write(to: URL(fileURLWithPath: path))
    } catch {
      throw GalenaError(.usage, "the file of \(option) cannot be written; check its folder")
    }
  }

  private func printPerDocument(_ gold: [GoldLine], _ predictions: [PredictionLine]) throws {
    let byFile = Dictionary(grouping: predictions, by: \.file)
    for line in gold {
      let result = Scorer().compare(gold: [line], predictions: byFile[line.file] ?? [])
      try Terminal.json(DocumentFigures(file: line.file, fields: result.fields))
    }
  }

  private struct DocumentFigures: Encodable {
    let file: String
    let fields: [String: EvaluationResult.FieldResult]
  }
}

extension EvaluateRun.Input: ExpressibleByArgument {}
