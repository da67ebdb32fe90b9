import Glibc

/// The names in one folder in the order of their bytes, in one block of memory.
///
/// A folder of a million files costs its names and four bytes each, not a million strings.
struct NameList {
  /// One name; `text` is repaired for showing when the bytes are not UTF-8.
  struct Name {
    let text: String
    let isUTF8: Bool
  }

  private var bytes: [CChar] = []
  private var starts: [UInt32] = []
  private var position = 0

  /// Reads the folder's names, without `.` and `..`.
  init(ofFolderAt path: String) throws(IntakeError) {
    guard let folder = opendir(path) else { throw IntakeError(reading: path) }
    defer { closedir(folder) }
    errno = 0
    while let entry = readdir(folder) {
      withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { append($0) }
      }
      errno = 0
    }
    guard errno == 0 else { throw IntakeError(reading: path) }
    sort()
  }

  mutating func popNext() -> Name? {
    guard position < starts.count else { return nil }
    let start = Int(starts[position])
    position += 1
    return bytes.withUnsafeBufferPointer { buffer in
      let name = UnsafeBufferPointer(rebasing: buffer[start...])
      guard let base = name.baseAddress else { return nil }
      let valid = String(validatingCString: base)
      return Name(text: valid ?? String(cString: base), isUTF8: valid != nil)
    }
  }

  private mutating func append(_ name: UnsafePointer<CChar>) {
    let count = strlen(name)
    let dot = CChar(bitPattern: UInt8(ascii: "."))
    if name[0] == dot, count == 1 || (count == 2 && name[1] == dot) { return }
    starts.append(UInt32(bytes.count))
    bytes.append(contentsOf: UnsafeBufferPointer(start: name, count: count + 1))
  }

  /// `strcmp` compares as unsigned bytes (C11 7.24.4), whatever the locale.
  private mutating func sort() {
    bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      starts.sort { strcmp(base + Int($0), base + Int($1)) < 0 }
    }
  }
}
