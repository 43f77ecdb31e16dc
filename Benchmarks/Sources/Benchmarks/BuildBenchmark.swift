extension Benchmark {
  /// The whole of `zonec build`, on inventories of several sizes, against tinydns-data.
  static let build = Benchmark(
    name: "build",
    summary: "inventory to zone files; tinydns-data makes its data.cdb of the same hosts"
  ) { bench in
    let sizes = (bench.variable("BENCH_HOSTS") ?? "1000 100000 1000000")
      .split(separator: " ").compactMap { Int($0) }
    for size in sizes {
      for order in ["hosts", "hosts-shuffled"] {
        bench.withTemporaryDirectory { directory in
          let project = "\(directory)/\(order)"
          let lines = "\(directory)/lines"
          guard bench.make(order, size, at: project), bench.make("\(order)-lines", size, at: lines)
          else { return }
          print("  \(size) \(order)")
          let output = "\(directory)/build"
          let standing = "\(directory)/standing"
          var contestants = [
            Race.Contestant(
              name: "zonec build, first",
              command: [bench.zonec, "build", project, "--output", output],
              prepare: { Bench.remove(output) })
          ]
          if let tinydns = bench.program("tinydns-data") {
            contestants.append(
              Race.Contestant(name: "tinydns-data", command: [tinydns], directory: project))
          } else {
            print("  (tinydns-data is not installed: Debian package tinydns)")
          }
          contestants.append(
            Race.Contestant(
              name: "zonec build, unchanged",
              command: [bench.zonec, "build", project, "--output", standing]))
          contestants.append(
            Race.Contestant(
              name: "zonec build, JSON Lines",
              command: [bench.zonec, "build", lines, "--output", output],
              prepare: { Bench.remove(output) }))
          let inventory = Bench.bytes(of: "\(project)/production.json")
          Race(contestants: contestants, inputBytes: inventory).run(in: bench)
        }
      }
    }
  }
}
