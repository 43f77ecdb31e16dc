/// Something worth measuring. To add one: a file of its own, and its name in `all`.
struct Benchmark: Sendable {
  /// What `Benchmarks/run` takes.
  let name: String
  /// One line: what is measured, against what.
  let summary: String
  /// Whether it takes so long that `all` leaves it out.
  var isLong = false
  /// Measures and prints.
  let run: @Sendable (Bench) -> Void

  /// Every benchmark, in the order in which they run.
  static let all: [Benchmark] = [
    .webPlatform, .build, .checkZone, .fmt, .checkZones, .verify, .sizes,
  ]
}
