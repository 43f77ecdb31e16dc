/// All questions about some zones, made one owner at a time, in the order of differences.
///
/// Of each zone: every RRset; at every owner the usual types that it lacks, for somebody may have
/// added one; the names that exist without records; a name that does not exist.
struct QuestionSequence: Sendable {
  /// The zones to ask about.
  private let zones: [ServedZone]
  /// The numbers of the zones that are asked about.
  private var remaining: ArraySlice<Int>
  /// Whether a name outside all zones is still to be asked for.
  private var asksOutside: Bool
  /// The questions about the present owner, the next one last.
  private var pending: [VerificationQuestion] = []
  /// The place of the next owner's first record.
  private var place = 0
  /// The owner before in this zone, if there is one.
  private var previous: UInt32?
  /// The zone cut at or above the current owners.
  private var cut: UInt32?
  /// How many questions there have been in this zone.
  private var count = 0
  /// How many owners' records have been asked for, to show progress.
  private(set) var recordsDone = 0

  /// The types that somebody may have added to an owner, as far as one can ask.
  static let usual: [RecordType] = [.a, .aaaa, .mx, .txt]
  /// As `usual`, of an apex, which is asked once a zone.
  static let usualAtApex: [RecordType] = [
    .a, .cname, .ptr, .mx, .txt, .aaaa, .srv, .naptr, .dname, .svcb, .https, .caa,
  ]
  /// As `usual`, below in-addr.arpa and ip6.arpa.
  static let usualInReverse: [RecordType] = [.a, .ptr, .txt]

  /// Questions about the zones with these numbers.
  init(_ zones: [ServedZone], asking numbers: [Int]) {
    self.zones = zones
    remaining = numbers[...]
    asksOutside = !zones.contains { DomainName.invalid.isSubdomain(of: $0.origin) }
  }

  /// The first question of each zone: for its SOA record.
  static func starts(of zones: [ServedZone]) -> [VerificationQuestion] {
    zones.indices.map { number in
      let served = zones[number]
      let soa = served.places.firstIndex { served.zone.records[Int($0)].type == .soa }
      return VerificationQuestion(
        purpose: .start, type: .soa, zone: number, owner: nil, skipped: 0,
        records: soa.map { $0..<($0 + 1) } ?? 0..<0, order: number << 40)
    }
  }

  /// The next question; nil when all have been asked.
  mutating func next() -> VerificationQuestion? {
    while true {
      if let question = pending.popLast() { return question }
      guard let number = remaining.first else {
        if !asksOutside { return nil }
        asksOutside = false
        return VerificationQuestion(
          purpose: .outside, type: .a, zone: zones.count, owner: nil, skipped: 0, records: 0..<0,
          order: zones.count << 40)
      }
      if place == 0 { count = 0 }
      if place < zones[number].places.count {
        askNextOwner(number)
      } else {
        askForNoName(number)
        remaining.removeFirst()
        (place, previous, cut) = (0, nil, nil)
      }
      // Taken from the end.
      pending.reverse()
    }
  }

  /// Adds the questions about the owner whose records begin at `place`.
  private mutating func askNextOwner(_ number: Int) {
    let served = zones[number]
    let owner = owner(at: place, served)
    let first = place
    while place < served.places.count, self.owner(at: place, served) == owner { place += 1 }
    recordsDone += place - first
    defer { previous = owner }
    if let cut, isOwner(owner, below: cut, served) { return }
    cut = nil
    askForEmptyNames(above: owner, number)
    let types = (first..<place).map { served.zone.records[Int(served.places[$0])].type }
    let range = served.zone.names.range(of: owner)
    let isApex = range.count == served.origin.wire.count
    if !isApex, let ns = types.firstIndex(of: .ns) {
      cut = owner
      let end = types.lastIndex(of: .ns) ?? ns
      return add(.delegation, .ns, number, owner, (first + ns)..<(first + end + 1))
    }
    let isWildcard = served.zone.names.bytes[range].starts(with: [1, UInt8(ascii: "*")])
    askForSets(types, from: first, isWildcard: isWildcard, number, owner)
    if types.contains(where: { $0 == .dync }) { return }
    let usual =
      isApex ? Self.usualAtApex : served.isReverse ? Self.usualInReverse : Self.usual
    let isDynamic = types.contains(.dyna)
    for type in usual where !types.contains(type) {
      if isDynamic, type == .a || type == .aaaa { continue }
      add(.absence, type, number, owner, 0..<0)
    }
  }

  /// Adds a question for each RRset of an owner; the start of the zone was asked for before.
  private mutating func askForSets(
    _ types: [RecordType], from first: Int, isWildcard: Bool, _ number: Int, _ owner: UInt32
  ) {
    var start = 0
    while start < types.count {
      var end = start
      while end < types.count, types[end] == types[start] { end += 1 }
      let records = (first + start)..<(first + end)
      switch types[start] {
      case .soa: break
      case .dyna:
        add(.dynamic, .a, number, owner, records)
        add(.dynamic, .aaaa, number, owner, records)
      case .dync: add(.dynamic, .a, number, owner, records)
      default: add(isWildcard ? .wildcard : .set, types[start], number, owner, records)
      }
      start = end
    }
  }

  /// Adds a question for each name above an owner that owns nothing, unless it was added for the
  /// owner before.
  private mutating func askForEmptyNames(above owner: UInt32, _ number: Int) {
    let served = zones[number]
    let names = served.zone.names
    let name = names.bytes.span.extracting(names.range(of: owner))
    let apex = served.origin.wire.count
    var skipped = name.count > apex ? Int(name[0]) + 1 : name.count
    while name.count - skipped > apex {
      let above = name.extracting(skipped..<name.count)
      if names.find(above) != nil { return }
      if let previous {
        let before = names.bytes.span.extracting(names.range(of: previous))
        if WireName.isSubdomain(before, of: above) { return }
      }
      add(.emptyName, .a, number, owner, 0..<0, skipped: skipped)
      skipped += Int(name[skipped]) + 1
    }
  }

  /// Adds the question for a name that does not exist, unless a wildcard answers for all.
  private mutating func askForNoName(_ number: Int) {
    let served = zones[number]
    let apex = served.origin.wire
    guard apex.count + 2 <= WireName.maximumLength - 8,
      served.zone.names.find(([1, 0x2A] + apex).span) == nil
    else { return }
    add(.noName, .a, number, nil, 0..<0)
  }

  /// Adds a question about an owner.
  private mutating func add(
    _ purpose: VerificationQuestion.Purpose, _ type: RecordType, _ number: Int, _ owner: UInt32?,
    _ records: Range<Int>, skipped: Int = 0
  ) {
    count += 1
    pending.append(
      VerificationQuestion(
        purpose: purpose, type: type, zone: number, owner: owner, skipped: skipped,
        records: records, order: number << 40 | count))
  }

  /// The owner of the record at a place.
  private func owner(at place: Int, _ served: ServedZone) -> UInt32 {
    served.zone.records[Int(served.places[place])].owner
  }

  /// Whether one owner is another or is below it.
  private func isOwner(_ owner: UInt32, below other: UInt32, _ served: ServedZone) -> Bool {
    let names = served.zone.names
    return WireName.isSubdomain(
      names.bytes.span.extracting(names.range(of: owner)),
      of: names.bytes.span.extracting(names.range(of: other)))
  }
}
