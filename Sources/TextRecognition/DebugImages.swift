import CTesseract
import Foundation

/// Writes each image as tesseract gets it into a folder, for measuring and for looking.
///
/// Only where there are no walls (`page-worker --in-process`): inside, no file can be made.
final class DebugImages {
  private let folder: Int32
  private var count = 0

  /// `nil` unless `GALENA_DEBUG_IMAGES` names a folder that can be opened.
  init?(environment: [String: String]) {
    guard let path = environment["GALENA_DEBUG_IMAGES"], !path.isEmpty else { return nil }
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return nil }
    self.folder = folder
  }

  deinit { close(folder) }

  /// Files are named for the process and counted; what cannot be written is left out.
  func write(_ image: PixelImage) {
    var data: UnsafeMutablePointer<UInt8>?
    var size = 0
    guard pixWriteMem(&data, &size, image.pix, Int32(IFF_PNM)) == 0, let data else { return }
    defer { lept_free(data) }
    let file = newFile()
    guard file >= 0 else { return }
    var written = 0
    while written < size {
      let step = Glibc.write(file, data + written, size - written)
      if step <= 0 { break }
      written += step
    }
    close(file)
  }

  private func newFile() -> Int32 {
    while count < 1_000_000 {
      count += 1
      let name = "\(getpid())-\(count).pnm"
      let file = openat(folder, name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      if file >= 0 || errno != EEXIST { return file }
    }
    return -1
  }
}
