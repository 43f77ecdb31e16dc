/// The hosts of a level, in flat arrays: no object and no array per host.
package struct HostTable: Sendable {
  /// In natural order of their names: `db2` before `db10`.
  package var hosts: [Host] = []
  /// Of all hosts, each host's in a row: private ones first, in the order of the inventory.
  package var addresses: [HostAddress] = []
  /// The distinct sets of roles that hosts have, each in ascending order.
  package var roleSets: [[RoleID]] = []
  /// Host and hostname labels in wire form, relative: without a root, lower case.
  package var names: [UInt8] = []

  /// The TTLs of hosts that have their own, by the place of each of their addresses.
  package var ttls: [SourceLocation: TTL] = [:]

  /// Further internal names of hosts, by the place of the host's name.
  package var aliases: [SourceLocation: [HostAlias]] = [:]
  /// The preferences of hosts that take mail, by the place of each of their public addresses.
  package var mxPreferences: [SourceLocation: UInt16] = [:]

  /// The TTL of a host's records that come from one of its addresses.
  ///
  /// - Parameter usual: that of hosts without their own.
  @inline(__always)
  func ttl(at address: SourceLocation, else usual: TTL) -> TTL {
    ttls.isEmpty ? usual : ttls[address] ?? usual
  }

  /// A level without hosts.
  package init() {}

  /// The private addresses of a host.
  package func privateAddresses(of host: Host) -> ArraySlice<HostAddress> {
    addresses[privateRange(of: host)]
  }

  /// The public addresses of a host.
  package func publicAddresses(of host: Host) -> ArraySlice<HostAddress> {
    addresses[publicRange(of: host)]
  }

  /// The private addresses of a host, in `addresses`.
  package func privateRange(of host: Host) -> Range<Int> {
    Int(host.firstAddress)..<(Int(host.firstAddress) + Int(host.privateCount))
  }

  /// The public addresses of a host, in `addresses`.
  package func publicRange(of host: Host) -> Range<Int> {
    let first = Int(host.firstAddress) + Int(host.privateCount)
    return first..<(first + Int(host.publicCount))
  }

  /// The roles of a host, ascending.
  package func roles(of host: Host) -> [RoleID] { roleSets[Int(host.roleSet)] }

  /// A host's name as text.
  package func name(of host: Host) -> String { text(of: host.name) }

  /// A relative name as text.
  package func text(of name: NameRange) -> String {
    var text: [UInt8] = []
    NameText.append((Array(names[name.range]) + [0]).span, to: &text)
    return String(decoding: text.dropLast(), as: UTF8.self)
  }
}

/// Another internal name of a host.
package struct HostAlias: Sendable {
  /// Relative, in wire form without a root, lower case.
  package var labels: [UInt8]
  /// The place of the name in the inventory.
  package var location: SourceLocation
}

/// A VM: 28 bytes that own nothing.
package struct Host: Sendable {
  /// Its name in `HostTable.names`.
  package var name: NameRange
  /// Its set in `HostTable.roleSets`.
  package var roleSet: UInt32
  /// The first of its addresses in `HostTable.addresses`.
  package var firstAddress: UInt32
  /// How many of them are private; they come first.
  package var privateCount: UInt16
  /// How many are public.
  package var publicCount: UInt16
  /// The place of its name in the inventory, in quotes: the byte after the opening one.
  package var location: SourceLocation

  /// A host of the table.
  package init(
    name: NameRange, roleSet: UInt32, firstAddress: UInt32, privateCount: UInt16,
    publicCount: UInt16, location: SourceLocation
  ) {
    self.name = name
    self.roleSet = roleSet
    self.firstAddress = firstAddress
    self.privateCount = privateCount
    self.publicCount = publicCount
    self.location = location
  }
}

/// An address of a host.
package struct HostAddress: Sendable {
  /// The address itself.
  package var address: IPAddress
  /// The public hostname of a public address; the host's own name for a private one.
  package var hostname: NameRange
  /// The place of the address in the inventory: the byte after the opening quote.
  package var location: SourceLocation
  /// Whether it is under "public".
  package var isPublic: Bool

  /// An address of the table.
  package init(
    address: IPAddress, hostname: NameRange, location: SourceLocation, isPublic: Bool
  ) {
    self.address = address
    self.hostname = hostname
    self.location = location
    self.isPublic = isPublic
  }
}

/// A relative name in `HostTable.names`.
package struct NameRange: Sendable, Hashable {
  /// The offset of its first byte.
  package var start: UInt32
  /// How many bytes it takes.
  package var count: UInt8

  /// The name of `count` bytes from `start`.
  package init(start: UInt32, count: UInt8) {
    self.start = start
    self.count = count
  }

  /// Its range in the buffer of names.
  package var range: Range<Int> { Int(start)..<(Int(start) + Int(count)) }
}
