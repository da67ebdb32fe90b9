import Foundation
import Glibc
import LeadModel

/// Does things to files, and keeps the model true to them.
///
/// Each operation tells the model before it disturbs a file and after it has placed one, so that no
/// stand is longer in the model than it was in truth.
final class Hands {
  private let ground: Ground
  /// Whether files stay under their names; else `galena` takes them away, and few operations make
  /// sense.
  private let keepsNames: Bool
  private(set) var model = Model()
  private var contents: Content.Source
  private var serial = 0
  private var writings: [SlowWriting] = []

  /// A file that is being written over several operations.
  private struct SlowWriting {
    let path: String
    let inode: Model.Inode
    let descriptor: Int32
    var rest: ArraySlice<UInt8>
  }

  init(_ ground: Ground, seed: UInt64, keepsNames: Bool) {
    self.ground = ground
    self.keepsNames = keepsNames
    contents = Content.Source(seed: seed)
  }

  func act(at now: Double, clock: () -> Double, _ random: inout SplitMix) throws {
    switch Int.random(in: 0..<100, using: &random) {
    case 0..<16: create(clock, &random)
    case 16..<24: createUnderTemporaryName(clock, &random)
    case 24..<34: beginWriting(clock, &random)
    case 34..<60: continueWriting(clock, &random)
    case 60..<64: moveFolderIn(clock, &random)
    default:
      if keepsNames { change(clock, &random) } else { create(clock, &random) }
    }
  }

  private func change(_ clock: () -> Double, _ random: inout SplitMix) {
    switch Int.random(in: 0..<36, using: &random) {
    case 0..<6: rename(clock, &random)
    case 6..<11: touch(clock, &random)
    case 11..<17: overwrite(clock, &random)
    case 17..<23: delete(clock, &random)
    case 23..<27: copy(clock, &random)
    case 27..<30: hardLink(clock, &random)
    case 30..<32: symbolicLink(clock, &random)
    case 32..<34: moveFolderOut(clock, &random)
    default: renameFolder(clock, &random)
    }
  }

  // MARK: Files

  private func create(_ clock: () -> Double, _ random: inout SplitMix) {
    let content = newContent(&random)
    let path = newPath(&random)
    write(content.bytes, to: path)
    model.place(path, Model.Inode(content, since: clock()), at: clock())
  }

  private func createUnderTemporaryName(_ clock: () -> Double, _ random: inout SplitMix) {
    let content = newContent(&random)
    let path = newPath(&random)
    let suffix = [".part", ".crdownload", ".tmp"].randomElement(using: &random) ?? ".part"
    write(content.bytes, to: path + suffix)
    if Glibc.rename(path + suffix, path) == 0 {
      model.place(path, Model.Inode(content, since: clock()), at: clock())
    }
  }

  private func overwrite(_ clock: () -> Double, _ random: inout SplitMix) {
    guard let path = anyFile(&random), let inode = model.files[path]?.inode, inode.since != nil,
      !isLink(path)
    else { return }
    let content = newContent(&random)
    if Bool.random(using: &random) {
      model.disturb(inode, at: clock())
      write(content.bytes, to: path)
      inode.content = content
      inode.since = clock()
    } else {
      let aside = ground.outside + "/replacement"
      write(content.bytes, to: aside)
      model.remove(path, at: clock())
      if Glibc.rename(aside, path) == 0 {
        model.place(path, Model.Inode(content, since: clock()), at: clock())
      }
    }
  }

  private func touch(_ clock: () -> Double, _ random: inout SplitMix) {
    guard let path = anyFile(&random), let inode = model.files[path]?.inode, inode.since != nil,
      !isLink(path)
    else { return }
    model.disturb(inode, at: clock())
    let descriptor = open(path, O_WRONLY)
    if descriptor >= 0 {
      futimens(descriptor, nil)
      close(descriptor)
    }
    inode.since = clock()
  }

  private func rename(_ clock: () -> Double, _ random: inout SplitMix) {
    guard let path = anyFile(&random), !isBeingWritten(path), !isLink(path) else { return }
    let other = newPath(&random)
    guard let inode = model.files[path]?.inode else { return }
    model.remove(path, at: clock())
    if Glibc.rename(path, other) == 0 { model.place(other, inode, at: clock()) }
  }

  private func delete(_ clock: () -> Double, _ random: inout SplitMix) {
    guard let path = anyFile(&random), !isBeingWritten(path) else { return }
    model.remove(path, at: clock())
    unlink(path)
  }

  private func copy(_ clock: () -> Double, _ random: inout SplitMix) {
    guard let path = anyFile(&random), let inode = model.files[path]?.inode, inode.since != nil
    else { return }
    let other = newPath(&random)
    write(inode.content.bytes, to: other)
    model.place(other, Model.Inode(inode.content, since: clock()), at: clock())
  }

  private func hardLink(_ clock: () -> Double, _ random: inout SplitMix) {
    guard let path = anyFile(&random), let inode = model.files[path]?.inode, inode.since != nil,
      !isLink(path)
    else { return }
    let other = newPath(&random)
    if link(path, other) == 0 { model.place(other, inode, at: clock()) }
  }

