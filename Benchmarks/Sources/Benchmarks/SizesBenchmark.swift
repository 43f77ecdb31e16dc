import Glibc

extension Benchmark {
  /// zonec alone, from ten thousand hosts to ten million, in the memory that is documented.
  static let sizes = Benchmark(
    name: "sizes", summary: "time and memory for each host, zone or record, from small to huge",
    isLong: true
  ) { bench in
    let chosen = bench.variable("BENCH_SERIES")?.split(separator: " ").map { String($0) }
    let series = SizeSeries.all.filter { chosen?.contains($0.workload) ?? true }
    let failures = series.filter { !$0.run(in: bench) }
    if !failures.isEmpty { exit(1) }
  }
}

extension SizeSeries {
  /// Every series.
  static let all = [
    SizeSeries(
      workload: "hosts", sizes: [10_000, 100_000, 1_000_000, 10_000_000], base: 100_000,
      works: project(bytesEach: 1000)),
    SizeSeries(
      workload: "hosts-shuffled", sizes: [10_000, 100_000, 1_000_000, 10_000_000], base: 100_000,
      works: [build(bytesEach: 1000)]),
    SizeSeries(
      workload: "hosts-lines", sizes: [10_000, 100_000, 1_000_000, 10_000_000], base: 100_000,
      works: [build(bytesEach: 1000)]),
    SizeSeries(
      workload: "services", sizes: [10_000, 100_000, 1_000_000], base: 100_000,
      works: project(bytesEach: 2000)),
    SizeSeries(
      workload: "members", sizes: [1000], base: 1000, works: project(bytesEach: 20_000)),
    // More than an answer has room for, so that nothing can be built.
    SizeSeries(
      workload: "members", sizes: [5000, 50_000], base: 5000,
      works: [
        Work(name: "check, too many members", bytesEach: 20_000, status: 1) { input, _ in
          ["check", input]
        }
      ]),
    SizeSeries(
      workload: "networks", sizes: [10_000, 100_000, 200_000], base: 100_000,
      works: project(bytesEach: 10_000)),
    SizeSeries(
      workload: "zones", sizes: [10_000, 100_000, 200_000], base: 100_000,
      works: [
        Work(name: "check --zones", bytesEach: 30_000) { input, _ in ["check", "--zones", input] }
      ]),
    // Ten million records have 7,600,000 names.
    SizeSeries(
      workload: "internal", sizes: [10_000, 100_000, 1_000_000, 13_200_000], base: 100_000,
      works: [
        Work(name: "check-zone", bytesEach: 200) { input, _ in
          ["check-zone", InternalZone.origin, input]
        },
        Work(name: "fmt", bytesEach: 250) { input, _ in ["fmt", InternalZone.origin, input] },
      ]),
  ]

  /// A first build.
  private static func build(bytesEach: Int) -> Work {
    Work(name: "build", bytesEach: bytesEach, startsAfresh: true) { input, output in
      ["build", input, "--output", output]
    }
  }

  /// What is done with a project.
  private static func project(bytesEach: Int) -> [Work] {
    [
      build(bytesEach: bytesEach),
      Work(name: "build, unchanged", bytesEach: bytesEach) { input, output in
        ["build", input, "--output", output]
      },
      Work(name: "diff", bytesEach: bytesEach) { input, output in
        ["diff", input, "--output", output]
      },
      Work(name: "check", bytesEach: bytesEach) { input, _ in ["check", input] },
    ]
  }
}
