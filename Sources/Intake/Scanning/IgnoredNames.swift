/// Names of files that are not documents yet, or never will be.
///
/// Browsers, scanners, rsync and office programs write under a temporary name and rename when
/// the file is whole; what they rename to is then found like any other file.
package struct IgnoredNames: Sendable {
  /// Lower-case endings of unfinished downloads, uploads, scans and editors' swap files.
  let temporarySuffixes: [String]
  /// Office's owner files and Word's scratch files, lower case.
  let temporaryPrefixes: [String]
  /// What operating systems leave in folders, lower case.
  let systemNames: Set<String>

  package static let usual = IgnoredNames(
    temporarySuffixes: [
      ".part", ".partial", ".crdownload", ".download", ".opdownload", ".filepart", ".aria2",
      ".tmp", ".temp", ".swp", ".swo", ".swx", ".inprogress", ".incomplete", "~",
    ],
    temporaryPrefixes: ["~$", ".~", "~wrl"],
    systemNames: ["thumbs.db", "ehthumbs.db", "desktop.ini", ".ds_store"])

  /// Why a file or folder of this name is left alone, or `nil` when it is not.
  ///
  /// Hidden names come last: rsync's and LibreOffice's temporary names are hidden too.
  package func reason(toSkip name: String) -> SkipReason? {
    let name = name.lowercased()
    if systemNames.contains(name) { return .systemFile }
    if temporaryPrefixes.contains(where: name.hasPrefix) { return .temporaryName }
    if temporarySuffixes.contains(where: name.hasSuffix) { return .temporaryName }
    return name.hasPrefix(".") ? .hidden : nil
  }
}
