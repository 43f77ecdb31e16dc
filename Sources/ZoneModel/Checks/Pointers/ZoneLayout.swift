import Synchronization

/// A zone of a set, laid out for its part in the pointer checks.
///
/// A class, because every entry of the index leads to one: a struct of as many arrays would cost a
/// dozen reference counts each time.
final class ZoneLayout: Sendable {
  /// The zone's place in the set.
  let number: Int
  /// The zone that is laid out.
  let zone: Zone
  /// What its PTR records mean.
  let kind: ReverseKind
  /// Its records by owner, made when first needed: for most zones they are not.
  private let ownerIndex = Mutex<OwnerIndex?>(nil)
  /// The types that each owner has.
  let types: [TypeSet]
  /// The owner that is the zone's apex, if it has records.
  let apex: UInt32?
  /// What cuts names off from the zone.
  let cuts: ZoneCuts
  /// Whether a wildcard answers for some names.
  let hasWildcards: Bool

  /// Lays a zone out.
  init(_ checked: CheckedZone, number: Int) {
    self.number = number
    let zone = checked.zone
    self.zone = zone
    kind = ReverseKind(zone.origin)
    var types = [TypeSet](repeating: [], count: zone.names.count)
    var all: TypeSet = []
    for record in zone.records {
      let type = TypeSet(of: record.type)
      types[Int(record.owner)].formUnion(type)
      all.formUnion(type)
    }
    let apex = zone.names.find(zone.origin).flatMap { types[Int($0)].isEmpty ? nil : $0 }
    cuts = ZoneCuts(
      zone, types, apex: apex, hasDelegations: all.contains(.ns),
      hasRedirections: all.contains(.dname))
    var hasWildcards = false
    for owner in 0..<UInt32(types.count) where Self.isWildcard(owner, in: zone) {
      hasWildcards = true
      break
    }
    self.hasWildcards = hasWildcards
    self.apex = apex
    self.types = types
  }

  /// Its records by owner.
  var owners: OwnerIndex {
    ownerIndex.withLock { index in
      let owners = index ?? OwnerIndex(zone)
      index = owners
      return owners
    }
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

  /// Whether a question for some types of a name may lead to a record that could not be read.
  func mayAnswer(_ wanted: TypeSet, for name: Span<UInt8>) -> Bool {
    zone.lost.mayAnswer(wanted, for: name, origin: zone.origin.wire.count)
  }

  /// Whether an owner's first label is `*` (RFC 4592 §2.1.1).
  func isWildcard(_ owner: UInt32) -> Bool { Self.isWildcard(owner, in: zone) }

  /// Whether an owner's first label is `*`.
  private static func isWildcard(_ owner: UInt32, in zone: Zone) -> Bool {
    let range = zone.names.range(of: owner)
    return range.count > 2 && zone.names.bytes[range.lowerBound] == 1
      && zone.names.bytes[range.lowerBound + 1] == UInt8(ascii: "*")
  }

  /// Whether one of an owner's labels begins with an underscore: a service, and no host.
  func isService(_ owner: UInt32) -> Bool {
    let range = zone.names.range(of: owner)
    let end = range.upperBound - zone.origin.wire.count
    var index = range.lowerBound
    while index < end {
      if zone.names.bytes[index + 1] == UInt8(ascii: "_") { return true }
      index += Int(zone.names.bytes[index]) + 1
    }
    return false
  }

  /// Whether an owner's records are another zone's to answer, or are never found.
  @inline(__always)
  func isCutOff(_ owner: UInt32) -> Bool {
    !cuts.isEmpty
      && (cuts.delegation(above: owner) != nil || cuts.redirection(above: owner) != nil
        || (types[Int(owner)].contains(.ns) && owner != apex))
  }

  /// The name in a record's data, as a value of its own.
  func target(of place: UInt32) -> DomainName {
    DomainName(trusted: Array(zone.rdata[record(place).rdataRange]))
  }

  /// Whether the name in a record's data is an owner of another zone, or of this one.
  func target(of place: UInt32, is owner: UInt32, in other: ZoneLayout) -> Bool {
    let data = zone.rdata
    let names = other.zone.names.bytes
    return WireName.areEqual(
      data.span.extracting(record(place).rdataRange),
      names.span.extracting(other.zone.names.range(of: owner)))
  }

  /// Whether the names in the data of two records are the same.
  func target(of place: UInt32, isThatOf otherPlace: UInt32, in other: ZoneLayout) -> Bool {
    let data = zone.rdata
    let otherData = other.zone.rdata
    return WireName.areEqual(
      data.span.extracting(record(place).rdataRange),
      otherData.span.extracting(other.record(otherPlace).rdataRange))
  }

  /// Whether an owner has an address.
  func has(_ address: UInt128, at owner: UInt32) -> Bool {
    owners[owner].contains { self.address(at: $0) == address }
  }

  /// The address of an A or AAAA record, in the 128 bits of `IPAddress`; nil for other types, and
  /// for an AAAA that says it is an IPv4 address, which no reverse zone knows.
  @inline(__always)
  func address(at place: UInt32) -> UInt128? {
    let record = record(place)
    guard record.type == .a || record.type == .aaaa else { return nil }
    let data = zone.rdata
    guard let address = IPAddress(rdata: data.span.extracting(record.rdataRange)),
      address.isIPv4 == (record.type == .a)
    else { return nil }
    return address.bits
  }

  /// How many addresses of one family an owner has.
  func addressCount(of owner: UInt32, isIPv4: Bool) -> Int {
    let places = owners[owner]
    if places.count == 1 { return 1 }
    let type: RecordType = isIPv4 ? .a : .aaaa
    var distinct: [UInt128] = []
    for place in places.prefix(64) where record(place).type == type {
      guard let bits = address(at: place), !distinct.contains(bits) else { continue }
      distinct.append(bits)
      // A pool is a pool; how large makes no difference.
      if distinct.count == 3 { break }
    }
    return distinct.count
  }

  /// An owner in words.
  func name(_ owner: UInt32) -> String { zone.names[owner].displayText }

  /// The owner of a record in words.
  func name(of place: UInt32) -> String { name(record(place).owner) }
}
