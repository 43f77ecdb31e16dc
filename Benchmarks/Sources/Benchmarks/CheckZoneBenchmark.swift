extension Benchmark {
  /// `zonec check-zone` against the checkers of other name servers.
  static let checkZone = Benchmark(
    name: "check-zone",
    summary: "one zone of each kind, against the fastest of the other checkers, kzonecheck"
  ) { bench in
    for zone in LargeZone.all {
      bench.withTemporaryDirectory { directory in
        guard let file = zone.make(in: directory, bench) else { return }
        var contestants = [
          Race.Contestant(
            name: "zonec check-zone",
            command: [bench.zonec, "check-zone", zone.origin, file])
        ]
        // Signatures that nobody made are not to be verified.
        let options = zone.isSigned ? ["-d", "off"] : []
        if let program = bench.program("kzonecheck") {
          contestants.append(
            Race.Contestant(
              name: "kzonecheck", command: [program] + options + ["-o", zone.origin, file]))
        } else {
          print("  (kzonecheck is not installed: Debian package knot-dnssecutils)")
        }
        Race(contestants: contestants, inputBytes: Bench.bytes(of: file)).run(in: bench)
      }
    }
  }
}
