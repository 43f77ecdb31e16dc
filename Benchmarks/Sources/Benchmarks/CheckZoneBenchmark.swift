extension Benchmark {
  /// `zonec check-zone` against the checkers of other name servers, on a zone that zonec built.
  static let checkZone = Benchmark(
    name: "check-zone",
    summary:
      "one internal zone of a million A records, against the zone checkers that are installed"
  ) { bench in
    bench.withTemporaryDirectory { directory in
      let project = "\(directory)/project"
      let generate = [bench.own, "generate", "1000000", "shuffled", project]
      let build = [bench.zonec, "build", project, "--output", "\(directory)/build"]
      guard Measurement(of: generate, in: "/").status == 0,
        Measurement(of: build, in: "/").status == 0
      else {
        print("  zonec cannot build the zone")
        return
      }
      let origin = "production.internal."
      let file = "\(directory)/build/production/zones/production.internal"
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
