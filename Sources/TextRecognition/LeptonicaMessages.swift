import CTesseract

/// What leptonica would write to standard error, where document text must never stand.
enum LeptonicaMessages {
  static func silence() { setMsgSeverity(Int32(L_SEVERITY_NONE)) }
}
