/// Why there is nothing: the nearest reasons for what was asked about and does not exist.
extension DerivedProject {
  /// Why a whole name has no records.
  func reasons(
    forAbsent name: DomainName, in zones: [PlannedZone], _ lookups: Lookups
  ) -> Answer {
    var answer = Answer()
    answer.addTitle("\(name.displayText): no records")
    if zones.isEmpty {
      answer.addText("No zone of the project contains this name.")
      var origins: [String] = []
      // Each level may have a private reverse zone of the same name.
      var shown: Set<String> = []
      for zone in askedZones where shown.insert(zone.zone.origin.displayText).inserted {
        origins.append(zone.zone.origin.displayText)
      }
      answer.addRow("zones", origins.joined(separator: ", "))
      return answer
    }
    for zone in zones {
      for reason in absence(of: name, in: zone, lookups) { answer.addText(reason) }
    }
    return answer
  }

  /// Why a word is not a name in any zone.
  func reasons(
    forUnknown word: String, _ absent: [(name: DomainName, zone: PlannedZone)],
    _ lookups: Lookups
  ) -> Answer {
    var answer = Answer()
    answer.addTitle("\(quoted(word)): no host, and no name in any zone")
    var shown: Set<String> = []
    for entry in absent {
      for reason in absence(of: entry.name, in: entry.zone, lookups)
      where shown.insert(reason).inserted {
        answer.addText(reason)
      }
    }
    let names = levels.flatMap { level in
      let table = project.levels[level].hosts
      return table.hosts.map { table.name(of: $0) }
    }
    if shown.isEmpty, let near = nearestSpelling(of: word, among: names) {
      answer.addText("Did you mean the host \(near)?")
    }
    return answer
  }

  /// Why no host has an address.
  func reasons(forUnheld address: IPAddress) -> Answer {
    var answer = Answer()
    answer.addTitle("\(address): no host has this address")
    let holders = DerivedProject.otherLevels(than: selected, of: project)
      .flatMap { level in
        project.levels[level].hosts.addresses.filter { $0.address == address }.map { _ in level }
      }
    for level in Set(holders).sorted() {
      answer.addText("\(project.levels[level].name) has it.")
    }
    let networks = project.networks.filter { $0.cidr.contains(address) }
    for network in networks {
      var words = ["\(network.cidr)"]
      if isEdge(address, of: network.cidr) {
        words.append("whose first and last address no host can have")
      } else if holders.isEmpty {
        words.append("free there")
      }
      if network.servedByProvider { words.append("its provider serves the reverse zone") }
      answer.addRow(
        "network", words.joined(separator: ", "), at: place(of: network.range.start))
    }
    if networks.isEmpty { answer.addText("No network of the project covers it either.") }
    return answer
  }

  /// Whether an address is the network's own or its broadcast address.
  private func isEdge(_ address: IPAddress, of cidr: CIDR) -> Bool {
    address.isIPv4 && cidr.prefixLength < 31 && (address == cidr.base || address == cidr.last)
  }

  /// Why a name has no records in a zone: the reasons that apply, the nearest first.
  func absence(
    of name: DomainName, in zone: PlannedZone, _ lookups: Lookups
  ) -> [String] {
    let origin = zone.zone.origin
    let labels = name.labels.dropLast(origin.labels.count)
    let relative = labels.map { String(decoding: $0, as: UTF8.self).lowercased() }
      .joined(separator: ".")
    var reasons = names(around: name, in: zone)
    if let level = zone.ownLevel, !zone.isReverse {
      reasons += hostReasons(relative, in: level, isInternal: zone.isInternal, origin)
      reasons += serviceReasons(relative, in: level, isInternal: zone.isInternal, lookups)
      reasons += otherLevels(relative, level, isInternal: zone.isInternal, lookups)
    }
    if reasons.isEmpty, let near = nearestOwner(to: relative, in: zone) {
      reasons.append("Did you mean \(near)?")
    }
    return reasons
  }

