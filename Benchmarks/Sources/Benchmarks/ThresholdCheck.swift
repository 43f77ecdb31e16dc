import Glibc

/// `make bench-check`: whether a hot path costs more than its threshold.
struct ThresholdCheck {
  /// Where the programs are.
  let bench: Bench
  /// callgrind; nil where it is not installed.
  let valgrind: String?

  /// The file of thresholds.
  private var file: String { "\(bench.root)/Benchmarks/thresholds" }
  /// Where callgrind's profiles stay, to be looked at.
  private var profiles: String { "\(bench.root)/Benchmarks/.build/callgrind" }

  /// A check with whatever is installed.
  init(_ bench: Bench) {
    self.bench = bench
    valgrind = bench.program("valgrind")
  }

  /// Measures all hot paths and compares them, or writes the thresholds anew; whether all is well.
  func run(renews: Bool) -> Bool {
    if valgrind == nil {
      print("  NOT COUNTED: instructions, because valgrind is not installed")
      // What is not measured is not well where nobody reads that.
      if renews || bench.variable("CI") != nil { return false }
    }
    Self.holdStill()
    Bench.makeDirectory(profiles)
    let thresholds = Thresholds(reading: file)
    var renewed = Thresholds()
    var isGood = true
    Self.printRow("measured, and the most allowed", Cost.names.flatMap { [$0, "at most"] })
    for path in HotPath.all {
      guard let cost = measure(path) else {
        isGood = false
        continue
      }
      renewed.costs.append((path.name, cost.threshold))
      let threshold = renews ? cost.threshold : thresholds.cost(of: path.name)
      isGood = compare(cost, of: path, to: threshold) && isGood
    }
    if !isGood, valgrind != nil { print("  profiles, for callgrind_annotate: \(profiles)") }
    guard renews else { return isGood }
    let isRenewed = renewed.costs.count == HotPath.all.count && renewed.write(to: file)
    print(isRenewed ? "  written anew: \(file)" : "  NOT WRITTEN: \(file)")
    return isRenewed
  }

  /// Prints what a hot path costs and may cost; whether it costs no more.
  private func compare(_ cost: Cost, of path: HotPath, to threshold: Cost?) -> Bool {
    guard let threshold else {
      print("  \(path.name): NO THRESHOLD: make bench-check RENEW=1")
      return false
    }
    let pairs = Array(zip(cost.figures, threshold.figures))
    Self.printRow(
      path.name, pairs.flatMap { [$0, $1] }.map { figure in figure.map { "\($0)" } ?? "-" })
    var isGood = true
    for (name, (figure, most)) in zip(Cost.names, pairs) {
      guard let figure, let most, most > 0 else { continue }
      let percent = Double(figure) / Double(most) * 100 - 100
      if figure > most {
        isGood = false
        print("    TOO MUCH: \(name), by \(Table.text(percent)) %")
      } else if percent < -15, name == Cost.names[0] {
        print("    less by \(Table.text(-percent)) %: make bench-check RENEW=1 keeps it so")
      }
    }
    return isGood
  }

  /// Measures a hot path; nil, and said so, where it cannot.
  private func measure(_ path: HotPath) -> Cost? {
    var cost: Cost?
    bench.withTemporaryDirectory { directory in
      guard let input = makeInput(of: path, path.count, in: directory),
        let large = makeInput(of: path, path.count * HotPath.enlargement, in: directory)
      else { return }
      let output = "\(directory)/output"
      var runs: [Measurement] = []
      for _ in 0..<5 {
        Bench.remove(output)
        let command = [bench.zonec] + path.arguments(large, output)
        runs.append(Measurement(of: command, in: "/"))
      }
      Bench.remove(output)
      let instructions = countInstructions(of: path.arguments(input, output), path.name)
      guard runs.allSatisfy({ $0.status == 0 }), (instructions == nil) == (valgrind == nil) else {
        return print("  \(path.name): NOT MEASURED: zonec or valgrind failed")
      }
      cost = Cost(
        instructions: instructions, faults: Int(runs.median { Double($0.minorFaults) }),
        peakKiB: Int(runs.median { Double($0.peakKiB) }))
    }
    return cost
  }

  /// How many instructions zonec runs with these arguments; nil where that cannot be counted.
  private func countInstructions(of arguments: [String], _ name: String) -> Int? {
    guard let valgrind else { return nil }
    let profile = "\(profiles)/\(name)"
    let count = [valgrind, "--tool=callgrind", "--callgrind-out-file=\(profile)", bench.zonec]
    let run = Measurement(of: count + arguments, in: "/")
    return run.status == 0 ? Self.summary(of: profile) : nil
  }

  /// Makes a hot path's input of a size; its path.
  private func makeInput(of path: HotPath, _ count: Int, in directory: String) -> String? {
    guard let workload = path.workload else { return "\(bench.root)/zones" }
    let input = "\(directory)/\(count)"
    return bench.make(workload, count, at: input) ? input : nil
  }

  /// How many instructions a profile of callgrind says were run.
  private static func summary(of profile: String) -> Int? {
    Bench.text(of: profile).split(separator: "\n").first { $0.hasPrefix("summary: ") }
      .flatMap { Int($0.dropFirst(9)) }
  }

  /// Prints a line of the table.
  private static func printRow(_ name: String, _ cells: [String]) {
    print("  " + Table.left(name, 30) + cells.map { Table.right($0, 13) }.joined())
  }

  /// Makes what follows the same on most machines: hashes without a seed, and no huge pages.
  private static func holdStill() {
    unsafe setenv("SWIFT_DETERMINISTIC_HASHING", "1", 1)
    // Looked up, because Swift does not call functions of varying arguments.
    typealias Control = @convention(c) (CInt, UInt, UInt, UInt, UInt) -> CInt
    guard let control = unsafe dlsym(nil, "prctl") else { return }
    let forbidHugePages: CInt = 41
    _ = unsafe unsafeBitCast(control, to: Control.self)(forbidHugePages, 1, 0, 0, 0)
  }
}
