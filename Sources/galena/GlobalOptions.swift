import ArgumentParser
import Foundation
import Pipeline
import Storage

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

  /// Opens or creates the store and its originals.
  func openStores(copyOriginals: Bool = true) throws -> OpenedStore {
    try OpenedStore(path: storePath, copyOriginals: copyOriginals)
  }

  /// The store for reading; one that is not there is a mistake in the path, not an empty store.
  func openStore() throws -> Store {
    guard FileManager.default.fileExists(atPath: storePath) else {
      throw GalenaError(
        .store,
        "there is no store at \(storePath); make one with 'galena ingest', or name it "
          + "with --store")
    }
    return try openStores().store
  }
}
