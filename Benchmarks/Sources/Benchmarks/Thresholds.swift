/// The file Benchmarks/thresholds: a hot path a line, with the most that it may cost.
struct Thresholds {
  /// The most that each may cost, by its name.
  var costs: [(name: String, cost: Cost)] = []

  /// What the file begins with.
  private static let head = """
    # The most that each hot path may cost: instructions, page faults, peak memory in KiB.
    # Written by `make bench-check RENEW=1`; CONTRIBUTING.md says when.

    """

  /// No thresholds.
  init() {}

  /// Reads the file; a line that is none is left out, and then missed.
  init(reading path: String) {
    for line in Bench.text(of: path).split(separator: "\n") where line.first != "#" {
      let words = line.split(separator: " ")
      let numbers = words.dropFirst().compactMap { Int($0) }
      guard numbers.count == 3 else { continue }
      let cost = Cost(instructions: numbers[0], faults: numbers[1], peakKiB: numbers[2])
      costs.append((String(words[0]), cost))
    }
  }

  /// The most that a hot path may cost.
  func cost(of path: String) -> Cost? { costs.first { $0.name == path }?.cost }

  /// Writes the file; false where that fails.
  func write(to path: String) -> Bool {
    TextFile.write(to: path) { file in
      file.add(Self.head)
      for (name, cost) in costs {
        let cells = cost.figures.map { Table.right(String($0 ?? 0)) }
        file.add(Table.left(name, 20) + cells.joined() + "\n")
      }
    }
  }
}
