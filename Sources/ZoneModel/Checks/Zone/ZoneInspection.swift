/// A zone laid out for its checks: what several of them ask is worked out once, in a few passes.
struct ZoneInspection: Sendable {
  /// The zone that is checked.
  let zone: Zone
  /// The profile that the zone is checked for.
  let profile: Profile
  /// Whether the zone is compiled from a project.
  let isOfProject: Bool
  /// The settings of the gdnsd that serves it.
  let settings: GdnsdSettings
  /// Its records by owner.
  let owners: OwnerIndex
  /// The types that each owner has; empty for a name whose records were dropped.
  let types: [TypeSet]
  /// Texts at names where a policy of mail is looked for.
  let policies: [(place: UInt32, kind: PolicyKind)]
  /// Texts that may be SPF records.
  let senderTexts: [UInt32]
  /// Its records by type, the addresses aside.
  let places: RecordPlaces
  /// The owner that is the zone's apex, if it has records.
  let apex: UInt32?
  /// Whether the zone's name has two labels or more; in `com` the name `com.com` is plausible.
  let originHasSeveralLabels: Bool
  /// Whether the zone is one of PTR records, below in-addr.arpa or ip6.arpa.
  let isReverse: Bool
  /// Owners with more than one record.
  let crowdedOwners: [UInt32]
  /// What cuts names off from the zone.
  let cuts: ZoneCuts
  /// Where NS records lead.
  let nsTargets: [RecordTarget]
  /// Where CNAME records lead.
  let cnameTargets: [RecordTarget]
  /// Where MX records lead.
  let mxTargets: [RecordTarget]
  /// Where SRV records lead.
  let srvTargets: [RecordTarget]
  /// Where PTR records lead.
  let ptrTargets: [RecordTarget]

  /// Lays a zone out.
  init(
    _ zone: Zone, profile: Profile, isOfProject: Bool = false,
    settings: GdnsdSettings = GdnsdSettings(), workers: Workers = .serial
  ) {
    self.zone = zone
    self.settings = settings
    self.isOfProject = isOfProject
    self.profile = profile
    let (owners, (types, places)) = workers.both({ OwnerIndex(zone) }, { Self.byType(zone) })
    let labels = zone.origin.lowercased.labels.map { Array($0) }
    originHasSeveralLabels = labels.count > 1
    isReverse =
      labels.count > 1 && labels[labels.count - 1] == Array("arpa".utf8)
      && ["in-addr", "ip6"].contains(String(decoding: labels[labels.count - 2], as: UTF8.self))
    let apex = zone.names.find(zone.origin).flatMap { types[Int($0)].isEmpty ? nil : $0 }
    let cuts = ZoneCuts(
      zone, types, apex: apex, hasDelegations: !places.ns.isEmpty,
      hasRedirections: !places.dname.isEmpty)
    self.owners = owners
    crowdedOwners = owners.withSeveralRecords
    var resolver = TargetResolver(zone, types, apex: apex, cuts: cuts)
    nsTargets = resolver.targets(of: places.ns, nameAt: 0, asking: .hosts)
    cnameTargets = resolver.targets(of: places.cname, nameAt: 0, asking: .any)
    mxTargets = resolver.targets(of: places.mx, nameAt: 2, asking: .hosts)
    srvTargets = resolver.targets(of: places.srv, nameAt: 6, asking: .hosts)
    ptrTargets = resolver.targets(of: places.ptr, nameAt: 0, asking: .any)
    policies = places.txt.compactMap { place in
      let name = zone.names.range(of: zone.records[Int(place)].owner)
      return PolicyKind(owner: zone.names.bytes.span.extracting(name)).map { (place, $0) }
    }
    senderTexts = places.txt.filter { place in
      SenderPolicy.mayBe(zone.rdata[zone.records[Int(place)].rdataRange])
    }
    self.types = types
    self.places = places
    self.apex = apex
    self.cuts = cuts
  }

  /// The types of each owner, and the places of each type.
  private static func byType(_ zone: Zone) -> (types: [TypeSet], places: RecordPlaces) {
    var types = [TypeSet](repeating: [], count: zone.names.count)
    var places = RecordPlaces()
    var place: UInt32 = 0
    for record in zone.records {
      let type = TypeSet(of: record.type)
      types[Int(record.owner)].formUnion(type)
      places.add(record, type, at: place)
      place &+= 1
    }
    return (types, places)
  }

  /// The record at a place.
  @inline(__always)
  func record(_ place: UInt32) -> RecordEntry { zone.records[Int(place)] }

  /// Whether an owner may have a record of some types that could not be read.
  func mayHaveLost(_ wanted: TypeSet, at owner: UInt32) -> Bool {
    if zone.lost.isEmpty { return false }
    let names = zone.names.bytes
    return zone.lost.mayHave(wanted, at: names.span.extracting(zone.names.range(of: owner)))
  }

  /// Whether the apex may have a record of some types that could not be read.
  func apexMayHaveLost(_ wanted: TypeSet) -> Bool {
    zone.lost.mayHave(wanted, at: zone.origin.wire.span)
  }

  /// The types that the owner of a record has.
  @inline(__always)
  func typesBeside(_ place: UInt32) -> TypeSet { types[Int(record(place).owner)] }

  /// The first record of some types at an owner.
  func first(_ wanted: TypeSet, of owner: UInt32) -> UInt32? {
    owners[owner].first { !TypeSet(of: record($0).type).isDisjoint(with: wanted) }
  }

  /// Whether an owner is where another zone begins: it has NS records, and is not the apex.
  func isCut(_ owner: UInt32) -> Bool { types[Int(owner)].contains(.ns) && owner != apex }

  /// The data of a record.
  @inline(__always)
  func data(of place: UInt32) -> ArraySlice<UInt8> { zone.rdata[record(place).rdataRange] }

  /// A record's owner in words.
  func name(of place: UInt32) -> String { zone.owner(of: record(place)).description }

  /// A record's owner as people say it, without the last dot.
  func spokenName(of place: UInt32) -> String { zone.owner(of: record(place)).displayText }

  /// Whether an owner's first label is `*` (RFC 4592 §2.1.1).
  func isWildcard(_ owner: UInt32) -> Bool {
    let range = zone.names.range(of: owner)
    return range.count > 2 && zone.names.bytes[range.lowerBound] == 1
      && zone.names.bytes[range.lowerBound + 1] == UInt8(ascii: "*")
  }
}
