/// Directives: entries that begin with `$` in the first column.
extension ZoneReader {
  /// Reads the directive in the current tokens.
  mutating func readDirective(_ text: Span<UInt8>) {
    let token = tokens[0]
    noteParenthesisBeforeDirective(text)
    noteQuotes(text, list: 0..<0)
    // ASCII alone: Unicode's capital of a dotless i would make a directive of what is none.
    let directive = bytes(text, token).map(\.asciiLowercased)
    switch String(decoding: directive, as: UTF8.self) {
    case "$origin": readOrigin(text)
    case "$ttl": readDefaultTTL(text)
    // Both are bounded over all files, which a part knows nothing of: it is given up.
    case "$include" where isPart, "$generate" where isPart: isStopped = true
    case "$include": if !readInclude(text) { zone.lost.add(anywhere: .any) }
    case "$generate": readGenerate(text)
    default:
      zone.lost.add(anywhere: .any)
      report(
        .unknownDirective, "\(quoted(bytes(text, token))) is not a directive", at: token,
        fix: "the directives are $ORIGIN, $TTL, $INCLUDE and $GENERATE; a name is written \\$…")
    }
  }

  /// Whether a directive has the right number of arguments; reports it if not.
  mutating func hasArguments(_ allowed: ClosedRange<Int>, _ usage: String) -> Bool {
    let count = tokens.count - 1
    if allowed.contains(count) { return true }
    if count < allowed.lowerBound {
      report(.badDirective, "an argument is missing: \(usage)", at: tokens[tokens.count - 1])
    } else {
      report(.badDirective, "one argument too many: \(usage)", at: tokens[allowed.upperBound + 1])
    }
    return false
  }
}
