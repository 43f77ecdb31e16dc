/// What can be done only when a level's inventory is read to its end.
extension InventoryReader {
  /// Sorts the hosts, reports those that come twice and drops them.
  ///
  /// - Parameter sources: where the inventories lie.
  /// - Returns: the finished table.
  mutating func finish(_ sources: SourceMap) -> HostTable {
    table.roleSets = roleSets.sets
    if !isOrdered {
      sortHosts()
      dropDuplicateHosts(sources)
    }
    reportDuplicateAddresses(sources)
    return table
  }

  /// Sorts by name in natural order, equal names by their place.
  private mutating func sortHosts() {
    let names = table.names
    let hosts = table.hosts
    var order = hosts.indices.map { index in
      SortEntry(
        key: NaturalOrder.key(of: hosts[index].name.range, in: names.span),
        number: UInt32(truncatingIfNeeded: index))
    }
    order.sort { first, second in
      if first.key != second.key { return first.key < second.key }
      let left = hosts[Int(first.number)]
      let right = hosts[Int(second.number)]
      let result = NaturalOrder.compare(left.name.range, right.name.range, in: names.span)
      return result == 0 ? left.location < right.location : result < 0
    }
    table.hosts = order.map { hosts[Int($0.number)] }
  }

  /// A host's key beside its number: most comparisons need no more.
  private struct SortEntry {
    /// See `NaturalOrder.key`.
    let key: UInt128
    /// In the order of the inventory.
    let number: UInt32
  }

  /// Reports hosts whose name has come before, and keeps the first of each.
  private mutating func dropDuplicateHosts(_ sources: SourceMap) {
    let names = table.names
    var kept: [Host] = []
    kept.reserveCapacity(table.hosts.count)
    for host in table.hosts {
      guard let first = kept.last, names[first.name.range] == names[host.name.range] else {
        kept.append(host)
        continue
      }
      report(
        Diagnostic(
          "duplicate-host", .error,
          "host \(quoted(table.name(of: host))) stands twice in level \(quoted(level))",
          at: sources.stringRange(at: host.location),
          notes: [.init("it stands here first", at: sources.stringRange(at: first.location))]))
    }
    table.hosts = kept
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
            notes: [.init("it stands here first", at: sources.stringRange(at: found[0].location))]))
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
    for (position, owner) in found.enumerated().dropFirst() {
      // One address under two hostnames of one host is a plain alias.
      let isAlias = found[..<position].allSatisfy {
        $0.host == owner.host && $0.hostname != owner.hostname
      }
      if isAlias { continue }
      diagnostics.add(
        Diagnostic(
          "duplicate-address", .error,
          "the public address \(owner.address.address) stands twice",
          at: project.sources.stringRange(at: owner.address.location),
          notes: [
            .init(
              "it stands here first", at: project.sources.stringRange(at: first.address.location))
          ]))
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
