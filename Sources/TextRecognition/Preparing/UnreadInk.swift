import CTesseract

/// Marks of the size of letters on which no word was read.
struct UnreadInk {
  /// The lines of such marks, on where they stand.
  private let mask: PixelImage
  /// How many marks of the size of letters stand in those lines.
  let letterCount: Int

  /// `binary` without rules; the words in its pixels.
  init(
    in binary: PixelImage, letterHeight: Double, words: [WordBox]
  ) throws(RecognitionError) {
    let rest = try binary.made { pixCopy(nil, $0) }
    for word in words {
      var box = boxCreate(
        Int32(word.left) - 1, Int32(word.top) - 1, Int32(word.width) + 2, Int32(word.height) + 2)
      pixClearInRect(rest.pix, box)
      boxDestroy(&box)
    }
    let height = Int32(letterHeight.rounded())
    let letters = try rest.made {
      pixSelectBySize(
        $0, 0, height * 6 / 10, 8, Int32(L_SELECT_HEIGHT), Int32(L_SELECT_IF_GTE), nil)
    }.made {
      pixSelectBySize(
        $0, height * 4, height * 2, 8, Int32(L_SELECT_IF_BOTH), Int32(L_SELECT_IF_LTE), nil)
    }
    // Letters of a word stand closer than their height.
    let lines = try letters.made { pixCloseSafeCompBrick(nil, $0, height * 3 / 2, 1) }
    let long = try lines.made {
      pixSelectBySize(
        $0, height * 2, 0, 8, Int32(L_SELECT_WIDTH), Int32(L_SELECT_IF_GTE), nil)
    }
    let kept = try letters.made { pixAnd(nil, $0, long.pix) }
    letterCount = kept.componentCount
    mask = long
  }

  /// The page's image in grey with nothing but the marks in those lines: coloured ground cut out
  /// in pieces would be taken for pictures.
  func image(of page: PagePreparation) throws(RecognitionError) -> PixelImage {
    let margin = Int32((page.letterHeight ?? 0) * 0.6)
    let outside = try mask.made { pixDilateCompBrick(nil, $0, 2 * margin + 1, 2 * margin + 1) }
      .made { pixAnd(nil, $0, page.binary.pix) }
      .made { pixDilateCompBrick(nil, $0, 5, 5) }
      .made { pixInvert(nil, $0) }
      .made { pixScaleToSize($0, Int32(page.image.width), Int32(page.image.height)) }
    let result = try page.image.made { pixConvertTo8($0, 0) }
    pixSetMasked(result.pix, outside.pix, 255)
    return result
  }
}
