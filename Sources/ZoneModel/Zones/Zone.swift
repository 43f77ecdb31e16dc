/// The records of one zone, in wire form.
///
/// Names lie in one table, data in one buffer, and a record is a trivial entry: no object, no array
/// and no reference count per record. Records keep the order in which they came.
///
/// ```swift
/// for record in zone.records where record.type == .mx {
///   print(zone.owner(of: record), record.ttl, zone.text(of: record))
/// }
/// ```
public struct Zone: Sendable {
  /// The apex of the zone.
  public let origin: DomainName
  /// Every owner once, absolute.
  package private(set) var names: NameTable
  /// The data of all records, end to end.
  package private(set) var rdata: [UInt8] = []
  /// Every record, in the order of coming; ask the zone for a record's owner and data.
  public private(set) var records: [RecordEntry] = []
  /// In the order in which they are written.
  package private(set) var groups: [RecordGroup] = []
  /// What could not be read of the zone.
  var lost = LostRecords()

  /// A zone without records, with room for about `capacity` of them.
  ///
  /// - Parameter dataWidth: about how many bytes of data each has.
  package init(origin: DomainName, capacity: Int = 0, dataWidth: Int = 16) {
    self.origin = origin
    names = NameTable(capacity: capacity)
    records.reserveCapacity(capacity)
    // Room that is not used costs nothing, and moving to a larger one much.
    rdata.reserveCapacity(capacity * dataWidth)
  }

  /// A zone without records for some to be collected in; its owners are only looked up when another
  /// zone takes them over.
  init(collecting origin: DomainName, capacity: Int) {
    self.origin = origin
    names = NameTable(collecting: capacity)
    records.reserveCapacity(capacity)
    rdata.reserveCapacity(capacity * 16)
  }

  /// Forgets the records, and keeps their room; of a zone that collects.
  mutating func removeAll() {
    names.removeAll()
    rdata.removeAll(keepingCapacity: true)
    records.removeAll(keepingCapacity: true)
    lost = LostRecords()
  }

  /// Makes room for about so many more records.
  mutating func makeRoom(for more: Int) {
    records.reserveCapacity(records.count + more)
    rdata.reserveCapacity(rdata.count + more * 16)
    names.makeRoom(for: more, bytes: more * 32)
  }

  /// Makes room for the records in so many more bytes of text, if they hold as much as those bytes
  /// that another zone was read from, which is a part of this one.
  ///
  /// - Parameter newNames: how many names the part has brought.
  mutating func makeRoom(for rest: Int, asIn part: Zone, of bytes: Int, newNames: Int) {
    func expected(_ count: Int) -> Int { count * rest / max(bytes, 1) }
    // A little more: room that is not used costs nothing, and moving to a larger one much.
    func ample(_ count: Int) -> Int { expected(count) * 17 / 16 }
    records.reserveCapacity(records.count + ample(part.records.count))
    rdata.reserveCapacity(rdata.count + ample(part.rdata.count))
    names.makeRoom(
      for: expected(newNames),
      bytes: ample(part.names.bytes.count * newNames / max(part.names.count, 1)))
  }

  /// Opens a group; the number is for `add`.
  package mutating func addGroup(_ group: RecordGroup) -> UInt32 {
    groups.append(group)
    return UInt32(truncatingIfNeeded: groups.count - 1)
  }

  /// Adds a record.
  ///
  /// - Parameters:
  ///   - owner: absolute, in wire form.
  ///   - rdata: sound for the type, at most 65535 bytes.
  ///   - ttl: in seconds.
  /// - Returns: false, and adds nothing, when the zone's buffers would pass 4 GiB.
  @discardableResult
  package mutating func add(
    owner: Span<UInt8>, type: RecordType, rdata data: Span<UInt8>, ttl: UInt32, group: UInt32,
    location: SourceLocation
  ) -> Bool {
    guard rdata.count + data.count <= Int(UInt32.max),
      names.bytes.count + owner.count <= Int(UInt32.max)
    else { return false }
    let start = UInt32(truncatingIfNeeded: rdata.count)
    rdata.append(data)
    records.append(
      RecordEntry(
        owner: names.insert(owner), rdataStart: start, ttl: ttl, location: location, group: group,
        type: type, rdataLength: UInt16(truncatingIfNeeded: data.count)))
    return true
  }

  /// Whether a block of records surely fits into the zone's buffers.
  var hasRoomForBlock: Bool {
    rdata.count + 1 << 16 <= Int(UInt32.max) && names.bytes.count + 1 << 16 <= Int(UInt32.max)
  }