  /// To a file outside that never changes.
  private func symbolicLink(_ clock: () -> Double, _ random: inout SplitMix) {
    let content = newContent(&random)
    serial += 1
    let target = "\(ground.outside)/target-\(serial)"
    write(content.bytes, to: target)
    let path = newPath(&random)
    if symlink(target, path) == 0 {
      model.place(path, Model.Inode(content, since: clock()), at: clock())
    }
  }

  // MARK: Slow writing

  private func beginWriting(_ clock: () -> Double, _ random: inout SplitMix) {
    guard writings.count < 12 else { return }
    let content = newContent(&random)
    let path = newPath(&random)
    let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY, 0o600)
    guard descriptor >= 0 else { return }
    let inode = Model.Inode(content, since: nil)
    model.place(path, inode, at: clock())
    writings.append(
      SlowWriting(path: path, inode: inode, descriptor: descriptor, rest: content.bytes[...]))
  }

  private func continueWriting(_ clock: () -> Double, _ random: inout SplitMix) {
    guard let index = writings.indices.randomElement(using: &random) else { return }
    let count = min(writings[index].rest.count, Int.random(in: 1...120, using: &random))
    put(writings[index].rest.prefix(count), to: writings[index].descriptor)
    writings[index].rest = writings[index].rest.dropFirst(count)
    if writings[index].rest.isEmpty { finish(index, clock) }
  }

  /// All that are begun come to their end.
  func finishWriting(clock: () -> Double) throws {
    while !writings.isEmpty {
      put(writings[0].rest, to: writings[0].descriptor)
      finish(0, clock)
    }
  }

  private func finish(_ index: Int, _ clock: () -> Double) {
    let writing = writings.remove(at: index)
    close(writing.descriptor)
    writing.inode.since = clock()
  }

  private func isBeingWritten(_ path: String) -> Bool { model.files[path]?.inode.since == nil }

  // MARK: Folders

  private func moveFolderIn(_ clock: () -> Double, _ random: inout SplitMix) {
    serial += 1
    let name = "in-\(serial)"
    let made = "\(ground.outside)/\(name)"
    mkdir(made, 0o700)
    mkdir(made + "/deep", 0o700)
    var inside: [(String, Content)] = []
    for number in 0..<Int.random(in: 1...4, using: &random) {
      let content = newContent(&random)
      let place = number % 2 == 0 ? "/f\(number)" : "/deep/f\(number)"
      let path = place + (content.hasEnd ? ".pdf" : ".txt")
      write(content.bytes, to: made + path)
      inside.append((path, content))
    }
    let target = "\(ground.root)/\(name)"
    guard Glibc.rename(made, target) == 0 else { return }
    for (path, content) in inside {
      model.place(target + path, Model.Inode(content, since: clock()), at: clock())
    }
  }

  private func moveFolderOut(_ clock: () -> Double, _ random: inout SplitMix) {
    guard let folder = anyFolder(&random) else { return }
    serial += 1
    for path in files(below: folder) { model.remove(path, at: clock()) }
    Glibc.rename(folder, "\(ground.outside)/out-\(serial)")
  }

  private func renameFolder(_ clock: () -> Double, _ random: inout SplitMix) {
    guard let folder = anyFolder(&random) else { return }
    serial += 1
    let parent = ["", "/a", "/b/c"].randomElement(using: &random) ?? ""
    let other = "\(ground.root)\(parent)/in-\(serial)"
    let moved = files(below: folder).map { ($0, model.files[$0]?.inode) }
    for (path, _) in moved { model.remove(path, at: clock()) }
    guard Glibc.rename(folder, other) == 0 else { return }
    for (path, inode) in moved {
      if let inode { model.place(other + path.dropFirst(folder.count), inode, at: clock()) }
    }
  }

  /// Only folders that came in; none in which something is being written.
  private func anyFolder(_ random: inout SplitMix) -> String? {
    let folders = Set(
      model.files.keys.compactMap { path -> String? in
        guard let range = path.range(of: #"^.*/in-[0-9]+(?=/)"#, options: .regularExpression)
        else { return nil }
        return String(path[range])
      })
    guard let folder = folders.sorted().randomElement(using: &random),
      !files(below: folder).contains(where: isBeingWritten)
    else { return nil }
    return folder
  }

  private func files(below folder: String) -> [String] {
    model.files.keys.filter { $0.hasPrefix(folder + "/") }.sorted()
  }

  // MARK: Small things

  private func newContent(_ random: inout SplitMix) -> Content {
    let content = contents.next(&random)
    model.allow(content)
    return content
  }

  private func newPath(_ random: inout SplitMix) -> String {
    serial += 1
    let folder = (Ground.folders + [""]).randomElement(using: &random) ?? ""
    let name =
      ["file \(serial).txt", "Üben-\(serial).pdf", "\(serial)", "x'\(serial)\".eml.txt"]
      .randomElement(using: &random) ?? "\(serial)"
    return "\(ground.root)/\(folder.isEmpty ? "" : folder + "/")\(name)"
  }

  private func anyFile(_ random: inout SplitMix) -> String? {
    model.files.keys.sorted().randomElement(using: &random)
  }

  private func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  private func write(_ bytes: [UInt8], to path: String) {
    let descriptor = open(path, O_CREAT | O_TRUNC | O_WRONLY, 0o600)
    guard descriptor >= 0 else { return }
    put(bytes[...], to: descriptor)
    close(descriptor)
  }

  private func put(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) {
    _ = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
  }
}
