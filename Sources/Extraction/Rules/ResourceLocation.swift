import Foundation

/// Finds the folder with rule packs and word lists.
enum ResourceLocation {
  private static let bundle = "galena_Extraction.resources"

  /// Beside the executable first, so that both can be moved together; else where it was built.
  static func builtIn() throws(RuleError) -> URL {
    let folders = [Bundle.main.bundleURL, Bundle.main.executableURL?.resolvingSymlinksInPath()]
      .compactMap(\.self)
    for folder in folders {
      let base = folder.hasDirectoryPath ? folder : folder.deletingLastPathComponent()
      let resources = base.appending(path: "\(bundle)/Resources")
      if isDirectory(resources) { return resources }
    }
    let built = Bundle.module.bundleURL.appending(path: "Resources")
    guard isDirectory(built) else {
      throw RuleError(
        code: .missing, file: bundle,
        message: "The resource bundle is not beside the executable; copy it there.")
    }
    return built
  }

  private static func isDirectory(_ url: URL) -> Bool {
    var directory: ObjCBool = false
    let path = url.path(percentEncoded: false)
    return FileManager.default.fileExists(atPath: path, isDirectory: &directory)
      && directory.boolValue
  }
}
