import Testing
import TextRecognition

@testable import Reading

@Suite struct ImageResolutionTests {
  @Test(arguments: [
    (100, 50, 200.0, 200.0), (100, 50, 72, 150), (100, 50, 96, 150), (2_480, 50, 72, 300),
    (50, 2_000, 0, 300), (1_999, 50, 0, 150), (100, 50, 3_000, 150),
  ])
  func statedResolutionIsTakenWhereItMeansSomething(
    width: Int, height: Int, stated: Double, dpi: Double
  ) throws {
    let image = try PixelImage(
      greyPixels: [UInt8](repeating: 255, count: width * height), width: width, height: height,
      dpi: stated)
    #expect(ImageResolution.dpi(of: image) == dpi)
  }
}
