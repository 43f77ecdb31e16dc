/// Adds derived records to a zone, one owner after the other, without making a name of each.
struct RecordAdder {
  /// The owner in wire form.
  private(set) var owner: [UInt8]
  /// The data of the next record.
  private var rdata: [UInt8] = []
  /// Completes every owner: the zone's origin in wire form.
  private let origin: [UInt8]
  /// The TTL of the records added next, in seconds.
  var ttl = TTL.usual.seconds

  /// An adder of records to a zone; the apex is the owner until another is set.
  init(to zone: Zone) {
    origin = zone.origin.wire
    owner = origin
  }

  /// Sets the owner: relative labels in wire form, completed by the zone's origin.
  ///
  /// - Returns: false if the whole is longer than a name may be.
  mutating func setOwner(_ labels: Span<UInt8>) -> Bool {
    owner.removeAll(keepingCapacity: true)
    owner.append(labels)
    owner.append(contentsOf: origin)
    return owner.count <= WireName.maximumLength
  }

  /// Adds an A or AAAA record.
  mutating func add(
    _ address: IPAddress, to zone: inout Zone, group: UInt32, location: SourceLocation
  ) {
    rdata.removeAll(keepingCapacity: true)
    address.append(rdataTo: &rdata)
    zone.add(
      owner: owner.span, type: address.isIPv4 ? .a : .aaaa, rdata: rdata.span, ttl: ttl,
      group: group, location: location)
  }

  /// Adds a record whose data is one name: labels in wire form, completed by `origin`.
  ///
  /// - Returns: false, and adds nothing, if the name is too long.
  mutating func add(
    _ type: RecordType, _ labels: Span<UInt8>, in origin: Span<UInt8>,
    to zone: inout Zone, group: UInt32, location: SourceLocation
  ) -> Bool {
    rdata.removeAll(keepingCapacity: true)
    rdata.append(labels)
    rdata.append(origin)
    guard rdata.count <= WireName.maximumLength else { return false }
    zone.add(
      owner: owner.span, type: type, rdata: rdata.span, ttl: ttl, group: group, location: location)
    return true
  }

  /// Adds a record of any type with data that is ready.
  mutating func add(
    _ type: RecordType, rdata: [UInt8], to zone: inout Zone, group: UInt32, location: SourceLocation
  ) {
    zone.add(
      owner: owner.span, type: type, rdata: rdata.span, ttl: ttl, group: group,
      location: location)
  }
}
