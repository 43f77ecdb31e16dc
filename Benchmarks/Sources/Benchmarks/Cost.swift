/// What a hot path costs, or may cost.
struct Cost {
  /// Instructions of the processor, as callgrind counts them; nil where it is not installed.
  var instructions: Int?
  /// Pages of 4 KiB that are touched for the first time.
  var faults: Int
  /// The most memory that is resident.
  var peakKiB: Int

  /// The figures, in the order of a line of thresholds.
  var figures: [Int?] { [instructions, faults, peakKiB] }

  /// What they are called, in that order.
  static let names = ["instructions", "page faults", "peak KiB"]

  /// The most that is allowed where this was measured.
  ///
  /// From run to run instructions differ by 0.15 %, the medians of page faults by up to 8 % and of
  /// peak memory by 1 %; how the program's own file is mapped, by tens of pages from system to system.
  var threshold: Cost {
    Cost(
      instructions: instructions.map { $0 + $0 / 50 }, faults: faults + faults / 10 + 100,
      peakKiB: peakKiB + peakKiB / 20 + 1024)
  }
}
