/// Files among the failed ones, of which there are few, are found by their place: those whose
/// documents were read since are put away again.
enum Migration0025 {
  static let sql = """
    CREATE INDEX occurrence_failed ON occurrences (filed_to) WHERE filed_to GLOB '*/failed/*';
    """
}
