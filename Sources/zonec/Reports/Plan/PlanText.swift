import ZoneModel

/// A plan for people: what changes by cause, then zone by zone, in the terminal's columns.
struct PlanText {
  /// The plan with its causes.
  let report: PlanReport
  /// What the text may look like.
  let terminal: Terminal
  /// More lines of one zone are not shown; the formats for programs have them all.
  static let lineLimit = 1000

  /// The plan as text.
  func text() -> [UInt8] {
    var text: [UInt8] = []
    var shown = [Int](repeating: 0, count: report.plan.zones.count)
    for cause in report.causes.causes { append(cause, &shown, to: &text) }
    for zone in report.plan.zones where zone.isDifference { append(zone, to: &text) }
    for file in report.plan.files { append(file, to: &text) }
    if !report.refusals.isEmpty {
      separate(&text)
      text.append(terminal.strong("build would refuse this") + "\n")
      for refusal in report.refusals {
        append(wrapped: PlanOptions.line(refusal), indent: 2, to: &text)
      }
    }
    return text
  }

  /// Parts what is above from what comes.
  private func separate(_ text: inout [UInt8]) {
    if !text.isEmpty { text.append("\n") }
  }

  /// Writes a cause: its title, and the RRsets by zone.
  private func append(_ cause: Cause, _ shown: inout [Int], to text: inout [UInt8]) {
    var rows: [(zone: Int, line: RRsetLine)] = []
    var hidden: [Int: Int] = [:]
    report.causes.forEachRRset(of: cause) { zone, line in
      if shown[zone] < Self.lineLimit {
        shown[zone] += 1
        rows.append((zone, line()))
      } else {
        hidden[zone, default: 0] += 1
      }
    }
    separate(&text)
    let counts = report.causes.counts(of: cause).map { "\($0.count) \($0.type)" }
    let title = "\(report.causes.title(of: cause)): \(counts.joined(separator: ", "))"
    appendTitle(title, at: report.place(report.causes.place(of: cause)), to: &text)
    let lines = rows.flatMap { row in
      PlanLine.lines(of: row.line, in: report).map { (row.zone, $0) }
    }
    let ownerWidth = min(lines.map { CellWidth.of(plain($0.1.owner)) }.max() ?? 0, 30)
    let typeWidth = lines.map { CellWidth.of($0.1.type) }.max() ?? 0
    var zone = -1
    for (number, line) in lines {
      if number != zone { text.append("  \(plain(report.plan.zones[number].place))\n") }
      zone = number
      let front =
        "    \(line.mark) \(padded(line.owner, to: ownerWidth))  \(padded(line.type, to: typeWidth))  "
      append(line, behind: front, to: &text)
    }
    for (number, count) in hidden.sorted(by: { $0.key < $1.key }) {
      text.append("  \(plain(report.plan.zones[number].place)): … and \(count) more\n")
    }
  }

  /// Writes a title, and its place behind it where it fits.
  private func appendTitle(_ title: String, at place: String?, to text: inout [UInt8]) {
    let lines = terminal.wrapped(title, indent: 2)
    for (number, line) in lines.enumerated() {
      if number > 0 { text.append("\n  ") }
      text.append(terminal.strong(line))
    }
    if let place = place.map(plain) {
      let used = CellWidth.of(lines.last ?? "") + (lines.count > 1 ? 2 : 0)
      let fits = used + 2 + CellWidth.of(place) <= terminal.width
      text.append((fits ? "  " : "\n  ") + terminal.faint(place))
    }
    text.append("\n")
  }

  /// Writes a line of a cause; what does not fit continues below.
  private func append(_ line: PlanLine, behind front: String, to text: inout [UInt8]) {
    let indent = CellWidth.of(front)
    let lines = terminal.wrapped(line.text, indent: indent)
    for (number, words) in lines.enumerated() {
      text.append(
        number == 0 ? coloured(front, by: line.mark) : String(repeating: " ", count: indent))
      text.append(words)
      if number + 1 < lines.count { text.append("\n") }
    }
    if let place = line.place.map(plain) {
      let used = indent + CellWidth.of(lines.last ?? "")
      let fits = used + 2 + CellWidth.of(place) <= terminal.width
      text.append(
        (fits ? "  " : "\n" + String(repeating: " ", count: indent)) + terminal.faint(place))
    }
    text.append("\n")
  }

  /// Writes what becomes of a zone as a whole.
  private func append(_ zone: ZoneChange, to text: inout [UInt8]) {
    separate(&text)
    text.append(terminal.strong(plain(zone.place)) + "\n")
    append(wrapped: zone.summary, indent: 2, to: &text)
  }

  /// Writes what becomes of another file.
  private func append(_ file: FileChange, to text: inout [UInt8]) {
    separate(&text)
    let end = file.kind == .added ? " is new" : file.kind == .removed ? " goes" : ""
    text.append(terminal.strong(plain(file.path.text)) + end + "\n")
    let lines = file.removed.map { ("-", $0) } + file.added.map { ("+", $0) }
    for (mark, line) in lines.prefix(Self.lineLimit) {
      text.append("  \(coloured(mark, by: mark)) \(plain(line))\n")
    }
    if lines.count > Self.lineLimit {
      text.append("  … and \(lines.count - Self.lineLimit) more\n")
    }
  }

  /// Writes a sentence in lines that fit.
  private func append(wrapped sentence: String, indent: Int, to text: inout [UInt8]) {
    for line in terminal.wrapped(sentence, indent: indent) {
      text.append(String(repeating: " ", count: indent) + line + "\n")
    }
  }

  /// Green, red or yellow by a mark, where there is colour.
  private func coloured(_ text: String, by mark: String) -> String {
    let code = mark == "+" ? 32 : mark == "-" ? 31 : 33
    return terminal.usesColor ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
