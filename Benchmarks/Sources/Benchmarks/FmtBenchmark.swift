extension Benchmark {
  /// `zonec fmt` against named-compilezone, on a zone that zonec built.
  static let fmt = Benchmark(
    name: "fmt", summary: "canonical text of a zone of a million A records, to /dev/null"
  ) { bench in
    bench.withTemporaryDirectory { directory in
      guard let file = bench.largeZone(in: directory) else { return }
      let origin = "production.internal."
      var contestants = [
        Bench.Contestant(name: "zonec fmt", command: [bench.zonec, "fmt", origin, file])
      ]
      if let program = bench.program("named-compilezone") {
        let arguments = ["-q", "-f", "text", "-F", "text", "-o", "/dev/null", origin, file]
        contestants.append(
          Bench.Contestant(name: "named-compilezone", command: [program] + arguments))
      } else {
        print("  (named-compilezone is not installed)")
      }
      bench.race(contestants)
    }
  }
}

extension Bench {
  /// Builds the zone production.internal of a million hosts; nil, and said so, where it cannot.
  func largeZone(in directory: String) -> String? {
    let project = "\(directory)/project"
    let generate = [own, "generate", "1000000", "shuffled", project]
    let build = [zonec, "build", project, "--output", "\(directory)/build"]
    guard Measurement(of: generate, in: "/").status == 0,
      Measurement(of: build, in: "/").status == 0
    else {
      print("  zonec cannot build the zone")
      return nil
    }
    return "\(directory)/build/production/zones/production.internal"
  }
}
