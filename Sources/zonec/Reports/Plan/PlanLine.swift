import ZoneModel

/// One line of a plan as people read it.
struct PlanLine {
  /// `+`, `-` or `~`.
  var mark: String
  /// The owner as its zone's file has it.
  var owner: String
  /// The mnemonic of the type.
  var type: String
  /// What is added, removed or replaced.
  var text: String
  /// The place of a hand-written record.
  var place: String?

  /// More records of an RRset than this are only counted.
  private static let dataLimit = 6

  /// The line of an RRset.
  static func lines(of line: RRsetLine, in report: PlanReport) -> [PlanLine] {
    let zone = report.plan.zones[line.zone]
    let mark =
      switch line.kind {
      case .added: "+"
      case .removed: "-"
      case .changed: "~"
      }
    return [
      PlanLine(
        mark: mark, owner: line.owner.displayText(relativeTo: zone.name), type: line.type,
        text: words(of: line), place: report.place(line.place))
    ]
  }

  /// What happens to an RRset's records.
  static func words(of line: RRsetLine) -> String {
    let (gone, come) = (short(line.removed), short(line.added))
    var words: [String] = []
    switch line.kind {
    case .added: words.append(come)
    case .removed: words.append(gone)
    case .changed where line.removed.count == 1 && line.added.count == 1:
      words.append("\(gone) → \(come)")
    case .changed:
      if !line.removed.isEmpty { words.append("- \(gone)") }
      if !line.added.isEmpty { words.append("+ \(come)") }
    }
    if line.kind == .changed, !line.isTerms, line.oldCount != line.newCount {
      words.append("(\(line.oldCount) → \(line.newCount))")
    }
    if let ttls = line.ttls { words.append("TTL \(ttls.old) → \(ttls.new)") }
    return words.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Some data on one line, each piece cut if it is long.
  static func short(_ data: [String]) -> String {
    let shown = data.prefix(dataLimit).map { $0.utf8.count > 200 ? $0.prefix(200) + "…" : $0[...] }
    let rest = data.count - dataLimit
    return shown.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }
}

extension ZoneChange {
  /// The zone's files in one word: `production/zones/example.org`, or with several levels in braces.
  var place: String {
    guard let first = paths.first else { return name.displayText }
    if paths.count == 1 { return first.text }
    return "{\(paths.map(\.level).joined(separator: ","))}/\(first.pathInLevel)"
  }

  /// What happens to the zone, in one sentence.
  var summary: String {
    let old = oldSerial.map { String($0.number) } ?? "none"
    let new = newSerial.map { String($0.number) } ?? "none"
    switch state {
    case .same: return "same records"
    case .added: return "new zone: serial \(new), \(newCount) RRsets"
    case .removed:
      return
        "the zone is removed: serial \(old), \(oldCount) RRsets; resolvers may keep its answers for "
        + Self.duration(staleness)
    case .unreadable(let reason):
      return "cannot be compared, and counts as replaced: \(reason); serial \(old) → \(new)"
    case .changed:
      let counts = [
        (count(of: .added), "added"), (count(of: .removed), "removed"),
        (count(of: .changed), "changed"),
      ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
      return "serial \(old) → \(new); of \(oldCount) RRsets \(counts.joined(separator: ", ")); "
        + "resolvers may keep old answers for \(Self.duration(staleness))"
    }
  }

  /// A duration in units, exactly.
  static func duration(_ seconds: UInt32) -> String {
    for (unit, length) in [("d", 86400), ("h", 3600), ("m", 60)] as [(String, UInt32)]
    where seconds >= length && seconds % length == 0 {
      return "\(seconds / length)\(unit)"
    }
    return "\(seconds)s"
  }
}
