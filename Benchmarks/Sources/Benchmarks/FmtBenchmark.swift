extension Benchmark {
  /// `zonec fmt` against named-compilezone.
  static let fmt = Benchmark(
    name: "fmt", summary: "canonical text of a zone, to /dev/null, against named-compilezone"
  ) { bench in
    for zone in [LargeZone.internal, .delegations] {
      bench.withTemporaryDirectory { directory in
        guard let file = zone.make(in: directory, bench) else { return }
        var contestants = [
          Race.Contestant(name: "zonec fmt", command: [bench.zonec, "fmt", zone.origin, file])
        ]
        if let program = bench.program("named-compilezone") {
          let options = ["-q", "-i", "none", "-f", "text", "-F", "text", "-o", "/dev/null"]
          contestants.append(
            Race.Contestant(
              name: "named-compilezone", command: [program] + options + [zone.origin, file]))
        } else {
          print("  (named-compilezone is not installed: Debian package bind9-utils)")
        }
        Race(contestants: contestants, inputBytes: Bench.bytes(of: file)).run(in: bench)
      }
    }
  }
}
