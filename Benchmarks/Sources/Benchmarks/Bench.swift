import Glibc

/// Where a benchmark finds programs, and how it measures and prints.
///
/// No Foundation here: what this process has resident counts as its children's peak, too.
struct Bench {
  /// The project's working tree.
  let root: String

  /// The release build of zonec.
  var zonec: String { "\(root)/.build/release/zonec" }

  /// This program, for work whose memory must not count as its children's.
  var own: String { "\(root)/Benchmarks/.build/release/Benchmarks" }

  /// How often each program is measured.
  var rounds: Int { max(1, variable("BENCH_ROUNDS").flatMap { Int($0) } ?? 5) }

  /// A variable of the environment.
  func variable(_ name: String) -> String? {
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }

  /// Where a program of this name lies; nil where it is not installed.
  func program(_ name: String) -> String? {
    (variable("PATH") ?? "").split(separator: ":").map { "\($0)/\(name)" }
      .first { unsafe access($0, X_OK) == 0 }
  }

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

  /// Measures programs in turn, round by round, and prints a line for each.
  ///
  /// The first is the one that the others are compared with.
  func race(_ contestants: [Contestant]) {
    var runs = [[Measurement]](repeating: [], count: contestants.count)
    // One more than asked for: the first fills the caches.
    for round in 0...rounds {
      for (number, contestant) in contestants.enumerated() {
        contestant.prepare()
        let run = Measurement(of: contestant.command, in: contestant.directory)
        guard run.status == 0 else {
          print("  \(contestant.name): exit status \(run.status), not measured")
          return
        }
        if round > 0 { runs[number].append(run) }
      }
    }
    let medians = runs.map { Measurement.median($0) }
    for (contestant, median) in zip(contestants, medians) {
      let ratio = median.seconds / max(medians[0].seconds, 1e-9)
      print(
        "  " + contestant.name + Self.blanks(28 - contestant.name.utf8.count)
          + Self.tenths(median.seconds * 1000) + " ms" + Self.tenths(Double(median.peakKiB) / 1024)
          + " MiB" + Self.tenths(ratio) + " times")
    }
  }

  /// A number with one decimal, right-aligned.
  private static func tenths(_ value: Double) -> String {
    let scaled = Int((value * 10).rounded())
    let text = "\(scaled / 10).\(scaled % 10)"
    return blanks(11 - text.utf8.count) + text
  }

  /// So many blanks; none for a negative count.
  private static func blanks(_ count: Int) -> String {
    String(repeating: " ", count: max(0, count))
  }

  /// Runs `body` with an empty directory that is removed afterwards.
  func withTemporaryDirectory(_ body: (String) -> Void) {
    let path = "\(variable("TMPDIR") ?? "/tmp")/zonec-bench-\(getpid())"
    Self.makeDirectory(path)
    body(path)
    Self.remove(path)
  }

  /// Makes a directory and those that lead to it.
  static func makeDirectory(_ path: String) {
    _ = Measurement(of: ["/bin/mkdir", "-p", path], in: "/")
  }

  /// Removes a directory with all in it.
  static func remove(_ path: String) {
    _ = Measurement(of: ["/bin/rm", "-rf", path], in: "/")
  }
}
