import Foundation

/// How many zones made by grammar a run tries, and from which seed.
///
/// An ordinary run always tries the same ones. `ZONEC_DIFFERENTIAL=COUNT` asks for so many from a
/// fresh seed, and `ZONEC_DIFFERENTIAL_SEED` repeats a run.
struct DifferentialRun {
  /// The seeds of the zones that verdicts are compared on.
  let seeds: [UInt64]
  /// The seeds of those that fmt writes.
  let formatSeeds: [UInt64]
  /// Whether they are those that need every rule.
  let needsEveryRule: Bool

  /// The run of this process.
  static let current = DifferentialRun()

  /// How many zones an ordinary run judges.
  private static let usualCount = 4000
  /// How many it formats.
  private static let usualFormatCount = 1200
  /// The first seed of an ordinary run.
  private static let usualSeed = 1

  /// Chooses seeds, and says which.
  private init() {
    let count = Self.number("ZONEC_DIFFERENTIAL")
    let first =
      Self.number("ZONEC_DIFFERENTIAL_SEED")
      ?? (count == nil ? Self.usualSeed : Int.random(in: 1...1_000_000))
    let counts = (count ?? Self.usualCount, count ?? Self.usualFormatCount)
    seeds = (0..<counts.0).map { UInt64(first + $0) }
    formatSeeds = (0..<counts.1).map { UInt64(first + $0) }
    needsEveryRule = count == nil && first == Self.usualSeed
    say(
      "\(counts.0) zones made by grammar, \(counts.1) of them formatted, from "
        + "ZONEC_DIFFERENTIAL_SEED=\(first)")
    say("judges: \(JudgeVersions.text)")
  }

  /// A number in the environment.
  private static func number(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
  }

  /// Writes a line to standard error.
  func say(_ text: String) { FileHandle.standardError.write(Data("\(text)\n".utf8)) }
}
