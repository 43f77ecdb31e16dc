extension GdnsdZone {
  /// The line, from 1, on which `text(of:)` writes each record of a zone.
  static func lineNumbers(in zone: Zone) -> [UInt32] {
    var counts = [Int](repeating: 0, count: zone.groups.count)
    for record in zone.records { counts[Int(record.group)] += 1 }
    var next: [Int] = []
    // The first line and $TTL come before; a group with a title has an empty line and a comment.
    var line = 3
    for (group, count) in counts.enumerated() {
      if count > 0, !zone.groups[group].title.isEmpty { line += 2 }
      next.append(line)
      line += count
    }
    return zone.records.map { record in
      defer { next[Int(record.group)] += 1 }
      return UInt32(truncatingIfNeeded: next[Int(record.group)])
    }
  }
}
