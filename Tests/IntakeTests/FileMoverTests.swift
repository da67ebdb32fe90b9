import Foundation
import Glibc
import Intake
import Testing

@Suite struct FileMoverTests {
  let folder: TemporaryFolder
  let mover = FileMover()

  init() throws { folder = try TemporaryFolder() }

  @Test func aFileIsMovedUnderItsName() throws {
    let path = try folder.write("a.txt")
    let identity = try FileIdentity(ofFileAt: path)
    let place = try mover.move(path, inState: identity, toFolder: folder.path("done/deep"))
    #expect(place == folder.path("done/deep/a.txt"))
    #expect(try folder.contents(of: "") == ["done", "done/deep", "done/deep/a.txt"])
  }

  @Test func aTakenNameIsNotReplaced() throws {
    try folder.write("done/a.tar.gz", Array("old".utf8))
    let path = try folder.write("a.tar.gz")
    let identity = try FileIdentity(ofFileAt: path)
    let place = try mover.move(path, inState: identity, toFolder: folder.path("done"))
    #expect(place == folder.path("done/a.tar (2).gz"))
    #expect(try String(contentsOfFile: folder.path("done/a.tar.gz"), encoding: .utf8) == "old")
  }

  @Test func aFileThatChangedStays() throws {
    let path = try folder.write("a.txt")
    let identity = try FileIdentity(ofFileAt: path)
    try folder.write("a.txt", Array("longer text".utf8))
    #expect(try mover.move(path, inState: identity, toFolder: folder.path("done")) == nil)
    #expect(try mover.remove(path, inState: identity) == false)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "longer text")
    #expect(try folder.contents(of: "") == ["a.txt"])
  }

  @Test func aRemovedFileLeavesNothing() throws {
    let path = try folder.write("in/a.txt")
    #expect(try mover.remove(path, inState: try FileIdentity(ofFileAt: path)))
    #expect(try folder.contents(of: "") == ["in"])
  }

  @Test func linksAndMissingFilesStayAsTheyAre() throws {
    let path = try folder.write("a.txt")
    let identity = try FileIdentity(ofFileAt: path)
    try folder.link("b.txt", to: path)
    #expect(
      try mover.move(folder.path("b.txt"), inState: identity, toFolder: folder.path("done")) == nil)
    #expect(try mover.remove(folder.path("absent"), inState: identity) == false)
    #expect(try folder.contents(of: "") == ["a.txt", "b.txt"])
  }
}
