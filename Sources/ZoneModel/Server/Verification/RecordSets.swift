/// Two lists of record data compared as sets: a server may shuffle and repeat.
struct RecordSets {
  /// What was compiled and is not served, sorted.
  private(set) var missing: [ArraySlice<UInt8>] = []
  /// What is served and was not compiled, sorted.
  private(set) var extra: [ArraySlice<UInt8>] = []

  /// Compares; names must be in lower case in both.
  init(compiled: [ArraySlice<UInt8>], served: [ArraySlice<UInt8>]) {
    // One record is the commonest case by far.
    if compiled.count == 1, served.count == 1, compiled[0] == served[0] { return }
    let left = Self.sorted(compiled)
    let right = Self.sorted(served)
    var (first, second) = (0, 0)
    while first < left.count || second < right.count {
      if second == right.count {
        missing.append(left[first])
        first += 1
      } else if first == left.count {
        extra.append(right[second])
        second += 1
      } else if left[first] == right[second] {
        first += 1
        second += 1
      } else if left[first].lexicographicallyPrecedes(right[second]) {
        missing.append(left[first])
        first += 1
      } else {
        extra.append(right[second])
        second += 1
      }
    }
  }

  /// By their bytes, each once.
  private static func sorted(_ values: [ArraySlice<UInt8>]) -> [ArraySlice<UInt8>] {
    let all = values.sorted { $0.lexicographicallyPrecedes($1) }
    return all.indices.filter { $0 == 0 || all[$0] != all[$0 - 1] }.map { all[$0] }
  }
}
