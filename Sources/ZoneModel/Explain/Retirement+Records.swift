extension Retirement {
  /// Why records are removed: the titles of the answer, in its order.
  private enum Reason: String, CaseIterable {
    case names = "Its own names are removed"
    case pools = "Pools lose it"
    case reverse = "Its reverse lookup is removed"
    case mail = "Mail"
    case nameServers = "Name servers"
    case others = "Other records are removed"

    /// Why the records of a rule are removed.
    init(_ rule: DerivationRule) {
      self =
        switch rule {
        case .internalHost, .publicHost: .names
        case .serviceFrontEnd, .serviceBackEnd, .roleName: .pools
        case .reverse: .reverse
        case .mailPolicy: .mail
        case .apex: .nameServers
        case .handWritten, .reverseZone, .resolver: .others
        }
    }
  }

  /// Adds the records that go or change, by reason.
  func addRecords(of difference: ZoneDifference, to answer: inout Answer) {
    let lines = LineNumbers(before)
    let successors = Successors(difference.added)
    let left = RecordCounts(after)
    for reason in Reason.allCases {
      let gone = difference.gone.filter { Reason($0.group.rule) == reason }
      if gone.isEmpty { continue }
      answer.addTitle(reason.rawValue)
      for record in gone {
        answer.addRow(
          record.type, words(for: record, successors, left), at: lines.line(of: record))
      }
    }
  }

  /// What becomes of a record.
  private func words(
    for record: FoundRecord, _ successors: Successors, _ left: RecordCounts
  ) -> String {
    let owner = record.owner.displayText
    let successor = successors[record]
    switch record.entry.type {
    case .soa:
      return "\(owner): "
        + (successor?.target.map { "its first server becomes \($0.displayText)" }
          ?? "no name server is left, so the zone has none")
    case .txt:
      guard let text = record.text, let new = successor?.text else { return "\(owner) goes" }
      let kept = Set(new.split(separator: " "))
      let lost = text.split(separator: " ").filter { !kept.contains($0) }
      return "\(owner) loses \(lost.joined(separator: " "))"
    default:
      let data = record.target?.displayText ?? record.data
      guard Reason(record.group.rule) == .pools else { return "\(owner) → \(data)" }
      let rest = left.count(like: record)
      return "\(owner) → \(data), \(rest == 0 ? "none" : String(rest)) left"
    }
  }

  /// Adds what changes in the files that are no zones.
  func addOtherFiles(to answer: inout Answer) {
    var rows: [(path: String, line: String)] = []
    let (old, new) = (requests(in: before), requests(in: after))
    for number in before.project.levels.indices {
      let left = files(of: number, in: after, new)
      for file in files(of: number, in: before, old) {
        let kept = Set(left.first { $0.kind == file.kind }.map { Self.lines(of: $0) } ?? [])
        let path = OutputPath(before.project.levels[number].name, file.kind).text
        for line in Self.lines(of: file) where !kept.contains(line) {
          rows.append((path, line))
        }
      }
    }
    if rows.isEmpty { return }
    answer.addTitle("Other files lose")
    for row in rows { answer.addRow("line", row.line, at: row.path) }
  }

  /// What a project asks of providers, by level.
  private func requests(in project: DerivedProject) -> [Int: TargetFile] {
    ProviderRequests.files(in: project.projectIndex, zones: project.zones)
  }

  /// The files of a level that are no zones.
  private func files(
    of level: Int, in project: DerivedProject, _ requests: [Int: TargetFile]
  ) -> [TargetFile] {
    LevelDirectory.otherFiles(of: level, in: project.projectIndex, requests: requests[level])
  }

  /// The lines of a file that say something, blanks folded.
  private static func lines(of file: TargetFile) -> [String] {
    String(decoding: file.bytes, as: UTF8.self).split(separator: "\n")
      .filter { !$0.hasPrefix("#") && !$0.hasPrefix(";") }
      .map { $0.split(separator: " ").joined(separator: " ") }
  }
}
