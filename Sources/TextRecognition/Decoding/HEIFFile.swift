import CHeif
import Foundation

/// Owns one libheif context: a HEIC or AVIF file with its images. One thread works with it.
final class HEIFFile {
  private let context: OpaquePointer
  // The context reads from these bytes without copying them.
  private let bytes: NSData
  private let ids: [heif_item_id]

  /// Some distributions keep the codecs in files of their own, which this opens; Debian 12 has
  /// them in the library.
  static func loadCodecs() { _ = codecs }

  private static let codecs: Void = { _ = heif_init(nil) }()

  /// `nil` when the bytes are not such a file.
  init?(bytes: Data) {
    Self.loadCodecs()
    guard let context = heif_context_alloc() else { return nil }
    let kept = NSData(data: bytes)
    // Pixels are limited before decoding; without threads the worker stays single-threaded.
    heif_context_set_max_decoding_threads(context, 0)
    let read = heif_context_read_from_memory_without_copy(
      context, kept.bytes, kept.length, nil)
    guard read.code == heif_error_Ok else {
      heif_context_free(context)
      return nil
    }
    var ids = [heif_item_id](
      repeating: 0, count: Int(heif_context_get_number_of_top_level_images(context)))
    let count = heif_context_get_list_of_top_level_image_IDs(context, &ids, Int32(ids.count))
    self.bytes = kept
    self.ids = Array(ids.prefix(Int(max(count, 0))))
    self.context = context
  }

  deinit { heif_context_free(context) }

  var imageCount: Int { ids.count }

  /// Size in pixels after the turns that the file asks for.
  func size(ofImage index: Int) -> (width: Int, height: Int)? {
    guard ids.indices.contains(index), let handle = handle(ids[index]) else { return nil }
    defer { heif_image_handle_release(handle) }
    let width = Int(heif_image_handle_get_width(handle))
    let height = Int(heif_image_handle_get_height(handle))
    return width > 0 && height > 0 ? (width, height) : nil
  }

  /// The image turned and mirrored as the file asks for, four bytes a pixel: red, green, blue
  /// and alpha.
  func pixels(ofImage index: Int) -> RGBAPixels? {
    guard ids.indices.contains(index), let handle = handle(ids[index]) else { return nil }
    defer { heif_image_handle_release(handle) }
    var decoded: OpaquePointer?
    let result = heif_decode_image(
      handle, &decoded, heif_colorspace_RGB, heif_chroma_interleaved_RGBA, nil)
    guard result.code == heif_error_Ok, let image = decoded else { return nil }
    defer { heif_image_release(image) }
    let width = Int(heif_image_get_width(image, heif_channel_interleaved))
    let height = Int(heif_image_get_height(image, heif_channel_interleaved))
    var stride: Int32 = 0
    guard width > 0, height > 0,
      let plane = heif_image_get_plane_readonly(image, heif_channel_interleaved, &stride),
      Int(stride) >= width * 4
    else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(width * height * 4)
    for y in 0..<height {
      bytes += UnsafeBufferPointer(start: plane + y * Int(stride), count: width * 4)
    }
    return RGBAPixels(width: width, height: height, bytes: bytes)
  }

  private func handle(_ id: heif_item_id) -> OpaquePointer? {
    var handle: OpaquePointer?
    let result = heif_context_get_image_handle(context, id, &handle)
    return result.code == heif_error_Ok ? handle : nil
  }
}

/// Rows from the top without padding, four bytes a pixel.
struct RGBAPixels {
  let width: Int
  let height: Int
  let bytes: [UInt8]
}
