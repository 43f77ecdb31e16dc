/// Explains a name or an address of a project: which records there are, which inventory line, role
/// and rule made them, and where they are written; or why there is none.
///
/// - Parameter word: an address; a whole name such as `www.webplatform.org`, or the part of one
///   before a level's zone, such as `www` or a host's name; a role's name; or `FILE:LINE`.
/// - Returns: an answer whose `isFound` is false if there is no such thing.
package func explain(_ word: String, in input: CompilerInput) -> QueryResult {
  DerivedProject.answer(input) { project in
    if let address = IPAddress(word) { return project.explain(address) }
    if let answer = project.explain(line: word) { return answer }
    guard let name = try? DomainName(word) else {
      var answer = Answer()
      answer.addText("\(quoted(word)) is neither an address nor a domain name.")
      return answer
    }
    return project.explain(name, isAbsolute: word.hasSuffix("."), word: word)
  }
}

extension DerivedProject {
  /// Explains a name, absolute or relative to a level's zone.
  fileprivate func explain(_ name: DomainName, isAbsolute: Bool, word: String) -> Answer {
    var answer = Answer()
    let lookups = Lookups(self)
    let whole = askedZones.filter { name.isSubdomain(of: $0.zone.origin) }
    // With a final dot, or inside a zone of the project, a name is absolute.
    if isAbsolute || !whole.isEmpty {
      for zone in whole { answer.add(explain(name, in: zone, lookups)) }
      if let address = ReverseName.address(of: name) { answer.add(explain(address)) }
      if !answer.isFound { answer.add(reasons(forAbsent: name, in: whole, lookups)) }
      return answer
    }
    answer.add(explain(hosts(named: name.displayText)))
    var absent: [(name: DomainName, zone: PlannedZone)] = []
    for zone in askedZones where !zone.isReverse {
      guard let full = DomainName(wire: name.wire.dropLast() + zone.zone.origin.wire) else {
        continue
      }
      let found = records(of: full, in: zone)
      if found.isEmpty { absent.append((full, zone)) }
      // A host's own records were shown with the host.
      let isTold = found.allSatisfy { record in
        lookups.holder(at: record.entry.location).map {
          project.levels[$0.level].hosts.name(of: $0.host) == name.displayText.lowercased()
        } ?? false
      }
      if !found.isEmpty, !isTold { answer.add(explain(full, in: zone, lookups)) }
    }
    if answer.isFound {
      let reasons = absent.compactMap { absence(of: $0.name, in: $0.zone, lookups).first }
      if !reasons.isEmpty { answer.addTitle("What there is not") }
      var shown: Set<String> = []
      for reason in reasons where shown.insert(reason).inserted { answer.addText(reason) }
    } else if let role = project.roleID(named: name.displayText),
      levels.contains(where: { projectIndex.hostCount(of: role, in: $0) > 0 })
    {
      answer.add(explain(role: role))
    } else {
      answer.add(reasons(forUnknown: name.displayText, absent, lookups))
    }
    return answer
  }

  /// Explains the records of one owner in one zone; nothing if there are none.
  func explain(_ owner: DomainName, in zone: PlannedZone, _ lookups: Lookups) -> Answer {
    explain(records(of: owner, in: zone), lookups)
  }

  /// Explains records of one owner, those of one rule together; nothing if there are none.
  func explain(_ found: [FoundRecord], _ lookups: Lookups) -> Answer {
    var answer = Answer()
    guard !found.isEmpty else { return answer }
    answer.isFound = true
    var rest = found[...]
    while let first = rest.first {
      let count = rest.prefix { $0.entry.group == first.entry.group }.count
      add(Array(rest.prefix(count)), lookups, to: &answer)
      rest = rest.dropFirst(count)
    }
    return answer
  }

  /// More records of one group do not help.
  private static let limit = 20

  /// Adds the records that one rule made for one owner.
  private func add(
    _ records: [FoundRecord], _ lookups: Lookups, to answer: inout Answer
  ) {
    guard let first = records.first else { return }
    let level = first.zone.ownLevel.map { ", in \(project.levels[$0].name)" } ?? ""
    answer.addTitle("\(first.owner.displayText)\(level)")
    let group = first.group
    answer.addRow("rule", "\(group.rule.code): \(group.rule.meaning)")
    if !group.title.isEmpty {
      // For a zone file, the line of each record is shown below.
      let isFile = group.rule == .handWritten
      answer.addRow("because", group.title, at: isFile ? nil : place(of: group.location))
    }
    for record in records.prefix(Self.limit) {
      add(record, lookups, to: &answer)
    }
    if records.count > Self.limit {
      answer.addRow("", "and \(records.count - Self.limit) more")
    }
  }

  /// Adds one record: its line, its source, and its reverse lookup.
  private func add(_ record: FoundRecord, _ lookups: Lookups, to answer: inout Answer) {
    answer.addRow(record.type, record.data, at: lookups.lines.line(of: record))
    if let ttl = ttlRow(of: record, lookups) { answer.addRow("TTL", ttl.text, at: ttl.place) }
    guard record.group.rule != .handWritten, let held = lookups.holder(at: record.entry.location)
    else {
      if record.group.rule == .handWritten {
        answer.addRow("from", "written by hand", at: place(of: record.entry.location))
      }
      if let address = record.address {
        for held in holders(of: address) {
          let name = project.levels[held.level].hosts.name(of: held.host)
          answer.addRow("host", "\(name) has this address", at: place(of: held.address.location))
        }
      }
      return
    }
    let name = project.levels[held.level].hosts.name(of: held.host)
    answer.addRow(
      "host", "\(name) (\(roleNames(of: held.host, in: held.level)))",
      at: place(of: held.address.location))
    if record.address != nil {
      let reverse = reverse(of: held, lookups)
      answer.addRow("PTR", reverse.text, at: reverse.place)
    }
  }
}
