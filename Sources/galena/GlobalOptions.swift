import ArgumentParser
import Foundation
import Pipeline

/// Options that every command understands.
struct GlobalOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The store.", discussion: "Default: GALENA_STORE, else ./galena.sqlite.", valueName: "file"))
  var store: String?

  @Option(
    help: ArgumentHelp(
      "The settings.", discussion: "Default: ./galena.yaml when present.", valueName: "file"))
  var config: String?

  @Flag(help: "Print JSON on standard output; everything else goes to standard error.")
  var json = false

  @Flag(help: "No progress.")
  var quiet = false

  var storePath: String {
    store ?? ProcessInfo.processInfo.environment["GALENA_STORE"] ?? "galena.sqlite"
  }

  func configuration() throws -> GalenaConfiguration {
    if let config { return try GalenaConfiguration.load(path: config) }
    guard FileManager.default.fileExists(atPath: "galena.yaml") else { return .default }
    return try GalenaConfiguration.load(path: "galena.yaml")
  }
}
