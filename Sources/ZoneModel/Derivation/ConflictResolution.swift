/// Combines what several rules derived for the same RRset: drops repeats and reports
/// contradictions.
///
/// If two rules derive the same records, such as a host's own name and its service's, the first
/// keeps them, with the lower of the two TTLs, except that the addresses of a zone's name servers
/// keep theirs. If they derive different ones, neither is right, and both are named. Records that no
/// zone may have, whoever derived them, are left to `ZoneCheck`.
struct ConflictResolution {
  /// Names the source of a record, for messages.
  let sources: SourceMap

  /// Resolves the conflicts of a zone.
  func settle(_ zone: inout Zone, _ diagnostics: inout Diagnostics) {
    var repeats: [Repeat] = []
    for places in Self.sharedOwners(of: zone) {
      settle(places, of: zone, &repeats, &diagnostics)
    }
    for place in repeats {
      if zone.groups[Int(zone.records[place.first].group)].rule == .apex { continue }
      zone.lowerTTL(at: place.first, to: zone.records[place.dropped].ttl)
    }
    zone.remove(at: repeats.map(\.dropped).sorted())
  }

  /// The places of two records that say the same.
  private typealias Repeat = (first: Int, dropped: Int)

  /// The places of the records of each owner that has several: of a million hosts, few do.
  private static func sharedOwners(of zone: Zone) -> [[Int]] {
    var first = [UInt32](repeating: .max, count: zone.names.count)
    var shared: [UInt32: [Int]] = [:]
    for (place, record) in zone.records.enumerated() {
      let owner = Int(record.owner)
      if first[owner] == .max {
        first[owner] = UInt32(truncatingIfNeeded: place)
      } else {
        shared[record.owner, default: [Int(first[owner])]].append(place)
      }
    }
    return shared.sorted { $0.key < $1.key }.map(\.value)
  }

  /// Resolves the conflicts of one owner.
  private func settle(
    _ places: [Int], of zone: Zone, _ repeats: inout [Repeat], _ diagnostics: inout Diagnostics
  ) {
    // A stable sort: an owner may have records of thousands of types.
    let ordered = places.sorted {
      (zone.records[$0].type, $0) < (zone.records[$1].type, $1)
    }
    var rest = ordered[...]
    while let type = rest.first.map({ zone.records[$0].type }) {
      let rrset = rest.prefix { zone.records[$0].type == type }
      rest = rest[rrset.endIndex...]
      guard rrset.count > 1 else { continue }
      if !type.gathers, let (first, second) = contradiction(rrset, of: zone) {
        diagnostics.add(clash(zone, first, second))
      }
      var first: [Data: Int] = [:]
      for place in rrset {
        let data = Data(zone, place)
        if let first = first[data] {
          repeats.append((first, place))
        } else {
          first[data] = place
        }
      }
    }
  }

  /// The first records of two groups that claim different data for an RRset, if any do.
  private func contradiction(
    _ rrset: ArraySlice<Int>, of zone: Zone
  ) -> (first: Int, second: Int)? {
    let group = rrset.first.map { zone.records[$0].group }
    if rrset.allSatisfy({ zone.records[$0].group == group }) { return nil }
    // One pass: a thousand services may claim one name, each for a thousand addresses.
    var claims: [UInt32: (place: Int, data: Set<Data>)] = [:]
    for place in rrset {
      claims[zone.records[place].group, default: (place, [])].data.insert(Data(zone, place))
    }
    let ordered = claims.sorted { $0.key < $1.key }.map(\.value)
    guard let first = ordered.first, let other = ordered.first(where: { $0.data != first.data })
    else { return nil }
    return (first.place, other.place)
  }

  /// Reports two rules, or a rule and a file, that contradict each other about one RRset.
  private func clash(_ zone: Zone, _ first: Int, _ second: Int) -> Diagnostic {
    // The finding is at the later rule's record: a hand-written one, if there is one.
    let (record, other) = (zone.records[second], zone.records[first])
    let type = RecordFormat.mnemonic(of: record.type)
    return Diagnostic(
      .recordClash,
      "\(type) of \(zone.owner(of: record).displayText) is defined twice, differently: by "
        + "\(zone.groups[Int(other.group)].displayText) and by \(zone.groups[Int(record.group)].displayText)",
      at: range(record), notes: [.init("the other record", at: range(other))],
      fix: "remove one of the two, or give it another name")
  }

  /// The place of a record.
  private func range(_ record: RecordEntry) -> SourceRange {
    SourceRange(start: record.location, count: sources.wordLength(at: record.location))
  }

  /// The data of a record as a value that compares by content.
  private struct Data: Hashable {
    /// As on the wire.
    let bytes: [UInt8]
    /// The data of the record at a place in `zone.records`.
    init(_ zone: Zone, _ place: Int) {
      bytes = zone.comparableData(of: zone.records[place])
    }
  }
}

extension RecordType {
  /// Whether several rules may add records of the type to one RRset. Records of a TXT or MX RRset
  /// add to each other; they do not contradict each other.
  fileprivate var gathers: Bool { self == .txt || self == .mx || self == .caa || self == .srv }
}