  /// A wildcard that answers for a name, names below it, and a delegation above it.
  private func names(around name: DomainName, in zone: PlannedZone) -> [String] {
    var reasons: [String] = []
    let table = zone.zone.names
    var parent = name.parent
    while let ancestor = parent, ancestor.isSubdomain(of: zone.zone.origin) {
      if let star = DomainName(wire: [1, UInt8(ascii: "*")] + ancestor.wire),
        let record = records(of: star, in: zone).first
      {
        reasons.append(
          "The wildcard \(star.displayText) answers for \(name.displayText): \(record.type) \(record.data), "
            + "\(line(of: record)).")
      }
      if ancestor != zone.zone.origin,
        let cut = records(of: ancestor, in: zone).first(where: { $0.entry.type == .ns })
      {
        reasons.append("\(ancestor.displayText) is delegated to \(cut.data), \(line(of: cut)).")
      }
      // The closest name that exists decides (RFC 4592 §3.3.1).
      if table.find(ancestor) != nil { break }
      parent = ancestor.parent
    }
    let below = (0..<UInt32(table.count)).first {
      table[$0] != name && table[$0].isSubdomain(of: name)
    }
    if let below {
      reasons.append(
        "\(name.displayText) has no records, only names below it: \(table[below].displayText).")
    }
    return reasons
  }

  /// A host that is not in the zone for want of an address.
  private func hostReasons(
    _ relative: String, in level: Int, isInternal: Bool, _ origin: DomainName
  ) -> [String] {
    let table = project.levels[level].hosts
    guard let host = table.hosts.first(where: { table.name(of: $0) == relative }) else { return [] }
    let name = "\(relative).\(origin.displayText)"
    let suffix = place(of: host.location).map { " (\($0))" } ?? ""
    if isInternal { return ["No \(name): host \(relative) has no private address\(suffix)."] }
    guard host.publicCount > 0 else {
      let reason = reasonForNoPublicAddress(of: host, in: level)
      return ["No \(name): host \(relative) has no public address, \(reason)\(suffix)."]
    }
    let names = table.publicAddresses(of: host).map { table.text(of: $0.hostname) }
    return [
      "No \(name): the public hostname of host \(relative) is \(names.joined(separator: ", "))"
        + "\(suffix)."
    ]
  }

  /// A service or role that has no such name in the level.
  private func serviceReasons(
    _ relative: String, in level: Int, isInternal: Bool, _ lookups: Lookups
  ) -> [String] {
    let name = project.levels[level].name
    let bare = relative.hasSuffix(".backend") ? String(relative.dropLast(8)) : relative
    var reasons: [String] = []
    for service in lookups.services(named: bare) {
      let suffix = place(of: service.range.start).map { " (\($0))" } ?? ""
      let end = isInternal ? "back" : "front"
      guard let ends = service.ends(in: level) else {
        reasons.append("Service \(service.name) is absent in \(name)\(suffix).")
        continue
      }
      if ends.end(isPublic: !isInternal) == nil {
        reasons.append("Service \(service.name) has no \(end) end in \(name)\(suffix).")
      }
    }
    if isInternal, relative.hasSuffix(".role"),
      let role = project.roleID(named: String(relative.dropLast(5)))
    {
      let count = projectIndex.hosts(of: role, in: level).count
      reasons.append("Role \(project.roles[role].name) has \(count) hosts in \(name).")
    }
    return reasons
  }

  /// The levels that have the same name under their own zone.
  private func otherLevels(
    _ relative: String, _ level: Int, isInternal: Bool, _ lookups: Lookups
  ) -> [String] {
    // A name may exist in very many levels: only a few are listed.
    let zones = lookups.zones(with: relative, isInternal: isInternal)
    let found = zones.lazy.compactMap { zone -> String? in
      guard let other = zone.ownLevel, other != level else { return nil }
      return "\(project.levels[other].name) has one: \(relative).\(zone.zone.origin.displayText)."
    }
    return Array(found.prefix(8))
  }

  /// The owner in a zone whose name is closest.
  private func nearestOwner(to relative: String, in zone: PlannedZone) -> String? {
    let table = zone.zone.names
    let depth = zone.zone.origin.labels.count
    let owners = (0..<UInt32(table.count)).map { table[$0].labels.dropLast(depth) }
    let names = owners.map { labels in
      labels.map { String(decoding: $0, as: UTF8.self) }.joined(separator: ".")
    }
    return nearestSpelling(of: relative, among: names).map {
      $0.isEmpty ? zone.zone.origin.displayText : "\($0).\(zone.zone.origin.displayText)"
    }
  }

  /// The levels that were not asked about.
  private static func otherLevels(than selected: Set<Int>, of project: Project) -> [Int] {
    project.levels.indices.filter { !selected.contains($0) }
  }
}
