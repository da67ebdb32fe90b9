import Foundation
import Glibc
import Storage
import Testing

@Suite struct ProcessOwnerTests {
  @Test func thisProcessIsThere() {
    #expect(!ProcessOwner.current.isGone)
    #expect(ProcessOwner(ProcessOwner.current.description) == .current)
  }

  /// Ended, and still listed because nobody has asked how.
  @Test func aZombieIsGone() throws {
    var process: pid_t = 0
    let path = "/bin/sleep"
    var arguments: [UnsafeMutablePointer<CChar>?] = [strdup(path), strdup("60"), nil]
    defer { arguments.forEach { free($0) } }
    try #require(posix_spawn(&process, path, nil, nil, &arguments, environ) == 0)
    let text = try String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
    let start = try #require(text.split(separator: ")").last?.split(separator: " ")[19])
    let boot = try #require(ProcessOwner.current.description.split(separator: ":").first)
    let owner = try #require(ProcessOwner("\(boot):\(process):\(start)"))
    #expect(!owner.isGone)
    kill(process, SIGKILL)
    for _ in 0..<500 where !owner.isGone { usleep(10_000) }
    #expect(owner.isGone)
    waitpid(process, nil, 0)
  }
}
