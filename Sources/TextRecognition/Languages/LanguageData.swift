import Foundation
import LeadModel

/// Tesseract's language files on this machine.
package struct LanguageData: Sendable {
  /// Path of the folder with the `.traineddata` files, or `nil` when there is none.
  package let directory: String?
  /// Names of the installed languages, sorted; `osd` and other helpers are not languages.
  package let installed: [String]

  /// Looks into `TESSDATA_PREFIX`, then where packages put the files.
  package static func find(
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> LanguageData {
    let prefix = environment["TESSDATA_PREFIX"].map { [$0, $0 + "/tessdata"] } ?? []
    for path in prefix + packagedFolders {
      let data = LanguageData(directory: path)
      if !data.installed.isEmpty { return data }
    }
    return LanguageData(directory: nil)
  }

  package init(directory: String?) {
    let names = directory.flatMap { try? FileManager.default.contentsOfDirectory(atPath: $0) }
    installed = (names ?? [])
      .filter { $0.hasSuffix(".traineddata") }
      .map { String($0.dropLast(".traineddata".count)) }
      .filter { !Self.helpers.contains($0) }
      .sorted()
    self.directory = directory
  }

  /// SHA-256 over the files of `languages` and the orientation data, in that order; part of an
  /// extraction's identity. Reads some megabytes.
  package func hash(of languages: [String]) -> String {
    let digests = (languages + ["osd"]).map { language in
      let file = directory.map { URL(fileURLWithPath: "\($0)/\(language).traineddata") }
      let bytes = file.flatMap { try? Data(contentsOf: $0, options: .mappedIfSafe) }
      return bytes.map { Digest.sha256($0) } ?? "missing"
    }
    return Digest.id(digests)
  }

  private static let helpers: Set = ["osd", "equ", "snum"]

  private static let packagedFolders = [
    "/usr/share/tesseract-ocr/5/tessdata", "/usr/share/tesseract-ocr/4.00/tessdata",
    "/usr/share/tessdata", "/usr/share/tesseract/tessdata", "/usr/local/share/tessdata",
  ]
}
