/// Forward and reverse records that agree, over all zones of a server together.
extension Check {
  /// Every check of PTR records.
  static let ofPointers: [Check] = [
    .missingPTR, .wrongPTR, .ptrWithoutAddress, .ptrAddressMismatch, .notForwardConfirmed,
    .severalPTRs, .ptrToAliasOrPool, .ptrOwnerInvalid, .addressNotCovered, .nestedReverseZones,
    .nestedZones, .overlappingReverseZones, .classlessZoneName, .classlessParentCNAMEMissing,
    .aInReverseZone, .ptrInForwardZone,
  ]

  /// An address that leads back to no name.
  static let missingPTR = Check(
    "missing-ptr", .warning, "every address of a host has a PTR record in its reverse zone",
    why: "mail is refused, logins wait for a lookup, and logs show bare addresses",
    "RFC 1912 §2.1", kind: .demand,
    example: .project(
      #"""
      roles.json: "mail": { "reverse": true },
      live.json: { "name": "mail", "public": "192.0.2.25" },  // expect: missing-ptr
      """#,
      #"""
      zonec.json: "networks": [{ "cidr": "192.0.2.0/24", "scope": "public" }],
      roles.json: "mail": { "reverse": true },
      live.json: { "name": "mail", "public": "192.0.2.25" },
      """#))

  /// The PTR record of a name is at an address that the name does not have.
  static let wrongPTR = Check(
    "wrong-ptr", .error, "the PTR record of a name is at the name's own address",
    why:
      "one of the two addresses is mistyped: the right one has no name, the other has a wrong one",
    "RFC 1912 §2.1", kind: .demand,
    example: .directory(
      """
      example.com: www  A 192.0.2.5  ; expect: wrong-ptr
      2.0.192.in-addr.arpa: 50  PTR www.example.com.
      """,
      """
      example.com: www  A 192.0.2.5
      2.0.192.in-addr.arpa: 5  PTR www.example.com.
      """))

  /// A PTR record leads to a name that has no address.
  static let ptrWithoutAddress = Check(
    "ptr-without-address", .warning, "a PTR record leads to a name with an address",
    why: "the host does not exist (any more), and looking its name up finds nothing",
    "RFC 1912 §2.1", kind: .demand,
    example: .directory(
      """
      example.com: www  A 192.0.2.5
      2.0.192.in-addr.arpa: 5  PTR www.example.com.
      2.0.192.in-addr.arpa: 6  PTR gone.example.com.  ; expect: ptr-without-address
      """,
      """
      example.com: www  A 192.0.2.5
      2.0.192.in-addr.arpa: 5  PTR www.example.com.
      """))

  /// A PTR record leads to a name that has other addresses.
  static let ptrAddressMismatch = Check(
    "ptr-address-mismatch", .error, "a PTR record leads to a name that has this address",
    why: "the address appears under the name of another host", "RFC 1912 §2.1", kind: .demand,
    example: .directory(
      """
      example.com: www  A 192.0.2.5
      2.0.192.in-addr.arpa: 5  PTR www.example.com.
      2.0.192.in-addr.arpa: 6  PTR www.example.com.  ; expect: ptr-address-mismatch
      """,
      """
      example.com: www  A 192.0.2.5
      example.com: www  A 192.0.2.6
      2.0.192.in-addr.arpa: 5  PTR www.example.com.
      2.0.192.in-addr.arpa: 6  PTR www.example.com.
      """))

  /// The way from a mail exchange's address to a name does not come back.
  static let notForwardConfirmed = Check(
    "not-forward-confirmed", .error,
    "the address of a mail exchange has a PTR record whose name has that address",
    why: "receivers refuse mail from hosts whose names are not confirmed",
    "RFC 8601 §3", kind: .demand,
    example: .directory(
      """
      example.com: @     MX 10 mail
      example.com: mail  A 192.0.2.25  ; expect: not-forward-confirmed
      example.com: www   A 192.0.2.5
      2.0.192.in-addr.arpa: 5   PTR www.example.com.
      2.0.192.in-addr.arpa: 25  PTR www.example.com.  ; expect: ptr-address-mismatch
      """,
      """
      example.com: @     MX 10 mail
      example.com: mail  A 192.0.2.25
      example.com: www   A 192.0.2.5
      2.0.192.in-addr.arpa: 5   PTR www.example.com.
      2.0.192.in-addr.arpa: 25  PTR mail.example.com.
      """))

  /// One address, two canonical names.
  static let severalPTRs = Check(
    "several-ptrs", .warning, "an address has one PTR record",
    why: "programs use the first one, which is a different one each time",
    "RFC 1035 §3.5", kind: .demand,
    example: .directory(
      """
      example.com: www   A 192.0.2.5
      example.com: blog  A 192.0.2.5
      2.0.192.in-addr.arpa: 5  PTR www.example.com.
      2.0.192.in-addr.arpa: 5  PTR blog.example.com.  ; expect: several-ptrs
      """,
      """
      example.com: www   A 192.0.2.5
      example.com: blog  A 192.0.2.5
      2.0.192.in-addr.arpa: 5  PTR www.example.com.
      """))

  /// A PTR record leads to what is not a host.
  static let ptrToAliasOrPool = Check(
    "ptr-to-alias-or-pool", .warning,
    "a PTR record leads to the host's own name: no alias, wildcard or pool",
    why: "the name in a PTR record must belong to this host alone",
    "RFC 2181 §10.2", kind: .demand,
    example: .directory(
      """
      example.com: web1  A 192.0.2.5
      example.com: www   CNAME web1
      2.0.192.in-addr.arpa: 5  PTR www.example.com.  ; expect: ptr-to-alias-or-pool
      """,
      """
      example.com: web1  A 192.0.2.5
      example.com: www   CNAME web1
      2.0.192.in-addr.arpa: 5  PTR web1.example.com.
      """))

  /// The owner of a PTR record is not an address.
  static let ptrOwnerInvalid = Check(
    "ptr-owner-invalid", .error, "a PTR record in a reverse zone is at a whole address",
    why: "no query asks for it: a label is out of range, missing or one too many",
    "RFC 1035 §3.5, RFC 3596 §2.5", kind: .demand,
    example: .directory(
      "2.0.192.in-addr.arpa: 256  PTR a.example.net.  ; expect: ptr-owner-invalid",
      "2.0.192.in-addr.arpa: 255  PTR a.example.net."))

  /// No reverse zone for an address.
  static let addressNotCovered = Check(
    "address-not-covered", .info, "the reverse zone of an address is among those checked",
    why: "only whoever serves the network knows whether it has a PTR record",
    "RFC 2317 §2", kind: .demand,
    example: .directory(
      """
      example.com: www  A 198.51.100.5  ; expect: address-not-covered
      2.0.192.in-addr.arpa: 6  PTR www.example.net.
      """,
      """
      example.com: www  A 198.51.100.5
      100.51.198.in-addr.arpa: 5  PTR www.example.com.
      """))

  /// A reverse zone inside another.
  static let nestedReverseZones = Check(
    "nested-reverse-zones", .error, "no reverse zone of a server is inside another",
    why: "gdnsd loads neither; other servers need a delegation in the outer one", "RFC 1034 §4.2",
    example: .directory(
      """
      192.in-addr.arpa: 5.2.0  PTR a.example.net.
      2.0.192.in-addr.arpa: {head}  ; expect: nested-reverse-zones
      """,
      "192.in-addr.arpa: 5.2.0  PTR a.example.net."))

  /// Two reverse zones for one address.
  static let overlappingReverseZones = Check(
    "overlapping-reverse-zones", .error, "no two classless reverse zones cover the same address",
    why: "the parent zone can lead to only one of them, and the records of the other are lost",
    "RFC 2317 §4",
    example: .directory(
      """
      0@26.2.0.192.in-addr.arpa: 5  PTR a.example.net.
      32-63.2.0.192.in-addr.arpa: {head}  ; expect: overlapping-reverse-zones
      """,
      """
      0@27.2.0.192.in-addr.arpa: 5  PTR a.example.net.
      32-63.2.0.192.in-addr.arpa: 40  PTR b.example.net.
      """))

  /// A classless zone whose name is not a network.
  static let classlessZoneName = Check(
    "classless-zone-name", .warning, "the name of a classless reverse zone is that of a network",
    why:
      "its addresses are unclear: write the first address and a prefix length from 25 to 31",
    "RFC 2317 §4", kind: .demand,
    example: .directory(
      "130@26.2.0.192.in-addr.arpa: {head}  ; expect: classless-zone-name",
      "128@26.2.0.192.in-addr.arpa: 130  PTR a.example.net."))

  /// A classless zone that its parent does not lead to.
  static let classlessParentCNAMEMissing = Check(
    "classless-parent-cname-missing", .warning,
    "each PTR record of a classless zone has a CNAME record in the zone around it",
    why: "resolvers ask for the address in the zone around it, and never reach the record",
    "RFC 2317 §4", kind: .demand,
    example: .standardDirectory(
      """
      example.com: www  A 192.0.2.130
      128@26.2.0.192.in-addr.arpa: 130  PTR www.example.com.  ; expect: classless-parent-cname-missing
      2.0.192.in-addr.arpa: 128/26  NS ns1.example.net.
      2.0.192.in-addr.arpa: 128/26  NS ns2.example.net.
      """,
      """
      example.com: www  A 192.0.2.130
      128@26.2.0.192.in-addr.arpa: 130  PTR www.example.com.
      2.0.192.in-addr.arpa: 128/26  NS ns1.example.net.
      2.0.192.in-addr.arpa: 128/26  NS ns2.example.net.
      2.0.192.in-addr.arpa: 130     CNAME 130.128/26
      """))

  /// A host in a reverse zone.
  static let aInReverseZone = Check(
    "a-in-reverse-zone", .warning, "a reverse zone has no addresses except those of name servers",
    why: "the record belongs to a forward zone; here it has a name that nobody looks up",
    "RFC 1035 §3.5", kind: .demand,
    example: .directory(
      "2.0.192.in-addr.arpa: www  A 192.0.2.5  ; expect: a-in-reverse-zone",
      """
      example.com: www  A 192.0.2.5
      2.0.192.in-addr.arpa: 5  PTR www.example.com.
      """))

  /// A PTR record among hosts.
  static let ptrInForwardZone = Check(
    "ptr-in-forward-zone", .warning,
    "a PTR record of a forward zone is one of service discovery, or an alias leads to it",
    why: "a lookup by address never reaches it", "RFC 1035 §3.5, RFC 6763 §4.1", kind: .demand,
    example: .directory(
      "example.com: 5  PTR www.example.org.  ; expect: ptr-in-forward-zone",
      "2.0.192.in-addr.arpa: 5  PTR www.example.org."))
}
