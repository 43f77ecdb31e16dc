/// What can be done only when a level's inventory is read to its end.
extension InventoryReader {
  /// Sorts the hosts, reports those that come twice and drops them.
  ///
  /// - Parameter sources: where the inventories lie.
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
    // Addresses and names are laid out anew in the order of their hosts: whoever goes through the
    // hosts later goes through memory in one direction.
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

  /// Adds a host of another table behind the others.
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

  /// Adds a name of another table behind the others.
  @inline(__always)
  private mutating func copy(_ name: NameRange, of other: HostTable) -> NameRange {
    // No more bytes than the other table has.
    let start = UInt32(truncatingIfNeeded: table.names.count)
    table.names.append(contentsOf: other.names[name.range])
    return NameRange(start: start, count: name.count)
  }

  /// What to do about an address of two hosts.
  static let duplicateFix = "give one of the two hosts an address of its own"

  /// Reports a host whose name the host added last has too.
  private mutating func reportDuplicate(_ host: Host, _ sources: SourceMap) {
    guard let first = table.hosts.last else { return }
    report(
      Diagnostic(
        "duplicate-host", .error,
        "host \(quoted(table.name(of: first))) stands twice in level \(quoted(level))",
        at: sources.stringRange(at: host.location),
        notes: [.init("it stands here first", at: sources.stringRange(at: first.location))],
        fix: "take one of them out, or rename it"))
  }

  /// Reports private addresses that come twice in the level.
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
            "duplicate-address", .error,
            "the private address \(address.address) stands twice in level \(quoted(level))",
            at: sources.stringRange(at: address.location),
            notes: [.init("it stands here first", at: sources.stringRange(at: found[0].location))],
            fix: Self.duplicateFix))
      }
    }
  }

  /// Adds a finding about the whole level, up to as many as one file may have.
  private mutating func report(_ diagnostic: Diagnostic) {
    if diagnostics.all.count < JSONReader.maximumFindings * 2 { diagnostics.add(diagnostic) }
  }
}

extension ProjectReader {
  /// Reports public addresses that two hosts of any levels have.
  mutating func reportDuplicatePublicAddresses() {
    let tables = project.levels.map(\.hosts)
    var index = AddressIndex(capacity: 0)
    // Addresses are numbered through all levels; there are fewer than bytes read.
    var bases = [0]
    for table in tables {
      let base = bases[bases.count - 1]
      for host in table.hosts where host.publicCount > 0 {
        let first = Int(host.firstAddress) + Int(host.privateCount)
        for number in first..<(first + Int(host.publicCount)) {
          index.add(
            table.addresses[number].address, number: UInt32(truncatingIfNeeded: base + number))
        }
      }
      bases.append(base + table.addresses.count)
    }
    let groups = index.duplicates()
    if groups.isEmpty { return }
    let owners = zip(tables, bases).map { PublicOwners($0, from: $1) }
    for numbers in groups.prefix(JSONReader.maximumFindings) {
      let found = numbers.compactMap { number in
        owners.lazy.compactMap { $0.owner(of: Int(number)) }.first
      }.sorted { $0.address.location < $1.address.location }
      reportDuplicates(found)
    }
  }

  /// Reports each that is not on the first one's host under another hostname.
  private mutating func reportDuplicates(_ found: [PublicOwners.Owner]) {
    guard let first = found.first else { return }
    var hostnames: Set<[UInt8]> = [first.hostname]
    var isOneHost = true
    for owner in found.dropFirst() {
      // One address under two hostnames of one host is a plain alias.
      isOneHost = isOneHost && owner.host == first.host
      if isOneHost, hostnames.insert(owner.hostname).inserted { continue }
      diagnostics.add(
        Diagnostic(
          "duplicate-address", .error,
          "the public address \(owner.address.address) stands twice",
          at: project.sources.stringRange(at: owner.address.location),
          notes: [
            .init(
              "it stands here first", at: project.sources.stringRange(at: first.address.location))
          ], fix: InventoryReader.duplicateFix))
    }
  }
}

/// Which host has a public address: made only when one comes twice.
private struct PublicOwners {
  /// A public address and its host.
  struct Owner {
    /// The address.
    let address: HostAddress
    /// Where its host's name stands.
    let host: SourceLocation
    /// Its hostname in wire form.
    let hostname: [UInt8]
  }

  /// The level's hosts.
  private let table: HostTable
  /// The hosts by their first address.
  private let hosts: [Host]
  /// The number of the table's first address.
  private let base: Int

  /// The owners of a level's addresses, which are numbered from `base`.
  init(_ table: HostTable, from base: Int) {
    self.table = table
    self.base = base
    hosts = table.hosts.sorted { $0.firstAddress < $1.firstAddress }
  }

  /// The owner of the address with a number, if it lies in this level.
  func owner(of number: Int) -> Owner? {
    let local = number - base
    guard table.addresses.indices.contains(local) else { return nil }
    var low = 0
    var high = hosts.count
    while low < high {
      let middle = (low + high) / 2
      if Int(hosts[middle].firstAddress) <= local { low = middle + 1 } else { high = middle }
    }
    // Hosts without addresses share their first address with the next one and come before it.
    while low > 0, hosts[low - 1].publicCount == 0 { low -= 1 }
    guard low > 0 else { return nil }
    let address = table.addresses[local]
    return Owner(
      address: address, host: hosts[low - 1].location,
      hostname: Array(table.names[address.hostname.range]))
  }
}

extension SourceMap {
  /// The range of a JSON string from the byte behind its opening quote.
  func stringRange(at location: SourceLocation) -> SourceRange {
    guard let (file, offset) = find(location) else { return SourceRange(start: location) }
    var end = offset
    while end < file.bytes.count, file.bytes[end] != UInt8(ascii: "\"") {
      end += file.bytes[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    return SourceRange(start: location, count: min(end, file.bytes.count) - offset)
  }
}
