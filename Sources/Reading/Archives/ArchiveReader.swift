import CArchive
import Foundation
import LeadModel

/// One pass through the members of an archive in memory, within limits.
///
/// Nothing is written anywhere, and nothing is unpacked that nobody asked for, unless the archive
/// has no directory and can only be read through.
final class ArchiveReader {
  enum Container {
    case zip
    /// tar, 7z, or one compressed file; the first two may be compressed too.
    case other
  }

  enum Step {
    case member(ArchiveMember)
    case end
    /// The rest cannot be read.
    case damaged

    var isDamaged: Bool { if case .damaged = self { true } else { false } }
  }

  /// How reading a member's bytes ended.
  enum End: Hashable {
    case complete
    /// The bytes are cut off or wrong (checksum); what came was handed on.
    case damaged
    case encrypted
    case limit(UnpackingBudget.Limit)
    /// The receiver wanted no more.
    case stopped
  }

  private let handle: OpaquePointer
  private let hasDirectory: Bool
  private let budget: UnpackingBudget
  /// Read when the archive was opened: libarchive tells only then whether it is one.
  private var first: Step?
  private var isPending = false

  /// Calls `body` with a reader that is valid while it runs; `nil` when the bytes are no archive.
  static func withReader<Result>(
    of bytes: Data, _ container: Container, budget: UnpackingBudget, passwords: [String] = [],
    _ body: (ArchiveReader) -> Result
  ) -> Result? {
    UTF8Locale.use {
      bytes.withUnsafeBytes { buffer in
        // A zip that was cut off has no directory and is read from its start.
        for hasDirectory in container == .zip ? [true, false] : [false] {
          let reader = ArchiveReader(
            buffer, container, hasDirectory: hasDirectory, budget: budget, passwords: passwords)
          if let reader { return body(reader) }
        }
        return nil
      }
    }
  }

  private init?(
    _ buffer: UnsafeRawBufferPointer, _ container: Container, hasDirectory: Bool,
    budget: UnpackingBudget, passwords: [String]
  ) {
    guard let handle = archive_read_new() else { return nil }
    Self.allow(container, hasDirectory: hasDirectory, handle)
    for password in passwords where !password.isEmpty {
      archive_read_add_passphrase(handle, password)
    }
    guard archive_read_open_memory(handle, buffer.baseAddress, buffer.count) == ARCHIVE_OK,
      case let first = Self.step(handle), !first.isDamaged
    else {
      archive_read_free(handle)
      return nil
    }
    self.hasDirectory = hasDirectory
    self.budget = budget
    self.first = first
    self.handle = handle
  }

  deinit { archive_read_free(handle) }

  /// Only what runs in this process: some of libarchive's filters start programs.
  private static func allow(_ container: Container, hasDirectory: Bool, _ handle: OpaquePointer) {
    if container == .zip {
      if hasDirectory {
        archive_read_support_format_zip_seekable(handle)
      } else {
        archive_read_support_format_zip_streamable(handle)
      }
      return
    }
    archive_read_support_format_tar(handle)
    archive_read_support_format_7zip(handle)
    archive_read_support_format_raw(handle)
    archive_read_support_filter_gzip(handle)
    archive_read_support_filter_bzip2(handle)
    archive_read_support_filter_xz(handle)
    archive_read_support_filter_lzma(handle)
    archive_read_support_filter_zstd(handle)
    archive_read_support_filter_compress(handle)
    archive_read_support_filter_lz4(handle)
  }

  /// The next member; the bytes of the one before are passed over.
  func next() -> Step {
    if let step = first {
      first = nil
      isPending = true
      return step
    }
    if isPending, !hasDirectory, case .limit = read(into: { _ in true }) { return .damaged }
    let step = Self.step(handle)
    isPending = true
    return step
  }

  private static func step(_ handle: OpaquePointer) -> Step {
    var entry: OpaquePointer?
    let code = archive_read_next_header(handle, &entry)
    if code == ARCHIVE_EOF { return .end }
    guard code >= ARCHIVE_WARN, let entry else { return .damaged }
    return .member(member(entry))
  }

  private static func member(_ entry: OpaquePointer) -> ArchiveMember {
    let name = archive_entry_pathname(entry) ?? archive_entry_pathname_utf8(entry)
    let bytes = name.map { Array(UnsafeBufferPointer(start: $0, count: strlen($0))) } ?? []
    let size = Int(archive_entry_size(entry))
    return ArchiveMember(
      name: MemberName.decode(bytes.map { UInt8(bitPattern: $0) }),
      isRegular: archive_entry_filetype(entry) & S_IFMT == S_IFREG
        && archive_entry_hardlink(entry) == nil,
      isEncrypted: archive_entry_is_encrypted(entry) != 0,
      statedSize: archive_entry_size_is_set(entry) != 0 && size >= 0 ? size : nil)
  }

  /// Hands on the current member's bytes piece by piece, until `receiver` returns `false`.
  func read(into receiver: (UnsafeRawBufferPointer) -> Bool) -> End {
    isPending = false
    let before = archive_filter_bytes(handle, -1)
    var member = 0
    while true {
      var block: UnsafeRawPointer?
      var count = 0
      var offset: la_int64_t = 0
      let code = archive_read_data_block(handle, &block, &count, &offset)
      if code == ARCHIVE_EOF { return .complete }
      guard code >= ARCHIVE_WARN else { return failure() }
      if code == ARCHIVE_WARN, count == 0 { return failure() }
      WorkProgress.report()
      guard let block, count > 0 else { continue }
      member += count
      let packed = hasDirectory ? Int(archive_filter_bytes(handle, -1) - before) : nil
      if let limit = budget.take(count, member: member, packed: packed) { return .limit(limit) }
      if !receiver(UnsafeRawBufferPointer(start: block, count: count)) { return .stopped }
      if code == ARCHIVE_WARN { return failure() }
    }
  }

  /// libarchive has no code of its own for a missing or wrong password.
  private func failure() -> End {
    guard let message = archive_error_string(handle) else { return .damaged }
    let text = String(cString: message).lowercased()
    return text.contains("passphrase") || text.contains("encrypt") ? .encrypted : .damaged
  }
}
