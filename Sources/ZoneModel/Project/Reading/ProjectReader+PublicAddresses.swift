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
        owners[bases.firstPlace(whereAllBehind: { $0 > Int(number) }) - 1].owner(of: Int(number))
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
          .duplicateAddress,
          "the public address \(owner.address.address) is there twice",
          at: project.sources.stringRange(at: owner.address.location),
          notes: [
            .init(
              "the first one", at: project.sources.stringRange(at: first.address.location))
          ], fix: InventoryReader.duplicateFix))
    }
  }
}

/// The host of each public address: made only if one is repeated.
private struct PublicOwners {
  /// A public address and its host.
  struct Owner {
    /// The address as the inventory has it.
    let address: HostAddress
    /// The place of its host's name.
    let host: SourceLocation
    /// Its hostname in wire form.
    let hostname: [UInt8]
  }

  /// The hosts of the level.
  private let table: HostTable
  /// The hosts with public addresses, by their first address.
  private let hosts: [Host]
  /// The number of the table's first address.
  private let base: Int

  /// The owners of a level's addresses, which are numbered from `base`.
  init(_ table: HostTable, from base: Int) {
    self.table = table
    self.base = base
    hosts = table.hosts.filter { $0.publicCount > 0 }
      .sorted { $0.firstAddress < $1.firstAddress }
  }

  /// The owner of the address with a number, if it is in this level.
  func owner(of number: Int) -> Owner? {
    let local = number - base
    guard table.addresses.indices.contains(local) else { return nil }
    let behind = hosts.firstPlace(whereAllBehind: { Int($0.firstAddress) > local })
    guard behind > 0 else { return nil }
    let address = table.addresses[local]
    return Owner(
      address: address, host: hosts[behind - 1].location,
      hostname: Array(table.names[address.hostname.range]))
  }
}
