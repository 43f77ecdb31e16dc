/// What can be done only when a level's inventory is read to its end.
extension InventoryReader {
  /// Sorts the hosts, reports duplicates and drops them.
  ///
  /// - Parameter sources: the files of the inventories.
  /// - Returns: the finished table.
  mutating func finish(_ sources: SourceMap) -> HostTable {
    table.roleSets = roleSets.sets
    if !isOrdered { sortHosts(sources) }
    reportDuplicateAddresses(sources)
    return table
  }

  /// Sorts by name in natural order and keeps the first of hosts with one name.
  private mutating func sortHosts(_ sources: SourceMap) {
    let unsorted = table
    let (order, repeated) = NaturalOrder.sorted(unsorted.hosts.map(\.name.range), in: table.names) {
      unsorted.hosts[$0].location < unsorted.hosts[$1].location
    }
    // Addresses and names are copied into the order of their hosts, so that a pass over the hosts
    // goes through memory in one direction.
    table.hosts.removeAll(keepingCapacity: true)
    table.addresses.removeAll(keepingCapacity: true)
    table.names.removeAll(keepingCapacity: true)
    var nextRepeated = 0
    for (place, number) in order.enumerated() {
      let host = unsorted.hosts[Int(number)]
      if nextRepeated < repeated.count, repeated[nextRepeated] == place {
        nextRepeated += 1
        reportDuplicate(host, sources)
      } else {
        add(host, of: unsorted)
      }
    }
  }

  /// Appends a host of another table.
  @inline(__always)
  private mutating func add(_ host: Host, of other: HostTable) {
    var host = host
    let name = copy(host.name, of: other)
    let first = Int(host.firstAddress)
    host.firstAddress = UInt32(truncatingIfNeeded: table.addresses.count)
    for index in first..<(first + Int(host.privateCount) + Int(host.publicCount)) {
      var address = other.addresses[index]
      address.hostname =
        address.hostname == host.name ? name : copy(address.hostname, of: other)
      table.addresses.append(address)
    }
    host.name = name
    table.hosts.append(host)
  }

  /// Appends a name of another table.
  @inline(__always)
  private mutating func copy(_ name: NameRange, of other: HostTable) -> NameRange {
    // No more bytes than the other table has.
    let start = UInt32(truncatingIfNeeded: table.names.count)
    table.names.append(contentsOf: other.names[name.range])
    return NameRange(start: start, count: name.count)
  }

  /// What to do about an address of two hosts.
  static let duplicateFix = "give one of the two hosts another address"

  /// Reports a host that has the same name as the host added last.
  private mutating func reportDuplicate(_ host: Host, _ sources: SourceMap) {
    guard let first = table.hosts.last else { return }
    report(
      Diagnostic(
        .duplicateHost,
        "host \(quoted(table.name(of: first))) is there twice in level \(quoted(level))",
        at: sources.stringRange(at: host.location),
        notes: [.init("the first one", at: sources.stringRange(at: first.location))],
        fix: "remove one of them, or rename it"))
  }

  /// Reports private addresses that are repeated in the level.
  private mutating func reportDuplicateAddresses(_ sources: SourceMap) {
    var index = AddressIndex(capacity: table.addresses.count)
    for host in table.hosts {
      let first = Int(host.firstAddress)
      for number in first..<(first + Int(host.privateCount)) {
        index.add(table.addresses[number].address, number: UInt32(truncatingIfNeeded: number))
      }
    }
    for numbers in index.duplicates() {
      let found = numbers.map { table.addresses[Int($0)] }.sorted { $0.location < $1.location }
      for address in found.dropFirst() {
        report(
          Diagnostic(
            .duplicateAddress,
            "the private address \(address.address) is there twice in level \(quoted(level))",
            at: sources.stringRange(at: address.location),
            notes: [.init("the first one", at: sources.stringRange(at: found[0].location))],
            fix: Self.duplicateFix))
      }
    }
  }

  /// Adds a finding about the whole level, up to as many as one file may have.
  private mutating func report(_ diagnostic: Diagnostic) {
    if diagnostics.all.count < JSONReader.maximumFindings * 2 { diagnostics.add(diagnostic) }
  }
}
