/// What hosts are held to.
extension Check {
  /// Every such check.
  static let ofInventories: [Check] = [
    .privateAddressInPublic, .duplicateHost, .duplicateAddress, .tooManyAddresses,
    .hostWithoutAddress,
  ]

  /// A private address where the world looks.
  static let privateAddressInPublic = Check(
    "private-address-in-public", .error, "under \"public\" there are no private addresses",
    why: "nobody outside can reach them, and they reveal the internal addresses",
    "RFC 1918 §3", kind: .fault,
    example: .project(
      #"live.json: { "name": "salt2", "private": "10.0.0.2", "public": "10.0.0.3" },  // expect: private-address-in-public"#,
      #"live.json: { "name": "salt2", "private": "10.0.0.2", "public": "192.0.2.2" },"#))

  /// Two hosts of one name.
  static let duplicateHost = Check(
    "duplicate-host", .error, "a host is listed once in its level",
    why: "one of the two is a mistake", "project format: inventory", kind: .fault,
    example: .project(
      #"live.json: { "name": "salt", "private": "10.0.0.2", "public": "192.0.2.2" },  // expect: duplicate-host"#,
      #"live.json: { "name": "salt2", "private": "10.0.0.2", "public": "192.0.2.2" },"#))

  /// Two hosts with one address.
  static let duplicateAddress = Check(
    "duplicate-address", .error, "an address belongs to one host",
    why: "two hosts with one address disturb each other", "project format: inventory", kind: .fault,
    example: .project(
      #"live.json: { "name": "salt2", "private": "10.0.0.1", "public": "192.0.2.2" },  // expect: duplicate-address"#,
      #"live.json: { "name": "salt2", "private": "10.0.0.2", "public": "192.0.2.2" },"#))

  /// More addresses than a host can have.
  static let tooManyAddresses = Check(
    "too-many-addresses", .error, "a host has no more than 65535 addresses of a kind",
    why: "no interface has so many", "project format: inventory", kind: .fault,
    example: .project(
      """
      roles.json: "web": {},
      live.json: { "name": "web1", "private": [  // expect: too-many-addresses
      live.json:   "fd00::a:{1...9999}", "fd00::b:{1...9999}", "fd00::c:{1...9999}", "fd00::d:{1...9999}",
      live.json:   "fd00::e:{1...9999}", "fd00::f:{1...9999}", "fd00::9:{1...9999}",
      live.json: ] },
      """,
      """
      roles.json: "web": {},
      live.json: { "name": "web1", "private": "fd00::a:1" },
      """))

  /// A host that nothing is derived for.
  static let hostWithoutAddress = Check(
    "host-without-address", .warning, "every host has an address",
    why: "nothing is derived for a host that has none", "project format: inventory",
    example: .project(
      #"""
      roles.json: "web": {},
      live.json: { "name": "web1" },  // expect: host-without-address
      """#,
      #"""
      roles.json: "web": {},
      live.json: { "name": "web1", "private": "10.0.0.11" },
      """#))
}
