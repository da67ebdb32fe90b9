import ArgumentParser
import Foundation
import Intake
import Pipeline

/// Folders to watch, as they are typed.
struct FolderArguments: ParsableArguments {
  @Argument(help: "Folders.", completion: .directory)
  var folders: [String] = []

  static let missing = GalenaError(
    .usage, "name a folder to watch, or list some in watch.roots of galena.yaml")

  /// Those named, or else those of the settings; perhaps none.
  func roots(_ configuration: GalenaConfiguration) throws -> [WatchRoot] {
    let base = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
    let named = try folders.map { folder in
      guard FolderPresence.isThere(folder) else {
        throw GalenaError(.usage, "\(folder) is no folder that can be read; check the path")
      }
      let path = URL(fileURLWithPath: folder, relativeTo: base).standardizedFileURL.path
      return configuration.watch.root(at: path)
    }
    return folders.isEmpty ? configuration.watch.roots : named
  }
}
