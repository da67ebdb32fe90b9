/// A bin of rows with neighbouring probabilities.
package struct CalibrationBin: Hashable, Sendable, Encodable {
  package let rows: Int
  package let meanProbability: Double
  package let shareOfSuccesses: Double
}

extension Ranking {
  /// Ten bins of as equal size as can be, the first ones larger; fewer where there are fewer rows.
  var calibrationCurve: [CalibrationBin] { curve(bins: 10) }

  private func curve(bins: Int) -> [CalibrationBin] {
    let bins = min(bins, count)
    var start = 0
    return (0..<bins).map { bin in
      let size = count / bins + (bin < count % bins ? 1 : 0)
      let range = start..<start + size
      start += size
      return CalibrationBin(
        rows: size, meanProbability: probabilities[range].reduce(0, +) / Double(size),
        shareOfSuccesses: Double(labels[range].reduce(0, +)) / Double(size))
    }
  }

  /// How far probabilities are from the shares of successes, on average over the bins.
  var calibrationError: Double {
    calibrationCurve.reduce(0) {
      $0 + abs($1.meanProbability - $1.shareOfSuccesses) * Double($1.rows)
    } / Double(max(count, 1))
  }

  /// The Brier score's parts (Murphy 1973) over the same bins: reliability − resolution +
  /// uncertainty is the score but for what varies inside of bins.
  var brierParts: (reliability: Double, resolution: Double, uncertainty: Double) {
    let rows = Double(max(count, 1))
    let rate = Double(positives) / rows
    var (reliability, resolution) = (0.0, 0.0)
    for bin in calibrationCurve {
      let miss = bin.meanProbability - bin.shareOfSuccesses
      let gain = bin.shareOfSuccesses - rate
      reliability += Double(bin.rows) * miss * miss / rows
      resolution += Double(bin.rows) * gain * gain / rows
    }
    return (reliability, resolution, rate * (1 - rate))
  }
}
