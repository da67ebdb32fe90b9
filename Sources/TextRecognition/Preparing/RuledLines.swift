import CTesseract

/// The rules of forms and tables: long, thin, straight strokes, level or upright, drawn or made
/// of dashes.
///
/// Tesseract takes a ruled area for a picture and leaves its words out, and reads dashes as
/// letters.
struct RuledLines {
  /// One bit for each pixel, on where a rule is drawn.
  private let mask: PixelImage
  private let count: Int
  private let reach: Int32
  /// Outer boxes of what the level and upright rules enclose together, at least two rows and
  /// two columns.
  let tables: [PixelBox]

  /// `binary` is level; `letterHeight` is the usual height of its letters.
  init(in binary: PixelImage, letterHeight: Double) throws(RecognitionError) {
    let length = Int32(max(4 * letterHeight, 30))
    let thickness = Int32(max(letterHeight * 0.6, 4))
    let level = try Self.thin(
      try binary.made { pixOpenCompBrick(nil, $0, length, 1) }, thickness, L_SELECT_HEIGHT)
    let upright = try Self.thin(
      try binary.made { pixOpenCompBrick(nil, $0, 1, length) }, thickness, L_SELECT_WIDTH)
    let dashes = try Self.dashes(in: binary, letterHeight: letterHeight)
    let all = try level.made { pixOr(nil, $0, upright.pix) }.made { pixOr(nil, $0, dashes.pix) }
    let solid = try Self.surroundingsOfSolids(in: binary, letterHeight: letterHeight)
    let free = try all.made { pixSubtract(nil, $0, solid.pix) }
    count = try [level, upright, dashes].map { strokes throws(RecognitionError) in
      try strokes.made { pixAnd(nil, $0, free.pix) }.componentCount
    }.reduce(0, +)
    reach = thickness + 2
    tables = try Self.tables(level, upright, letterHeight: letterHeight)
    mask = try free.made { pixDilateCompBrick(nil, $0, 3, 3) }
  }

  /// Panels and pictures: what seems a rule there is the space between light letters.
  private static func surroundingsOfSolids(
    in binary: PixelImage, letterHeight: Double
  ) throws(RecognitionError) -> PixelImage {
    let side = Int32(letterHeight * 0.8)
    let reach = 2 * Int32(letterHeight) + 1
    return try binary.made { pixOpenCompBrick(nil, $0, side, side) }
      .made { pixDilateCompBrick(nil, $0, reach, reach) }
  }

  /// Frames and the lines of a letterhead do no harm; on photographs and cards, taking them off
  /// does.
  var isWorthErasing: Bool { count > 9 }

  private static func tables(
    _ level: PixelImage, _ upright: PixelImage, letterHeight: Double
  ) throws(RecognitionError) -> [PixelBox] {
    let gap = Int32(letterHeight / 2) * 2 + 1
    let grid = try level.made { pixOr(nil, $0, upright.pix) }
      .made { pixCloseSafeCompBrick(nil, $0, gap, gap) }
    return grid.componentBoxes.filter { box in
      level.componentCount(in: box) >= 3 && upright.componentCount(in: box) >= 3
    }
  }

  /// Only what is thin: a filled box is no rule.
  private static func thin(
    _ runs: PixelImage, _ limit: Int32, _ side: Int
  ) throws(RecognitionError) -> PixelImage {
    try runs.made {
      pixSelectBySize($0, limit, limit, 8, Int32(side), Int32(L_SELECT_IF_LTE), nil)
    }
  }

  /// Rows of short level strokes: those that make a long one where the gaps are closed.
  private static func dashes(
    in binary: PixelImage, letterHeight: Double
  ) throws(RecognitionError) -> PixelImage {
    let height = Int32(max(letterHeight * 0.35, 2))
    let gap = Int32(letterHeight * 1.2)
    let flat = try thin(binary, height, L_SELECT_HEIGHT)
    let rows = try flat.made { pixCloseSafeCompBrick(nil, $0, gap, 1) }
    let long = try rows.made { pixOpenCompBrick(nil, $0, Int32(letterHeight * 8), 1) }
    let whole = try long.made { pixDilateCompBrick(nil, $0, 1, 2 * height + 1) }
    return try flat.made { pixAnd(nil, $0, whole.pix) }
  }

  /// The image with its ground in the place of the rules.
  func erased(from image: PixelImage) throws(RecognitionError) -> PixelImage {
    let result = try image.made { pixCopy(nil, $0) }
    let ground = try image.lightest(within: reach)
    pixCombineMasked(result.pix, ground.pix, mask.pix)
    return result
  }

  func erased(fromBinary binary: PixelImage) throws(RecognitionError) -> PixelImage {
    try binary.made { pixSubtract(nil, $0, mask.pix) }
  }
}
