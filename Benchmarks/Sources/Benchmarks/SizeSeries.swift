/// Work on one kind of input in several sizes, to see whether its cost for each host stays the same.
struct SizeSeries: Sendable {
  /// What zonec does with an input.
  struct Work: Sendable {
    /// In the table.
    let name: String
    /// The memory that docs/performance.md names, in bytes for each host, zone or record.
    let bytesEach: Int
    /// Whether it finds nothing where it writes.
    var startsAfresh = false
    /// Its exit status.
    var status: Int32 = 0
    /// The arguments, from the path of the input and that of the output.
    let arguments: @Sendable (_ input: String, _ output: String) -> [String]
  }

  /// What makes the inputs.
  let workload: String
  /// How many hosts, zones or records, each at least as many as the one before.
  let sizes: [Int]
  /// The size that larger ones are compared with.
  let base: Int
  /// What is done with each input, in this order.
  let works: [Work]

  /// The memory beyond that for each host that every run may have: stacks, and what malloc reserves
  /// for two threads.
  private static let reserve = 384 << 20

  /// Measures and prints a table; whether every run ended as it should.
  func run(in bench: Bench) -> Bool {
    var isGood = true
    let table = Table(
      first: 34, columns: ["s", "CPU s", "CPU µs each", "to base", "MiB", "bytes each", "to base"])
    print("  \(workload)")
    table.printHeading()
    var bases = [(cpu: Double, peak: Double)?](repeating: nil, count: works.count)
    for size in sizes {
      bench.withTemporaryDirectory { directory in
        let input = "\(directory)/input"
        guard bench.make(workload, size, at: input) else { return isGood = false }
        for (number, work) in works.enumerated() {
          let runs = measure(work, size, input, "\(directory)/output", bench)
          if let failed = runs.first(where: { $0.status != work.status }) {
            print("  \(work.name), \(size): FAILED with \(failed.status)")
            isGood = false
            continue
          }
          let cpu = runs.median { $0.userSeconds + $0.systemSeconds }
          let peak = runs.median { Double($0.peakKiB) * 1024 }
          let each = (cpu: cpu / Double(size), peak: peak / Double(size))
          if size == base { bases[number] = each }
          let compared = bases[number]
          table.printRow(
            "\(work.name), \(size)",
            [
              runs.median { $0.seconds }, cpu, each.cpu * 1e6, compared.map { each.cpu / $0.cpu },
              peak / 1_048_576, each.peak, compared.map { each.peak / $0.peak },
            ])
        }
      }
    }
    return isGood
  }

  /// Runs zonec with the memory that it may have.
  private func measure(
    _ work: Work, _ size: Int, _ input: String, _ output: String, _ bench: Bench
  ) -> [Measurement] {
    let most = (work.bytesEach * size + Self.reserve) / 1024
    let limited = ["/bin/sh", "-c", "ulimit -v \(most); exec \"$@\"", "sh", bench.zonec]
    // A long run is not worth repeating: chance counts for little.
    return (0..<(size > 1_000_000 ? 1 : bench.rounds)).map { _ in
      if work.startsAfresh { Bench.remove(output) }
      _ = Measurement(of: [bench.own, "touch", "300"], in: "/")
      return Measurement(of: limited + work.arguments(input, output), in: "/")
    }
  }
}
