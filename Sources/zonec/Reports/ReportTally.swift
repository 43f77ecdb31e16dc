import ZoneModel

/// How many findings there are, and what was looked at.
struct ReportTally {
  /// Findings of severity error.
  let errors: Int
  /// Findings of severity warning.
  let warnings: Int
  /// Findings of severity info.
  let infos: Int
  /// Findings that were left out at the user's wish.
  let skipped: Int
  /// What was looked at, such as a zone's name; nil if the counts say it.
  let subject: String?
  /// How much was looked at: nouns in the singular.
  let counts: [(noun: String, count: Int)]

  /// Counts the findings of each severity.
  init(
    of findings: [Diagnostic], skipped: Int, subject: String?,
    counts: [(noun: String, count: Int)]
  ) {
    func count(_ severity: Severity) -> Int {
      findings.reduce(0) { $0 + ($1.severity == severity ? $1.count : 0) }
    }
    errors = count(.error)
    warnings = count(.warning)
    infos = count(.info)
    self.skipped = skipped
    self.subject = subject
    self.counts = counts
  }

  /// `2 errors, 1 warning: 51 hosts, 84 addresses, 9 zones, 363 records`.
  var line: String {
    var found = [Self.words("error", errors), Self.words("warning", warnings)]
    // No countable noun: "1 info, 2 info".
    if infos > 0 { found.append("\(infos) info") }
    if skipped > 0 { found.append("\(skipped) skipped") }
    let seen = [subject].compactMap { $0 } + counts.map { Self.words($0.noun, $0.count) }
    let end = seen.isEmpty ? "" : ": " + seen.joined(separator: ", ")
    return found.joined(separator: ", ") + end
  }

  /// `1 address`, `2 addresses`.
  private static func words(_ noun: String, _ count: Int) -> String {
    "\(count) \(count == 1 ? noun : plural(of: noun))"
  }

  /// The plural of a noun, such as `addresses` of `address`.
  static func plural(of noun: String) -> String {
    noun + (noun.hasSuffix("s") ? "es" : "s")
  }
}
