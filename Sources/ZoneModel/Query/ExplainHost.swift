extension CompiledProject {
  /// Explains a host: its roles, its addresses, and every record that leads to them.
  func explain(_ host: Host, in level: Int) -> Answer {
    var answer = Answer()
    answer.isFound = true
    let table = project.levels[level].hosts
    answer.addTitle("host \(table.name(of: host)), in \(project.levels[level].name)")
    answer.addRow("from", "the inventory", at: place(of: host.location))
    addRoles(of: host, in: level, to: &answer)
    let range = table.privateRange(of: host).lowerBound..<table.publicRange(of: host).upperBound
    for address in table.addresses[range] {
      add(HeldAddress(level: level, host: host, address: address), to: &answer)
    }
    if host.publicCount == 0 {
      answer.addRow("public", "none: \(reasonForNoPublicAddress(of: host, in: level))")
    }
    return answer
  }

  /// Explains an address: whose it is, the names that lead to it, and the way back.
  func explain(_ address: IPAddress) -> Answer {
    var answer = Answer()
    let holders = holders(of: address)
    var told: Set<SourceLocation> = []
    for held in holders where told.insert(held.host.location).inserted {
      let level = project.levels[held.level]
      answer.isFound = true
      answer.addTitle(
        "\(address), \(held.address.isPublic ? "public" : "private") address of "
          + "\(level.hosts.name(of: held.host)) in \(level.name)")
      answer.addRow("host", level.hosts.name(of: held.host), at: place(of: held.host.location))
      addRoles(of: held.host, in: held.level, to: &answer)
      for other in holders where other.host.location == held.host.location {
        add(other, to: &answer)
      }
    }
    let written = records { $0.address == address && $0.group.rule == .handWritten }
    for record in written where holders.isEmpty {
      answer.isFound = true
      answer.add(explain(record.owner, in: record.zone))
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
  private func add(_ held: HeldAddress, to answer: inout Answer) {
    let table = project.levels[held.level].hosts
    let kind = held.address.isPublic ? "public" : "private"
    let hostname = table.text(of: held.address.hostname)
    let alias = held.address.isPublic ? " as \(hostname)" : ""
    answer.addRow(kind, "\(held.address.address)\(alias)", at: place(of: held.address.location))
    for record in records(leadingTo: held) {
      let data = record.address == nil ? " \(record.data)" : ""
      answer.addRow(
        record.group.rule.code, "\(record.owner.spoken) \(record.type)\(data)",
        at: line(of: record))
    }
    let reverse = reverse(of: held)
    answer.addRow("PTR", reverse.text, at: reverse.place)
  }

  /// The records that hold an address, but for PTR records: of its own place in the inventory, or,
  /// in hand-written files and SPF, of its number.
  private func records(leadingTo held: HeldAddress) -> [FoundRecord] {
    let term = (held.address.address.isIPv4 ? "ip4:" : "ip6:") + "\(held.address.address)"
    return records { record in
      if record.entry.type == .ptr { return false }
      if record.zone.isInternal, record.zone.ownLevel != held.level { return false }
      if record.entry.location == held.address.location { return true }
      if record.group.rule == .handWritten, record.address == held.address.address { return true }
      return record.text?.split(separator: " ").contains { $0 == term } ?? false
    }
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
