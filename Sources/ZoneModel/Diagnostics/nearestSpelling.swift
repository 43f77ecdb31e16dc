/// The candidate that a misspelt word most likely means, or nil if none comes near.
///
/// Near is one slip (a letter too many, missing, wrong, or two swapped) in three letters, the first
/// candidate if several are as near. Words above 64 bytes are not compared, nor candidates after
/// the first thousand: a file may have as many faults as candidates.
package func nearestSpelling(of word: String, among candidates: some Sequence<String>) -> String? {
  let letters = word.utf8.map(\.asciiLowercased)
  guard (1...64).contains(letters.count) else { return nil }
  var best: String?
  var limit = max(1, letters.count / 3)
  for candidate in candidates.prefix(1000) {
    let others = candidate.utf8
    guard others.count <= 64, abs(others.count - letters.count) <= limit else { continue }
    let slips = slips(from: letters, to: others.map(\.asciiLowercased))
    guard slips <= limit else { continue }
    best = candidate
    limit = slips - 1
    if limit < 0 { break }
  }
  return best
}

/// How many edits apart two words are: the optimal string alignment distance.
private func slips(from first: [UInt8], to second: [UInt8]) -> Int {
  var beforeLast = [Int](repeating: 0, count: second.count + 1)
  var last = Array(0...second.count)
  for row in 0..<first.count {
    var current = [row + 1]
    for column in 0..<second.count {
      var least = min(current[column], last[column + 1]) + 1
      least = min(least, last[column] + (first[row] == second[column] ? 0 : 1))
      if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
        least = min(least, beforeLast[column - 1] + 1)
      }
      current.append(least)
    }
    (beforeLast, last) = (last, current)
  }
  return last[second.count]
}
