/// The checks of names, addresses and networks.
extension Check {
  /// Every such check.
  static let ofNames: [Check] = [.badName, .badAddress, .unusableAddress, .badNetwork]

  /// A name that cannot be looked up.
  static let badName = Check(
    "bad-name", .error, "a name has valid labels; a host's has only letters, digits and hyphens",
    why: "it could not be looked up, or not by all programs", "RFC 1123 §2.1", kind: .fault,
    example: .zone("www..sub  A 192.0.2.10  ; expect: bad-name", "www.sub  A 192.0.2.10"))

  /// A text that is no address.
  static let badAddress = Check(
    "bad-address", .error, "an address is written as IPv4 or IPv6",
    why: "a leading zero or a missing octet would mean another host", "RFC 4291 §2.2", kind: .fault,
    example: .project(
      #"live.json: { "name": "salt2", "private": "10.0.0.02", "public": "192.0.2.2" },  // expect: bad-address"#,
      #"live.json: { "name": "salt2", "private": "10.0.0.2", "public": "192.0.2.2" },"#))

  /// An address that no host can have.
  static let unusableAddress = Check(
    "unusable-address", .error, "no host has a loopback, link-local, multicast or reserved address",
    why: "nobody can reach it there", "RFC 6890 §2.2", kind: .fault,
    example: .project(
      #"live.json: { "name": "salt2", "private": "127.0.0.1", "public": "192.0.2.2" },  // expect: unusable-address"#,
      #"live.json: { "name": "salt2", "private": "10.0.0.2", "public": "192.0.2.2" },"#))

  /// A text that is no network.
  static let badNetwork = Check(
    "bad-network", .error, "a network is an address and a prefix length, without host bits",
    why: "the reverse zone is named after the network's first address",
    "RFC 4632 §3.1", kind: .fault,
    example: .project(
      #"zonec.json: "networks": [{ "cidr": "10.0.0.1/24", "scope": "private" }],  // expect: bad-network"#,
      #"zonec.json: "networks": [{ "cidr": "10.0.0.0/24", "scope": "private" }],"#))
}
