/// The other direction: from a line of a file to what it makes, or to what made it.
extension DerivedProject {
  /// Explains `FILE:LINE`: a line of a zone file that `build` writes, of an inventory, of the role
  /// catalogue or of a hand-written zone file; nil if a word names no such file.
  func explain(line word: String) -> Answer? {
    let parts = word.split(separator: ":", omittingEmptySubsequences: false)
    let numbers = parts.suffix(2).compactMap { Int($0) }
    // A column behind the line is what findings print; it is not needed.
    let path = parts.dropLast(numbers.count).joined(separator: ":")
    guard (1...2).contains(numbers.count), let line = numbers.first, line > 0, !path.isEmpty else {
      return nil
    }
    for planned in askedZones {
      let paths = planned.levels.map { OutputPath(of: planned, in: project.levels[$0]).text }
      if paths.contains(where: { Self.isSame(path, $0) }) {
        return explain(line: line, of: planned, word)
      }
    }
    return project.sources.files.first { Self.isSame(path, $0.path.text ?? $0.name) }
      .map { explain(line: line, of: $0, word) }
  }

  /// Whether a path is another one, or leads to it from further up.
  private static func isSame(_ path: String, _ other: String) -> Bool {
    path == other || path.hasSuffix("/" + other) || other.hasSuffix("/" + path)
  }

  /// Explains a line of a zone file that `build` writes.
  private func explain(line: Int, of planned: PlannedZone, _ word: String) -> Answer {
    guard let place = GdnsdZone.place(ofLine: line, in: planned.zone) else {
      return nothing(at: word)
    }
    let record = FoundRecord(zone: planned, index: place)
    // Beside it what the same rule says of the name: a pool is more than one line.
    return explain(
      records(of: record.owner, in: planned).filter { $0.entry.group == record.entry.group },
      Lookups(self))
  }

  /// Explains a line of a file that was read.
  private func explain(line: Int, of file: SourceFile, _ word: String) -> Answer {
    guard let bytes = file.bytes(ofLine: line) else { return nothing(at: word) }
    let places = file.location(at: bytes.lowerBound)..<file.location(at: bytes.upperBound)
    var answer = Answer()
    var found: [(level: Int, host: Host)] = []
    for level in levels {
      // A host that begins above may continue here.
      let above = project.levels[level].hosts.hosts.filter {
        $0.location >= file.base && $0.location < places.upperBound
      }
      let hosts = above.filter { places.contains($0.location) }
      let last = above.max { $0.location < $1.location }
      found += (hosts.isEmpty ? [last].compactMap(\.self) : hosts).map { (level, $0) }
    }
    answer.add(explain(found))
    for (number, role) in project.roles.enumerated() where places.contains(role.range.start) {
      answer.add(explain(role: RoleID(number)))
    }
    for number in levels
    where places.contains(project.levels[number].range.start)
      || file.isOpen(from: project.levels[number].range.start, at: places.lowerBound, isKey: true)
    {
      answer.add(explain(level: number))
    }
    for allowance in project.allowances where places.contains(allowance.range.start) {
      answer.isFound = true
      answer.addTitle("allowance of \(allowance.check)")
      answer.addRow("reason", allowance.reason)
    }
    let written = records { $0.group.rule == .handWritten && places.contains($0.entry.location) }
    let lookups = Lookups(self)
    for record in written { answer.add(explain([record], lookups)) }
    if !answer.isFound { answer.add(explain(madeOf: places, lookups)) }
    for start in project.services.map(\.range.start)
    where !answer.isFound && file.isOpen(from: start, at: places.lowerBound, isKey: false) {
      answer.add(explain(madeOf: start..<places.lowerBound, lookups))
    }
    return answer.isFound ? answer : nothing(at: word)
  }

  /// How many names are shown that come from one line.
  private static let nameLimit = 20

  /// Explains what the rules made of the settings at some places: of a service, a network, the name
  /// servers or the mail role.
  private func explain(madeOf places: Range<SourceLocation>, _ lookups: Lookups) -> Answer {
    let made = records {
      places.contains($0.entry.location) || places.contains($0.group.location)
    }
    var answer = Answer()
    var rest = made[...]
    var count = 0
    while let first = rest.first {
      let own = rest.prefix {
        $0.zone.zone.origin == first.zone.zone.origin && $0.entry.owner == first.entry.owner
          && $0.entry.group == first.entry.group
      }
      rest = rest.dropFirst(own.count)
      count += 1
      if count <= Self.nameLimit { answer.add(explain(Array(own), lookups)) }
    }
    if count > Self.nameLimit { answer.addText("and \(count - Self.nameLimit) more names") }
    return answer
  }

  /// Explains a level.
  private func explain(level number: Int) -> Answer {
    let level = project.levels[number]
    var answer = Answer()
    answer.isFound = true
    answer.addTitle("level \(level.name)")
    answer.addRow("public zone", level.publicZone.displayText)
    answer.addRow("internal zone", level.internalZone.displayText)
    answer.addRow("hosts", "\(level.hosts.hosts.count)")
    return answer
  }

  /// That a line has nothing to explain.
  private func nothing(at word: String) -> Answer {
    var answer = Answer()
    answer.addTitle("\(quoted(word)): there is nothing on this line that zonec could explain")
    return answer
  }
}

extension SourceFile {
  /// Whether an object of JSON is still open at a place: the one that a key begins, or the one that a
  /// value is in.
  fileprivate func isOpen(
    from start: SourceLocation, at place: SourceLocation, isKey: Bool
  ) -> Bool {
    guard start >= base, start < place else { return false }
    var depth = isKey ? 0 : 1
    for byte in bytes[Int(start.raw - base.raw)..<Int(place.raw - base.raw)] {
      if byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "}") {
        depth -= 1
        if depth <= 0 { return false }
      }
    }
    return depth > 0
  }

  /// The bytes of a line, counted from 1, with its end; nil after the last one.
  fileprivate func bytes(ofLine line: Int) -> Range<Int>? {
    var start = 0
    for _ in 1..<line {
      guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      start = end + 1
    }
    guard start < bytes.count else { return nil }
    return
      start..<(bytes[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count)
  }
}

extension GdnsdZone {
  /// The place in `Zone.records` of what `text(of:)` writes on a line, from 1; nil if it is none.
  static func place(ofLine line: Int, in zone: Zone) -> Int? {
    var counts = [Int](repeating: 0, count: zone.groups.count)
    for record in zone.records { counts[Int(record.group)] += 1 }
    // As in `lineNumber(of:in:)`.
    var first = 3
    for (group, count) in counts.enumerated() where count > 0 {
      if !zone.groups[group].title.isEmpty { first += 2 }
      if (first..<(first + count)).contains(line) {
        return zone.records.indices.lazy.filter { Int(zone.records[$0].group) == group }
          .dropFirst(line - first).first
      }
      first += count
    }
    return nil
  }
}
