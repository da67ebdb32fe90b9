import Foundation
import Testing

/// `galena watch` and `galena review` on one store, as somebody would start them. Both end with
/// the value.
final class RunningGalena {
  let folder: URL
  let inbox: URL
  let address: String
  let setup: String
  private var processes: [Process] = []

  static let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appendingPathComponent("galena")

  private struct Announcement: Decodable {
    let address: String
    let setup: String
  }

  /// - Parameter configuration: what `galena.yaml` says.
  init(folder: URL, configuration: String) throws {
    self.folder = folder
    inbox = folder.appendingPathComponent("inbox")
    try FileManager.default.createDirectory(at: inbox, withIntermediateDirectories: true)
    let settings = folder.appendingPathComponent("galena.yaml")
    try Data(configuration.utf8).write(to: settings)
    let common = [
      "--store", folder.appendingPathComponent("galena.sqlite").path, "--config", settings.path,
    ]
    let first = try Self.start(["watch", inbox.path, "--once", "--quiet"] + common, nil)
    first.waitUntilExit()
    let watch = try Self.start(["watch", inbox.path, "--quiet"] + common, nil)
    let output = Pipe()
    let review = try Self.start(["review", "--port", "0", "--json"] + common, output)
    var said = Data()
    while !said.contains(0x0A) {
      let bytes = output.fileHandleForReading.availableData
      if bytes.isEmpty { break }
      said += bytes
    }
    let announcement = try JSONDecoder().decode(Announcement.self, from: said)
    address = announcement.address
    setup = announcement.setup
    processes = [watch, review]
  }

  deinit {
    for process in processes { kill(process.processIdentifier, SIGKILL) }
    try? FileManager.default.removeItem(at: folder)
  }

  /// Puts a file into the watched folder, whole at once.
  func drop(_ bytes: Data, as name: String) throws {
    let draft = folder.appendingPathComponent(name)
    try bytes.write(to: draft)
    try FileManager.default.moveItem(at: draft, to: inbox.appendingPathComponent(name))
  }

  private static func start(_ arguments: [String], _ output: Pipe?) throws -> Process {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.standardOutput = output ?? FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }
}
