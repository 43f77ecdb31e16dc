/// A record of a compiled project, with its place.
struct FoundRecord {
  /// The zone of the record.
  let zone: PlannedZone
  /// The record's place in `Zone.records`.
  let index: Int

  /// The record's entry in its zone.
  var entry: RecordEntry { zone.zone.records[index] }

  /// The group that says why it is there.
  var group: RecordGroup { zone.zone.groups[Int(entry.group)] }

  /// The name that the record belongs to.
  var owner: DomainName { zone.zone.owner(of: entry) }

  /// The mnemonic of the record's type.
  var type: String { RecordFormat.mnemonic(of: entry.type) }

  /// The data as people read it, cut if it is long.
  var data: String {
    var text: [UInt8] = []
    if entry.type.isDynamic {
      DynamicRecord.appendData(zone.zone.rdata.span.extracting(entry.rdataRange), to: &text)
    } else {
      RecordFormat.print(
        entry.type, rdata: zone.zone.rdata.span.extracting(entry.rdataRange), style: .standard,
        into: &text)
    }
    var whole = String(decoding: text, as: UTF8.self)
    if entry.type == .soa {
      // The serial is stamped when the zone is written.
      var words = whole.split(separator: " ")
      if words.count > 2 { words[2] = "SERIAL" }
      whole = words.joined(separator: " ")
    }
    return whole.utf8.count > 200 ? String(whole.prefix(200)) + "…" : whole
  }

  /// The address of an A or AAAA record.
  var address: IPAddress? {
    guard entry.type == .a || entry.type == .aaaa else { return nil }
    return IPAddress(rdata: zone.zone.rdata.span.extracting(entry.rdataRange))
  }

  /// The first name in the data, such as the target of a PTR, MX, NS or CNAME record.
  var target: DomainName? {
    let data = zone.zone.rdata.span.extracting(entry.rdataRange)
    var found: Range<Int>?
    RecordFormat.forEachName(entry.type, data) { range in found = found ?? range }
    let start = entry.rdataRange.lowerBound
    return found.flatMap { range in
      DomainName(wire: zone.zone.rdata[(start + range.lowerBound)..<(start + range.upperBound)])
    }
  }

  /// The text of a TXT record.
  var text: String? {
    guard entry.type == .txt else { return nil }
    var text: [UInt8] = []
    var rest = zone.zone.data(of: entry)
    while let count = rest.popFirst() {
      text += rest.prefix(Int(count))
      rest = rest.dropFirst(Int(count))
    }
    return String(bounded: text)
  }
}

extension DerivedProject {
  /// Every record of the zones asked about that passes a test, in the order of zones.
  func records(where test: (FoundRecord) -> Bool) -> [FoundRecord] {
    askedZones.flatMap { planned in
      planned.zone.records.indices.lazy.map { FoundRecord(zone: planned, index: $0) }.filter(test)
    }
  }

  /// The records of an owner in one zone.
  func records(of owner: DomainName, in planned: PlannedZone) -> [FoundRecord] {
    guard let name = planned.zone.names.find(owner) else { return [] }
    return planned.zone.records.indices.filter { planned.zone.records[$0].owner == name }
      .map { FoundRecord(zone: planned, index: $0) }
  }

  /// `production/zones/webplatform.org:49`: the line on which `build` writes a record.
  func line(of record: FoundRecord) -> String {
    "\(path(of: record.zone)):\(GdnsdZone.lineNumber(of: record.index, in: record.zone.zone))"
  }
}

extension GdnsdZone {
  /// The line, from 1, on which `text(of:)` writes the record at a place in `Zone.records`.
  static func lineNumber(of place: Int, in zone: Zone) -> Int {
    let group = zone.records[place].group
    var counts = [Int](repeating: 0, count: zone.groups.count)
    var before = 0
    for (index, record) in zone.records.enumerated() {
      counts[Int(record.group)] += 1
      if record.group == group, index < place { before += 1 }
    }
    // The first line and $TTL come before; a group with a title has an empty line and a comment.
    var line = 2
    for number in 0...Int(group) where counts[number] > 0 {
      if !zone.groups[number].title.isEmpty { line += 2 }
      if number < Int(group) { line += counts[number] }
    }
    return line + before + 1
  }
}
