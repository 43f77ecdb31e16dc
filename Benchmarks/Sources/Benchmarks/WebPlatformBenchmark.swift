extension Benchmark {
  /// The whole process from start to exit on the example project.
  static let webPlatform = Benchmark(
    name: "webplatform",
    summary:
      "zonec build zones, the whole process: first, again with nothing changed, and /bin/true"
  ) { bench in
    bench.withTemporaryDirectory { directory in
      let command = [bench.zonec, "build", "\(bench.root)/zones", "--output"]
      let fresh = "\(directory)/fresh"
      Race(contestants: [
        Race.Contestant(
          name: "zonec build, first", command: command + [fresh],
          prepare: { Bench.remove(fresh) }),
        Race.Contestant(name: "zonec build, unchanged", command: command + ["\(directory)/again"]),
        Race.Contestant(name: "zonec --version", command: [bench.zonec, "--version"]),
        Race.Contestant(name: "true", command: ["/bin/true"]),
      ]).run(in: bench)
    }
  }
}
