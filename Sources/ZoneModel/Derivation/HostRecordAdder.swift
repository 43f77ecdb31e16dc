/// Adds the records of a zone's hosts, some hundred at a time: their owners are looked up together.
///
/// Looked up one by one, the owners of a million hosts took a third of the time of all derivations:
/// each waits for a place of a large table that is in no cache.
struct HostRecordAdder: ~Copyable {
  /// The records that wait, all of one group.
  private var block = RecordBlock()
  /// The group of the records added next.
  private var group: UInt32 = 0
  /// Completes every owner: the zone's origin in wire form.
  private var origin = ScratchBytes(capacity: WireName.maximumLength)
  /// Hashes owners as the zone's table does.
  private let hasher = NameHasher.ofThisRun

  /// An adder of records to a zone; `flush` is to be called at the end.
  init(to zone: Zone) {
    origin.append(zone.origin.wire.span)
  }

  /// Adds an A or AAAA record.
  ///
  /// - Parameter owner: labels in wire form, completed by the zone's origin.
  /// - Returns: false, and adds nothing, if the owner is longer than a name may be.
  mutating func add(
    _ address: IPAddress, to zone: inout Zone, owner: Span<UInt8>, ttl: UInt32, group: UInt32,
    location: SourceLocation
  ) -> Bool {
    guard owner.count + origin.count <= WireName.maximumLength else { return false }
    open(group, &zone)
    block.names.append(owner)
    let start = block.rdata.count
    if address.isIPv4 {
      block.rdata.append(word: UInt64(address.ipv4Bits.byteSwapped), count: 4)
    } else {
      block.rdata.append(word: address.high.byteSwapped, count: 8)
      block.rdata.append(word: address.low.byteSwapped, count: 8)
    }
    close(address.isIPv4 ? .a : .aaaa, dataFrom: start, ttl, location)
    return true
  }

  /// Adds a PTR record at the name of an address.
  ///
  /// - Parameters:
  ///   - prefixLength: how many bits of the address the zone's name holds.
  ///   - target: labels in wire form, completed by `domain`.
  /// - Returns: false, and adds nothing, if the target is longer than a name may be.
  mutating func addPointer(
    at address: IPAddress, below prefixLength: Int, to target: Span<UInt8>,
    in domain: Span<UInt8>, of zone: inout Zone, ttl: UInt32, group: UInt32,
    location: SourceLocation
  ) -> Bool {
    guard target.count + domain.count <= WireName.maximumLength else { return false }
    open(group, &zone)
    let name = block.names.count
    ReverseName.appendLabels(of: address, below: prefixLength, to: &block.names)
    guard block.names.count - name + origin.count <= WireName.maximumLength else {
      block.names.truncate(to: name)
      return true
    }
    let start = block.rdata.count
    block.rdata.append(target)
    block.rdata.append(domain)
    close(.ptr, dataFrom: start, ttl, location)
    return true
  }

  /// Adds the waiting records; none if the zone's buffers would exceed 4 GiB.
  mutating func flush(to zone: inout Zone) {
    if zone.hasRoomForBlock { zone.add(&block, group: group) }
    block.removeAll()
  }

  /// Makes room for a record of a group.
  @inline(__always)
  private mutating func open(_ group: UInt32, _ zone: inout Zone) {
    if group == self.group, block.hasRoom { return }
    flush(to: &zone)
    self.group = group
  }

  /// Completes the current owner, and adds the record with the data from a byte on.
  @inline(__always)
  private mutating func close(
    _ type: RecordType, dataFrom start: Int, _ ttl: UInt32, _ location: SourceLocation
  ) {
    let owner = block.lookup.names.count
    let name = owner == 0 ? 0 : Int(block.lookup.names[owner - 1].end)
    block.names.append(origin)
    let range = name..<block.names.count
    let hash = block.names.withBytes(range) { hasher.hash($0) }
    block.lookup.append(end: range.upperBound, hash: hash)
    block.records.append(
      RecordBlock.Record(
        owner: UInt32(truncatingIfNeeded: owner), rdataStart: UInt32(truncatingIfNeeded: start),
        ttl: ttl, type: type,
        rdataLength: UInt16(truncatingIfNeeded: block.rdata.count - start), location: location))
  }
}
