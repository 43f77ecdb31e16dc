extension Benchmark {
  /// The whole of `zonec build`, on inventories of several sizes, against tinydns-data.
  static let build = Benchmark(
    name: "build",
    summary:
      "inventory to zone files, first build; tinydns-data makes its data.cdb of the same hosts"
  ) { bench in
    let sizes = (bench.variable("BENCH_HOSTS") ?? "1000 100000 1000000")
      .split(separator: " ").compactMap { Int($0) }
    for size in sizes {
      for order in ["straight", "shuffled"] {
        bench.withTemporaryDirectory { directory in
          let project = "\(directory)/project"
          let generate = [bench.own, "generate", String(size), order, project]
          guard Measurement(of: generate, in: "/").status == 0 else {
            print("  cannot make \(size) hosts")
            return
          }
          print("  \(size) hosts, \(order)")
          let output = "\(directory)/build"
          var contestants = [
            Bench.Contestant(
              name: "zonec build",
              command: [bench.zonec, "build", project, "--output", output],
              prepare: { Bench.remove(output) })
          ]
          if let tinydns = bench.program("tinydns-data") {
            contestants.append(
              Bench.Contestant(name: "tinydns-data", command: [tinydns], directory: project))
          } else {
            print("  (tinydns-data is not installed: Debian package tinydns)")
          }
          bench.race(contestants)
        }
      }
    }
  }
}
