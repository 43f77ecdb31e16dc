extension Benchmark {
  /// `zonec check-zone` against the checkers of other name servers, on a zone that zonec built.
  static let checkZone = Benchmark(
    name: "check-zone",
    summary:
      "one internal zone of a million A records, against the zone checkers that are installed"
  ) { bench in
    bench.withTemporaryDirectory { directory in
      guard let file = bench.largeZone(in: directory) else { return }
      let origin = "production.internal."
      let peers = [
        ("kzonecheck", ["-o", origin, file]), ("nsd-checkzone", [origin, file]),
        ("named-checkzone", ["-i", "local", origin, file]),
      ]
      var contestants = [
        Bench.Contestant(
          name: "zonec check-zone", command: [bench.zonec, "check-zone", origin, file])
      ]
      for (name, arguments) in peers {
        guard let program = bench.program(name) else {
          print("  (\(name) is not installed)")
          continue
        }
        contestants.append(Bench.Contestant(name: name, command: [program] + arguments))
      }
      bench.race(contestants)
    }
  }
}
