import CArchive
import Foundation

@testable import Reading

/// Archives written in a test, by libarchive.
struct TestArchive {
  enum Format { case zip, storedZip, zip64, tar, tarGzip, tarBzip2, tarXZ, tarZstd, sevenZip, gzip }

  struct Member {
    let name: String
    let bytes: [UInt8]
    let type: mode_t

    init(_ name: String, _ text: String) {
      self.name = name
      bytes = Array(text.utf8)
      type = S_IFREG
    }

    init(_ name: String, bytes: [UInt8], type: mode_t = S_IFREG) {
      self.name = name
      self.bytes = bytes
      self.type = type
    }
  }

  /// `password` encrypts a zip's members.
  static func data(
    _ members: [Member], _ format: Format = .zip, password: String? = nil
  ) -> Data {
    let handle = archive_write_new()
    defer { archive_write_free(handle) }
    configure(handle, format)
    if let password {
      archive_write_set_options(handle, "zip:encryption=aes256")
      archive_write_set_passphrase(handle, password)
    }
    let capacity = members.reduce(1 << 16) { $0 + $1.bytes.count * 2 + 4_096 }
    // libarchive keeps both places until it closes.
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: capacity, alignment: 1)
    let used = UnsafeMutablePointer<Int>.allocate(capacity: 1)
    defer {
      buffer.deallocate()
      used.deallocate()
    }
    used.pointee = 0
    archive_write_open_memory(handle, buffer.baseAddress, capacity, used)
    UTF8Locale.use { for member in members { write(member, handle) } }
    archive_write_close(handle)
    return Data(UnsafeRawBufferPointer(rebasing: buffer.prefix(used.pointee)))
  }

  private static func write(_ member: Member, _ handle: OpaquePointer?) {
    let entry = archive_entry_new()
    defer { archive_entry_free(entry) }
    archive_entry_set_pathname_utf8(entry, member.name)
    archive_entry_copy_pathname(entry, member.name)
    archive_entry_set_filetype(entry, UInt32(member.type))
    archive_entry_set_perm(entry, 0o644)
    archive_entry_set_size(entry, Int64(member.bytes.count))
    if member.type == S_IFLNK { archive_entry_set_symlink(entry, "elsewhere") }
    archive_write_header(handle, entry)
    member.bytes.withUnsafeBytes { _ = archive_write_data(handle, $0.baseAddress, $0.count) }
  }

  private static func configure(_ handle: OpaquePointer?, _ format: Format) {
    switch format {
    case .zip: archive_write_set_format_zip(handle)
    case .storedZip:
      archive_write_set_format_zip(handle)
      archive_write_zip_set_compression_store(handle)
    case .zip64:
      archive_write_set_format_zip(handle)
      archive_write_set_options(handle, "zip:zip64")
    case .sevenZip: archive_write_set_format_7zip(handle)
    case .gzip: archive_write_set_format_raw(handle)
    default: archive_write_set_format_ustar(handle)
    }
    switch format {
    case .tarGzip, .gzip: archive_write_add_filter_gzip(handle)
    case .tarBzip2: archive_write_add_filter_bzip2(handle)
    case .tarXZ: archive_write_add_filter_xz(handle)
    case .tarZstd: archive_write_add_filter_zstd(handle)
    default: break
    }
    archive_write_set_bytes_in_last_block(handle, 1)
  }
}
