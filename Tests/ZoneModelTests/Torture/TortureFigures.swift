import Foundation

/// What a case takes at n, 2n and 4n.
struct TortureFigures {
  /// The most that time may grow, as a power of what the input weighs.
  static let mostGrowth = 1.2
  /// The most bytes of memory for a byte of input.
  static let mostMemory = 30.0
  /// Seconds of processor time below which growth cannot be measured.
  static let leastSeconds = 0.1
  /// Bytes of memory that count as nothing: what a run may take whatever its input.
  static let freeMemory = 8 << 20

  /// Which case.
  let torture: TortureCase
  /// How many times n each run was.
  let factors: [Int]
  /// What it took, at n, 2n and 4n or at n and 4n.
  private(set) var runs: [TortureRun]
  /// What a run takes that has nothing to do.
  let idle: TortureRun

  /// Runs a case.
  ///
  /// - Parameters:
  ///   - size: n.
  ///   - factors: of n, ascending.
  ///   - growth: growth that is not believed at once: all is run again, up to three times more.
  init(
    _ torture: TortureCase, size: Int, factors: [Int], growth: Double, program: String,
    idle: TortureRun
  ) throws {
    self.torture = torture
    self.factors = factors
    self.idle = idle
    runs = []
    for factor in factors {
      runs.append(try TortureRun(torture, size: size * factor, program: program, times: 1))
      // What has not ended would not end in a larger size either.
      if runs.last?.isEndless == true { break }
    }
    for _ in 0..<3
    where (self.growth ?? 0) > growth && runs.allSatisfy({ $0.seconds < 3 }) {
      for (index, factor) in factors.enumerated() where index < runs.count {
        let again = try TortureRun(torture, size: size * factor, program: program, times: 1)
        runs[index].seconds = min(runs[index].seconds, again.seconds)
      }
    }
  }

  /// The power of the input's weight by which its time grows; nil where there is too little of it.
  var growth: Double? {
    guard !runs.contains(where: \.isEndless), let first = runs.first, let last = runs.last,
      last.weight > first.weight
    else {
      return nil
    }
    let most = last.seconds - idle.seconds
    // Starting a program takes some milliseconds more or less: less than five are five.
    let least = max(first.seconds - idle.seconds, 0.005)
    guard most >= Self.leastSeconds else { return nil }
    // A few bytes weigh little beside the files around them: four times n counts as four times.
    let times = Double(factors.last ?? 1) / Double(factors.first ?? 1)
    return log(most / least) / log(max(Double(last.weight) / Double(first.weight), times))
  }

  /// Bytes of memory for each byte of the largest input, above what zonec takes anyway.
  var memory: Double {
    guard let last = runs.last else { return 0 }
    return Double(max(0, last.memory - idle.memory)) / Double(max(last.weight, 1))
  }

  /// Whether memory is bounded by the input, beside so much that is free.
  func isFrugal(beside free: Int) -> Bool {
    guard let last = runs.last else { return true }
    return memory <= Self.mostMemory || last.memory - idle.memory <= free
  }

  /// Whether each run ended as it should.
  var endsWell: Bool { runs.allSatisfy { torture.statuses.contains($0.status) } }

  /// Whether all holds that docs/reliability.md promises.
  var holds: Bool {
    endsWell && isFrugal(beside: Self.freeMemory) && (growth ?? 0) <= Self.mostGrowth
  }
}