  /// Whether the records of another zone surely fit into the zone's buffers.
  func hasRoom(for other: Zone) -> Bool {
    rdata.count + other.rdata.count <= Int(UInt32.max)
      && names.bytes.count + other.names.bytes.count <= Int(UInt32.max)
  }

  /// Appends the records of a zone that collects; there must be room, and their groups are those of
  /// this zone.
  mutating func add(recordsOf other: Zone) {
    let base = UInt32(truncatingIfNeeded: rdata.count)
    rdata += other.rdata
    lost.add(other.lost)
    let numbers = names.insert(collectedBy: other.names)
    records.append(addingCapacity: other.records.count) { output in
      for record in other.records {
        output.append(
          RecordEntry(
            owner: numbers[Int(record.owner)], rdataStart: base &+ record.rdataStart,
            ttl: record.ttl, location: record.location, group: record.group, type: record.type,
            rdataLength: record.rdataLength))
      }
    }
  }

  /// Adds a block of records, all of one group; the zone must have room for it.
  mutating func add(_ block: inout RecordBlock, group: UInt32) {
    let base = UInt32(truncatingIfNeeded: rdata.count)
    block.rdata.withBytes(0..<block.rdata.count) { rdata.append($0) }
    block.names.withBytes(0..<block.names.count) { names.insert($0, &block.lookup) }
    records.append(addingCapacity: block.records.count) { output in
      for index in 0..<block.records.count {
        let record = block.records[index]
        output.append(
          RecordEntry(
            owner: block.lookup.numbers[Int(record.owner)], rdataStart: base &+ record.rdataStart,
            ttl: record.ttl, location: record.location, group: group, type: record.type,
            rdataLength: record.rdataLength))
      }
    }
  }

  /// The owner of a record, as a value of its own.
  public func owner(of record: RecordEntry) -> DomainName { names[record.owner] }

  /// The data of a record in wire form (RFC 1035 §3.2.1); `text(of:)` writes it.
  public func data(of record: RecordEntry) -> ArraySlice<UInt8> { rdata[record.rdataRange] }

  /// Appends the groups and records of another zone.
  package mutating func add(contentsOf other: Zone) {
    let firstGroup = UInt32(truncatingIfNeeded: groups.count)
    groups += other.groups
    lost.add(other.lost)
    for record in other.records {
      add(
        owner: other.names.bytes.span.extracting(other.names.range(of: record.owner)),
        type: record.type, rdata: other.rdata.span.extracting(record.rdataRange), ttl: record.ttl,
        group: firstGroup + record.group, location: record.location)
    }
  }

  /// Gives a record a TTL, unless its own is lower.
  mutating func lowerTTL(at place: Int, to ttl: UInt32) {
    if ttl < records[place].ttl { records[place].ttl = ttl }
  }

  /// Keeps the records whose place in `records` is not in `dropped`, which ascends.
  mutating func remove(at dropped: [Int]) {
    guard let first = dropped.first else { return }
    var next = dropped.makeIterator()
    var drop = next.next()
    var kept = first
    for index in first..<records.count {
      if index == drop {
        drop = next.next()
      } else {
        records[kept] = records[index]
        kept += 1
      }
    }
    records.removeLast(records.count - kept)
  }

  /// Writes a serial into the SOA record, if there is one.
  package mutating func stamp(_ serial: Serial) {
    guard let start = serialStart else { return }
    for index in 0..<4 {
      rdata[start + index] = UInt8(truncatingIfNeeded: serial.number >> UInt32(24 - index * 8))
    }
  }

  /// The place of the SOA record in `records`, if there is one, and its data with another serial.
  func soa(stamped serial: Serial) -> (place: Int, data: [UInt8])? {
    guard let start = serialStart, let place = records.firstIndex(where: { $0.type == .soa }) else {
      return nil
    }
    let range = records[place].rdataRange
    var data: [UInt8] = []
    data += rdata[range.lowerBound..<start]
    data.append(bigEndian: serial.number)
    data += rdata[(start + 4)..<range.upperBound]
    return (place, data)
  }

  /// The serial of the SOA record, if there is one.
  public var serial: Serial? {
    serialStart.map { start in
      Serial(rdata[start..<(start + 4)].reduce(0) { $0 << 8 | UInt32($1) })
    }
  }

  /// The offset of the serial in `rdata`: after the two names of the SOA, before four more numbers.
  private var serialStart: Int? {
    records.first { $0.type == .soa }
      .flatMap { StartOfAuthority.serialRange(in: $0.rdataRange) }?.lowerBound
  }
}
