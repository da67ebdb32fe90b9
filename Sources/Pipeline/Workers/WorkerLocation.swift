import Foundation
package import SystemPackage

/// Where the `page-worker` program is: beside `galena`, or where GALENA_PAGE_WORKER says.
package enum WorkerLocation {
  package static func find() throws -> FilePath {
    let environment = ProcessInfo.processInfo.environment
    let path = environment["GALENA_PAGE_WORKER"] ?? besideThisProgram
    guard FileManager.default.isExecutableFile(atPath: path) else {
      throw GalenaError(
        .installation,
        "page-worker is not beside galena; build it with 'swift build -c release', or set "
          + "GALENA_PAGE_WORKER to its path")
    }
    return FilePath(path)
  }

  private static var besideThisProgram: String {
    URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent().appendingPathComponent("page-worker").path
  }
}
