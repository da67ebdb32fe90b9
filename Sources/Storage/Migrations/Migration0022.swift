/// A set of features as two blobs, values and sources; sets of before keep a row for each value in
/// `features`, and null here.
enum Migration0022 {
  static let sql = """
    ALTER TABLE feature_sets ADD COLUMN plain BLOB;
    ALTER TABLE feature_sets ADD COLUMN sources BLOB;
    """
}
