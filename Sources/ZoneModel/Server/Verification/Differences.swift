/// The differences found in a run, of which the first thousand are kept.
package struct Differences: Sendable {
  /// How many are kept to be shown.
  package static let limit = 1000

  /// How many there are in all.
  package private(set) var count = 0
  /// At least the first `limit` of them, in the order of finding.
  private var kept: [Difference] = []

  /// An empty list.
  package init() {}

  /// Adds a difference.
  mutating func add(_ difference: Difference) {
    count += 1
    kept.append(difference)
    // A server that has everything wrong must not use up the memory.
    if kept.count >= 4 * Self.limit { kept = first }
  }

  /// The first ones, in the order of questions, whatever the order of the answers.
  package var first: [Difference] {
    Array(
      kept.sorted {
        ($0.order, $0.kind.rawValue, $0.served) < ($1.order, $1.kind.rawValue, $1.served)
      }
      .prefix(Self.limit))
  }
}
