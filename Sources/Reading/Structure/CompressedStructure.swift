import CArchive
import CZlib
import LeadModel

extension StructuredFormat {
  /// gzip: every member unpacks to its checksum and length (RFC 1952, 2.3.1). Filling behind the last
  /// one is allowed.
  static let gzip = StructuredFormat(
    begins: { $0.holds([0x1F, 0x8B, 8], at: 0) },
    structure: { view, limits in GzipMembers(view: view, limits: limits).structure })

  /// bzip2, xz, zstd and lz4: libarchive unpacks to the end.
  static let compressed = StructuredFormat(
    begins: { view in
      view.holds("BZh", at: 0) || view.holds([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], at: 0)
        || view.holds([0x28, 0xB5, 0x2F, 0xFD], at: 0) || view.holds([4, 0x22, 0x4D, 0x18], at: 0)
    },
    structure: { view, limits in
      CompressedStream(view: view, budget: UnpackingBudget(packedBytes: view.count, limits: limits))
        .structure
    })
}

/// The members of a gzip file, unpacked into nothing.
private struct GzipMembers {
  let view: ByteView
  let budget: UnpackingBudget

  init(view: ByteView, limits: ReadingLimits) {
    self.view = view
    budget = UnpackingBudget(packedBytes: view.count, limits: limits)
  }

  private static let pieceBytes = 1 << 18
  /// What zlib takes at once is a 32-bit number.
  private static let mostInput = 1 << 30

  var structure: DocumentStructure {
    var offset = 0
    repeat {
      switch member(at: offset) {
      case .ends(let end): offset = end
      case .stops(let structure): return structure
      }
    } while view.holds([0x1F, 0x8B, 8], at: offset)
    return .complete
  }

  private enum Member {
    case ends(at: Int)
    case stops(DocumentStructure)
  }

  private func member(at start: Int) -> Member {
    var stream = z_stream()
    // 16 more than the window: with gzip's header and trailer (zlib.h, inflateInit2).
    let size = Int32(MemoryLayout<z_stream>.size)
    guard inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, size) == Z_OK else {
      return .stops(.undecided)
    }
    defer { inflateEnd(&stream) }
    var offset = start
    return withUnsafeTemporaryAllocation(byteCount: Self.pieceBytes, alignment: 16) { piece in
      while true {
        let rest = view.dropFirst(offset).prefix(Self.mostInput).bytes
        // Null where there is nothing left, which zlib answers with Z_BUF_ERROR.
        stream.next_in = rest.baseAddress.map {
          UnsafeMutablePointer(mutating: $0.assumingMemoryBound(to: UInt8.self))
        }
        stream.avail_in = UInt32(rest.count)
        stream.next_out = piece.baseAddress?.assumingMemoryBound(to: UInt8.self)
        stream.avail_out = UInt32(piece.count)
        let code = inflate(&stream, Z_NO_FLUSH)
        offset += rest.count - Int(stream.avail_in)
        WorkProgress.report()
        if budget.take(piece.count - Int(stream.avail_out), member: 0, packed: nil) != nil {
          return .stops(.undecided)
        }
        if code == Z_STREAM_END { return .ends(at: offset) }
        if code != Z_OK { return .stops(.incomplete(.checksum)) }
      }
    }
  }
}

/// A compressed stream that libarchive unpacks; into nothing.
private struct CompressedStream {
  let view: ByteView
  let budget: UnpackingBudget

  var structure: DocumentStructure {
    guard let handle = archive_read_new() else { return .undecided }
    defer { archive_read_free(handle) }
    archive_read_support_format_raw(handle)
    archive_read_support_filter_bzip2(handle)
    archive_read_support_filter_xz(handle)
    archive_read_support_filter_zstd(handle)
    archive_read_support_filter_lz4(handle)
    var entry: OpaquePointer?
    guard archive_read_open_memory(handle, view.bytes.baseAddress, view.count) == ARCHIVE_OK,
      archive_read_next_header(handle, &entry) == ARCHIVE_OK
    else { return .incomplete(.checksum) }
    // Bytes that no filter takes are handed through as they are.
    guard archive_filter_count(handle) > 1 else { return .undecided }
    while true {
      var block: UnsafeRawPointer?
      var count = 0
      var offset: la_int64_t = 0
      let code = archive_read_data_block(handle, &block, &count, &offset)
      if code == ARCHIVE_EOF { return .complete }
      guard code == ARCHIVE_OK else { return .incomplete(.checksum) }
      WorkProgress.report()
      if budget.take(count, member: 0, packed: nil) != nil { return .undecided }
    }
  }
}
