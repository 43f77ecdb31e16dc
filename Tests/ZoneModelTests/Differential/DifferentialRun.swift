import Foundation

/// How many zones made by grammar a run tries, and from which seed.
///
/// `ZONEC_DIFFERENTIAL=COUNT` asks for so many from a fresh seed, which is printed;
/// `ZONEC_DIFFERENTIAL_SEED` repeats a run.
struct DifferentialRun {
  /// The seeds of the zones.
  let seeds: [UInt64]

  /// The run that was asked for.
  static let current = DifferentialRun()
  /// Whether it was asked for.
  static let isWanted = count > 0
  /// How many zones it takes to need every rule.
  static let usualCount = 3000
  /// How many zones were asked for.
  private static let count = number("ZONEC_DIFFERENTIAL") ?? 0

  /// Chooses seeds, and says which.
  private init() {
    let first = Self.number("ZONEC_DIFFERENTIAL_SEED") ?? Int.random(in: 1...1_000_000)
    seeds = (0..<Self.count).map { UInt64(first + $0) }
    say("\(Self.count) zones from ZONEC_DIFFERENTIAL_SEED=\(first)")
  }

  /// A number in the environment.
  private static func number(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
  }

  /// Writes a line to standard error.
  func say(_ text: String) { FileHandle.standardError.write(Data("\(text)\n".utf8)) }
}
