extension DerivedProject {
  /// Explains a host: its roles, its addresses, and every record that leads to them.
  func explain(_ host: Host, in level: Int) -> Answer { explain([(level, host)]) }

  /// Explains hosts, the records of all of them looked up together.
  func explain(_ hosts: [(level: Int, host: Host)]) -> Answer {
    var answer = Answer()
    let held = hosts.map { addresses(of: $0.host, in: $0.level) }
    let leading = LeadingRecords(to: Array(held.joined()), in: self)
    let lookups = Lookups(self)
    var number = 0
    for ((level, host), addresses) in zip(hosts, held) {
      answer.isFound = true
      let table = project.levels[level].hosts
      answer.addTitle("host \(table.name(of: host)), in \(project.levels[level].name)")
      answer.addRow("from", "the inventory", at: place(of: host.location))
      addRoles(of: host, in: level, to: &answer)
      for address in addresses {
        add(address, leading[number], lookups, to: &answer)
        number += 1
      }
      if host.publicCount == 0 {
        answer.addRow("public", "none: \(reasonForNoPublicAddress(of: host, in: level))")
      }
    }
    return answer
  }

  /// The addresses of a host.
  private func addresses(of host: Host, in level: Int) -> [HeldAddress] {
    let table = project.levels[level].hosts
    let range = table.privateRange(of: host).lowerBound..<table.publicRange(of: host).upperBound
    return table.addresses[range].map { HeldAddress(level: level, host: host, address: $0) }
  }

  /// Explains an address: its host, the names that lead to it, and its reverse lookup.
  func explain(_ address: IPAddress) -> Answer {
    var answer = Answer()
    let holders = holders(of: address)
    let leading = LeadingRecords(to: holders, in: self)
    let lookups = Lookups(self)
    var shown: Set<SourceLocation> = []
    for held in holders where shown.insert(held.host.location).inserted {
      let level = project.levels[held.level]
      answer.isFound = true
      answer.addTitle(
        "\(address), \(held.address.isPublic ? "public" : "private") address of "
          + "\(level.hosts.name(of: held.host)) in \(level.name)")
      answer.addRow("host", level.hosts.name(of: held.host), at: place(of: held.host.location))
      addRoles(of: held.host, in: held.level, to: &answer)
      for (number, other) in holders.enumerated()
      where other.host.location == held.host.location {
        add(other, leading[number], lookups, to: &answer)
      }
    }
    if holders.isEmpty {
      for record in records(where: { $0.address == address && $0.group.rule == .handWritten }) {
        answer.isFound = true
        answer.add(explain(record.owner, in: record.zone, lookups))
      }
    }
    if !answer.isFound { answer.add(reasons(forUnheld: address)) }
    return answer
  }

  /// Adds the roles of a host.
  private func addRoles(of host: Host, in level: Int, to answer: inout Answer) {
    let roles = project.levels[level].hosts.roles(of: host).map { project.roles[$0] }
    if roles.isEmpty { answer.addRow("role", "none") }
    for role in roles {
      let summary = role.summary.map { ": \($0)" } ?? ""
      answer.addRow("role", role.name + summary, at: place(of: role.range.start))
    }
  }

  /// Adds an address of a host: its line, the records that hold it, and its reverse lookup.
  private func add(
    _ held: HeldAddress, _ records: some Sequence<FoundRecord>, _ lookups: Lookups,
    to answer: inout Answer
  ) {
    let table = project.levels[held.level].hosts
    let kind = held.address.isPublic ? "public" : "private"
    let hostname = table.text(of: held.address.hostname)
    let alias = held.address.isPublic ? " as \(hostname)" : ""
    answer.addRow(kind, "\(held.address.address)\(alias)", at: place(of: held.address.location))
    for record in records {
      let data = record.address == nil ? " \(record.data)" : ""
      answer.addRow(
        record.group.rule.code, "\(record.owner.displayText) \(record.type)\(data)",
        at: lookups.lines.line(of: record))
    }
    let reverse = reverse(of: held, lookups)
    answer.addRow("PTR", reverse.text, at: reverse.place)
  }

  /// What keeps a host from having a public address.
  func reasonForNoPublicAddress(of host: Host, in level: Int) -> String {
    let roles = project.levels[level].hosts.roles(of: host).map { project.roles[$0] }
    if let role = roles.first(where: { $0.publicAddress == .forbidden }) {
      return "role \(role.name) forbids one"
    }
    return "its inventory line names none"
  }
}
