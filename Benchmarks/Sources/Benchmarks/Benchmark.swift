/// Something worth measuring. To add one: a file of its own, and its name in `all`.
struct Benchmark: Sendable {
  /// What `Benchmarks/run` takes.
  let name: String
  /// One line: what is measured, against what.
  let summary: String
  /// Measures and prints.
  let run: @Sendable (Bench) -> Void

  /// Every benchmark, in the order in which `all` runs them.
  static let all: [Benchmark] = [
    .webPlatform, .build, .checkZone, .fmt, .checkZones, .verify,
  ]
}
