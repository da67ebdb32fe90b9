/// A set of features as two blobs, values and sources; sets of before keep a row for each value in
/// `features`, and null here. So with the events of a lead and the terms of a score, which were in
/// `context` and `payload` before.
enum Migration0022 {
  static let sql = """
    ALTER TABLE feature_sets ADD COLUMN plain BLOB;
    ALTER TABLE feature_sets ADD COLUMN sources BLOB;
    ALTER TABLE leads ADD COLUMN events BLOB;
    ALTER TABLE scores ADD COLUMN terms BLOB;
    """
}
