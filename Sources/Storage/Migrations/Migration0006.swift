/// What recognition read of a page, and with which languages.
enum Migration0006 {
  static let sql = """
    ALTER TABLE pages ADD COLUMN ocr_language TEXT;
    ALTER TABLE pages ADD COLUMN ocr_chars INTEGER NOT NULL DEFAULT 0;
    """
}
