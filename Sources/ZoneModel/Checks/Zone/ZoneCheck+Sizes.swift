/// How large an answer may become.
extension ZoneCheck {
  /// A set must fit into one message; gdnsd's are shorter than the protocol's.
  static let rrsetTooLarge = ZoneCheck(
    .rrsetTooLarge
  ) { zone, findings in
    let isStandard = zone.profile == .standard
    let limit = isStandard ? 65535 : AnswerSize.gdnsdLimit
    if !isStandard {
      for place in zone.places.large {
        let record = zone.record(place)
        guard [.txt, .caa].contains(record.type), record.rdataRange.count > 16000 else { continue }
        findings.report(
          "the \(record.type) takes \(record.rdataRange.count) bytes, more than 16000", at: place,
          .type)
      }
    }
    // Fewer records without a large one among them always fit.
    let few = (limit - 1024) / (RecordPlaces.largeData + 300)
    var owners = zone.crowdedOwners.filter { zone.owners[$0].count > few }
    owners += zone.places.large.map { zone.record($0).owner }
    var last: UInt32?
    for owner in owners.sorted() where owner != last {
      last = owner
      var size = AnswerSize(zone, owner)
      let (bytes, place) = size.largest()
      guard bytes > limit else { continue }
      findings.report(
        "the answer with the \(zone.record(place).type) records of \(zone.name(of: place)) "
          + "takes \(bytes) bytes, more than \(limit)", at: place)
    }
  }
}

/// How many bytes the answers about a name take, uncompressed, as gdnsd reckons.
struct AnswerSize {
  /// What gdnsd has room for.
  static let gdnsdLimit = 16376

  /// The zone whose answers are measured.
  private let zone: ZoneInspection
  /// The name that the answer is for.
  private let owner: UInt32
  /// The types of its records with their sizes.
  private var sizes: [RecordType: (bytes: Int, place: UInt32)] = [:]

  /// The answers about one owner.
  init(_ zone: ZoneInspection, _ owner: UInt32) {
    self.zone = zone
    self.owner = owner
  }

  /// The largest of them, and its first record.
  mutating func largest() -> (bytes: Int, place: UInt32) {
    for place in zone.owners[owner] {
      let record = zone.record(place)
      // Name, type, class, TTL and length come before the data; names are pointers.
      let bytes = 12 + record.rdataRange.count
      sizes[record.type, default: (0, place)].bytes += bytes
    }
    let best = sizes.max { ($0.value.bytes, $0.key) < ($1.value.bytes, $1.key) }
    guard let best else { return (0, 0) }
    return (best.value.bytes + question, best.value.place)
  }

  /// Header, question, and for gdnsd the two options that it keeps room for.
  private var question: Int {
    let name =
      zone.isWildcard(owner) || zone.isCut(owner)
      ? WireName.maximumLength : zone.zone.names.range(of: owner).count
    return zone.profile == .standard ? 16 + name : 33 + 24 + 20 + name
  }
}
