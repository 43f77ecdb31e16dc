import ZoneModel

/// A plan for a pull request: a table of zones, and what changes by cause, in GitHub's Markdown.
enum PlanMarkdown {
  /// More lines of one cause are only counted: a comment holds 65536 characters.
  private static let lineLimit = 100
  /// More causes are only counted.
  private static let causeLimit = 50

  /// The plan as Markdown.
  static func text(of report: PlanReport) -> [UInt8] {
    if report.plan.isEmpty { return Array("**zonec:** no difference\n".utf8) }
    var text: [UInt8] = []
    text.append("**zonec:** \(escaped(report.summary))\n")
    if !report.refusals.isEmpty {
      text.append("\n> **build would refuse this**\n")
      for refusal in report.refusals {
        text.append("> - \(escaped(refusal.message)): `\(refusal.limit.flag)` allows it\n")
      }
    }
    for cause in report.causes.causes.prefix(causeLimit) { append(cause, of: report, to: &text) }
    let rest = report.causes.causes.count - causeLimit
    if rest > 0 { text.append("\n… and \(rest) more causes\n") }
    for file in report.plan.files { append(file, to: &text) }
    appendZones(report.plan.zones.filter(\.isDifference), to: &text)
    return text
  }

  /// The errors of a project, which leave no plan.
  static func text(of errors: ReportContent) -> [UInt8] {
    let count = errors.findings.count
    var text: [UInt8] = []
    text.append("**zonec:** \(count) error\(count == 1 ? "" : "s"): nothing compared\n\n")
    for finding in errors.findings.prefix(lineLimit) {
      let place = errors.region(of: finding.range).map { "\($0.file):\($0.line):\($0.column): " }
      text.append("- \(escaped("\(place ?? "")\(finding.message) [\(finding.id)]"))\n")
    }
    if count > lineLimit { text.append("\n… and \(count - lineLimit) more\n") }
    return text
  }

  /// Appends a cause, its lines in a block of their own that colours them.
  private static func append(_ cause: Cause, of report: PlanReport, to text: inout [UInt8]) {
    let causes = report.causes
    let counts = causes.counts(of: cause).map { "\($0.count) \($0.type)" }
    text.append("\n**\(escaped(causes.title(of: cause)))**: \(counts.joined(separator: ", "))\n")
    var lines: [String] = []
    var count = 0
    causes.forEachRRset(of: cause) { zone, line in
      count += 1
      guard count <= lineLimit else { return }
      let line = line()
      for row in PlanLine.lines(of: line, in: report) {
        // In a block of the kind "diff" a changed line begins with "!".
        let mark = row.mark == "~" ? "!" : row.mark
        let place = row.place.map { "  ; \($0)" } ?? ""
        lines.append("\(mark) \(line.owner.displayText) \(row.type) \(row.text)\(place)")
      }
    }
    if count > lineLimit { lines.append("# … and \(count - lineLimit) more") }
    appendBlock(lines, to: &text)
  }

  /// Appends the lines of a file that is not a zone.
  private static func append(_ file: FileChange, to text: inout [UInt8]) {
    text.append("\n**\(escaped(file.path.text))**\n")
    let lines = file.removed.map { "- \($0)" } + file.added.map { "+ \($0)" }
    let rest = lines.count - lineLimit
    appendBlock(
      Array(lines.prefix(lineLimit)) + (rest > 0 ? ["# … and \(rest) more"] : []), to: &text)
  }

  /// Appends lines as a block, with a fence that none of them ends.
  private static func appendBlock(_ lines: [String], to text: inout [UInt8]) {
    let lines = lines.map(plain)
    let longest = lines.reduce(2) { max($0, Self.longestRun(of: "`", in: $1)) }
    let fence = String(repeating: "`", count: longest + 1)
    text.append("\(fence)diff\n")
    for line in lines { text.append(line + "\n") }
    text.append("\(fence)\n")
  }

  /// The length of the longest run of a character.
  private static func longestRun(of mark: Unicode.Scalar, in text: String) -> Int {
    var (longest, run) = (0, 0)
    for scalar in text.unicodeScalars {
      run = scalar == mark ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }

  /// Appends the table of zones.
  private static func appendZones(_ zones: [ZoneChange], to text: inout [UInt8]) {
    if zones.isEmpty { return }
    text.append("\n| zone | serial | + | − | ~ | old answers live |\n")
    text.append("|---|---|--:|--:|--:|--:|\n")
    for zone in zones {
      let old = zone.oldSerial.map { String($0.number) } ?? "none"
      let new = zone.newSerial.map { String($0.number) } ?? "none"
      let counts: [Int?] =
        switch zone.state {
        case .added: [zone.newCount, nil, nil]
        case .removed: [nil, zone.oldCount, nil]
        case .unreadable: [nil, nil, nil]
        default: [zone.count(of: .added), zone.count(of: .removed), zone.count(of: .changed)]
        }
      let cells =
        [zone.place, "\(old) → \(new)"] + counts.map { $0.map(String.init) ?? "" } + [
          zone.state == .added ? "" : ZoneChange.duration(zone.staleness)
        ]
      text.append("| \(cells.map(escaped).joined(separator: " | ")) |\n")
      if case .unreadable(let reason) = zone.state {
        text.append("| | \(escaped("cannot be compared: \(reason)")) | | | | |\n")
      }
    }
  }

  /// Text that Markdown shows as it is.
  ///
  /// GitHub also makes a mention of `@name`, a link of `#1`, of `https://` and of `www.`: an empty
  /// comment behind that part keeps it text.
  private static func escaped(_ text: String) -> String {
    var last: Unicode.Scalar = " "
    return text.unicodeScalars.reduce(into: "") { result, scalar in
      if "\\`*_{}[]<>#|~&".unicodeScalars.contains(scalar) { result += "\\" }
      if scalar == "/" && last == ":" || scalar == "." && (last == "w" || last == "W") {
        result += "<!-- -->"
      }
      result += harmless(scalar)
      if scalar == "@" || scalar == "#" { result += "<!-- -->" }
      last = scalar
    }
  }
}
