/// Programs that do the same work, measured in turn, round by round.
struct Race {
  /// A program with its arguments, under the name that the table gives it.
  struct Contestant {
    /// In the table.
    let name: String
    /// The program's path, then its arguments.
    let command: [String]
    /// Where it runs.
    var directory = "/"
    /// Makes ready for each measurement; not measured.
    var prepare: () -> Void = {}
  }

  /// Who runs; the first is the one that the others are compared with.
  let contestants: [Contestant]
  /// How many bytes each of them reads; nil where they differ, or where it does not matter.
  var inputBytes: Int?

  /// Measures, and prints a line for each.
  func run(in bench: Bench) {
    var runs = [[Measurement]](repeating: [], count: contestants.count)
    var last = ""
    // One more than asked for: the first fills the caches.
    for round in 0...bench.rounds {
      for (number, contestant) in contestants.enumerated() {
        // The memory that a program gave back is still warm for itself.
        if contestant.command[0] == last {
          _ = Measurement(of: [bench.own, "touch", "300"], in: "/")
        }
        last = contestant.command[0]
        contestant.prepare()
        let run = Measurement(of: contestant.command, in: contestant.directory)
        guard run.status == 0 else {
          return print("  \(contestant.name): exit status \(run.status), not measured")
        }
        if round > 0 { runs[number].append(run) }
      }
    }
    let table = Table(
      first: 28,
      columns: ["median ms", "best ms", "user ms", "system ms", "MiB", "touched", "ratio"])
    table.printHeading()
    let winner = runs[0].median { $0.seconds }
    for (contestant, runs) in zip(contestants, runs) {
      let median = runs.median { $0.seconds }
      table.printRow(
        contestant.name,
        [
          median * 1000, (runs.map(\.seconds).min() ?? 0) * 1000,
          runs.median { $0.userSeconds } * 1000, runs.median { $0.systemSeconds } * 1000,
          runs.median { Double($0.peakKiB) } / 1024,
          inputBytes.map { bytes in runs.median { Double($0.minorFaults) } * 4096 / Double(bytes) },
          median / max(winner, 1e-9),
        ])
    }
  }
}
