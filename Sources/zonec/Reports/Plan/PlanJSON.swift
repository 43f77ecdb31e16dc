import ZoneModel

/// A plan for programs, as docs/plan.schema.json describes it.
///
/// One RRset, zone or file on each line, written piece by piece, because a plan may have a million.
/// Members may be added; if one is removed, the version changes.
enum PlanJSON {
  /// The version of the form.
  static let version = 1

  /// The plan as JSON.
  static func text(of report: PlanReport) -> [UInt8] {
    var text: [UInt8] = []
    text.append("{\"version\": \(version), \"causes\": [")
    for (index, cause) in report.causes.causes.enumerated() {
      text.append(index == 0 ? "\n" : ",\n")
      append(cause, of: report, to: &text)
    }
    text.append("\n], \"zones\": ")
    JSONValue.lines(report.plan.zones.filter(\.isDifference).map(zone)).append(to: &text)
    text.append(", \"files\": ")
    JSONValue.lines(report.plan.files.map(file)).append(to: &text)
    text.append(", \"refusals\": ")
    JSONValue.lines(report.refusals.map(refusal)).append(to: &text)
    text.append(", \"findings\": [], \"failure\": null}\n")
    return text
  }

  /// Why nothing could be compared, with null in the place of a plan.
  static func text(of failure: CommandFailure) -> [UInt8] {
    text(findings: .array([]), failure: .string(failure.message))
  }

  /// The errors of a project, with null in the place of a plan: an empty one would be no difference.
  static func text(of errors: ReportContent) -> [UInt8] {
    text(
      findings: .lines(errors.findings.map { JSONReport.finding($0, errors) }), failure: .null)
  }

  /// A document without a plan.
  private static func text(findings: JSONValue, failure: JSONValue) -> [UInt8] {
    let members: [JSONValue.Member] =
      [.init("version", .number(version))]
      + ["causes", "zones", "files", "refusals"].map { .init($0, .null) }
      + [.init("findings", findings), .init("failure", failure)]
    var text: [UInt8] = []
    JSONValue.object(members).append(to: &text)
    text.append("\n")
    return text
  }

  /// Appends a cause and its RRsets.
  private static func append(_ cause: Cause, of report: PlanReport, to text: inout [UInt8]) {
    let causes = report.causes
    let counts = causes.counts(of: cause).map { JSONValue.Member($0.type, .number($0.count)) }
    let head: [JSONValue.Member] = [
      .init("id", .string(causes.id(of: cause))),
      .init("title", .string(causes.title(of: cause))), .init("counts", .object(counts)),
      .init("place", JSONValue(report.place(causes.place(of: cause)))),
    ]
    JSONValue.object(head).append(to: &text)
    text.removeLast()
    text.append(", \"rrsets\": [")
    var written: [UInt8] = []
    causes.forEachRRset(of: cause) { _, line in
      written.append(written.isEmpty ? "\n" : ",\n")
      rrset(line(), of: report).append(to: &written)
    }
    text += written
    text.append("\n]}")
  }

  /// An RRset as JSON.
  private static func rrset(_ line: RRsetLine, of report: PlanReport) -> JSONValue {
    let zone = report.plan.zones[line.zone]
    return .object([
      .init("zone", .string(zone.name.displayText)),
      .init("paths", strings(zone.paths.map(\.text))),
      .init("owner", .string(line.owner.displayText)), .init("type", .string(line.type)),
      .init("change", .string(word(line.kind))), .init("removed", strings(line.removed)),
      .init("added", strings(line.added)), .init("terms", .bool(line.isTerms)),
      .init("oldCount", .number(line.oldCount)), .init("newCount", .number(line.newCount)),
      .init("oldTTL", line.ttls.map { .number(Int($0.old)) } ?? .null),
      .init("newTTL", line.ttls.map { .number(Int($0.new)) } ?? .null),
      .init("place", JSONValue(report.place(line.place))),
    ])
  }

  /// A zone as JSON.
  private static func zone(_ zone: ZoneChange) -> JSONValue {
    .object([
      .init("zone", .string(zone.name.displayText)),
      .init("paths", strings(zone.paths.map(\.text))),
      .init("state", .string(word(zone.state))), .init("reason", JSONValue(zone.unreadableReason)),
      .init("oldSerial", zone.oldSerial.map { .number(Int($0.number)) } ?? .null),
      .init("newSerial", zone.newSerial.map { .number(Int($0.number)) } ?? .null),
      .init("oldRRsets", .number(zone.oldCount)), .init("newRRsets", .number(zone.newCount)),
      .init("added", .number(zone.count(of: .added))),
      .init("removed", .number(zone.count(of: .removed))),
      .init("changed", .number(zone.count(of: .changed))),
      .init("staleSeconds", .number(Int(zone.staleness))),
    ])
  }

  /// One file that is not a zone.
  private static func file(_ file: FileChange) -> JSONValue {
    .object([
      .init("path", .string(file.path.text)), .init("change", .string(word(file.kind))),
      .init("removed", strings(file.removed)), .init("added", strings(file.added)),
    ])
  }

  /// A refusal of the guard as JSON.
  private static func refusal(_ refusal: PlanRefusal) -> JSONValue {
    .object([
      .init("flag", .string(refusal.limit.flag)), .init("subject", .string(refusal.subject)),
      .init("message", .string(refusal.message)),
    ])
  }

  /// What happens to a zone, in one word.
  static func word(_ state: ZoneChange.State) -> String {
    switch state {
    case .same: "same"
    case .changed: "changed"
    case .added: "added"
    case .removed: "removed"
    case .unreadable: "unreadable"
    }
  }

  /// What happens to something, in one word.
  static func word(_ kind: RRsetChange.Kind) -> String {
    switch kind {
    case .added: "added"
    case .removed: "removed"
    case .changed: "changed"
    }
  }

  /// A list of texts as JSON.
  static func strings(_ texts: [String]) -> JSONValue {
    .array(texts.map(JSONValue.string))
  }
}

extension ZoneChange {
  /// Why the old file cannot be understood; nil if it can.
  var unreadableReason: String? {
    if case .unreadable(let reason) = state { return reason }
    return nil
  }
}
