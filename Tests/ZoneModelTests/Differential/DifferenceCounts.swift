import Testing

/// Differences by kind: how many of each there are, and the smallest.
struct DifferenceCounts {
  /// A kind of difference.
  private struct Kind {
    /// How many there are.
    var count = 0
    /// The size of the smallest input.
    var size = Int.max
    /// What repeats and explains it.
    var smallest = ""
  }

  /// All kinds.
  private var kinds: [String: Kind] = [:]

  /// How many differences there are.
  var count: Int { kinds.values.reduce(0) { $0 + $1.count } }

  /// Adds a difference of a zone with these odd things in it.
  mutating func add(_ what: String, _ oddThings: [String], size: Int, _ shown: String) {
    let key = "\(what), \(oddThings.joined(separator: " + "))"
    var kind = kinds[key] ?? Kind()
    kind.count += 1
    if size < kind.size {
      kind.size = size
      kind.smallest = shown
    }
    kinds[key] = kind
  }

  /// Records an issue for each kind, the most frequent first.
  func record(sourceLocation: SourceLocation = #_sourceLocation) {
    for (what, kind) in kinds.sorted(by: { ($1.value.count, $0.key) < ($0.value.count, $1.key) }) {
      Issue.record(
        "\(kind.count) times: \(what)\n\(kind.smallest)", sourceLocation: sourceLocation)
    }
  }
}
