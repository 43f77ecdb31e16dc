/// A check that forward and reverse records agree, over all zones of a server together.
public struct PointerCheck: Sendable, Equatable {
  /// Stable and in kebab-case, such as `missing-ptr`.
  public let id: String
  /// How much it matters, unless a finding has another severity.
  public let severity: Severity
  /// What the check demands, in one line.
  public let meaning: String
  /// What happens if it is not met.
  public let why: String
  /// The RFC that demands it, such as `RFC 1912 §2.1`.
  public let reference: String

  /// A check with its logic.
  private init(
    _ id: String, _ severity: Severity, _ meaning: String, why: String, _ reference: String
  ) {
    self.id = id
    self.severity = severity
    self.meaning = meaning
    self.why = why
    self.reference = reference
  }

  /// Every check of PTR records.
  public static let all: [PointerCheck] = [
    .missingPTR, .wrongPTR, .withoutAddress, .addressMismatch, .notForwardConfirmed, .severalPTRs,
    .aliasOrPool, .badOwner, .notCovered, .nestedReverseZones, .nestedZones, .overlappingZones,
    .classlessName, .parentCNAMEMissing, .addressInReverseZone, .pointerInForwardZone,
  ]
}

extension PointerCheck {
  /// An address that leads back to no name.
  static let missingPTR = PointerCheck(
    "missing-ptr", .warning, "every address of a host has a PTR record in its reverse zone",
    why: "mail is refused, logins wait for a lookup, and logs show bare addresses",
    "RFC 1912 §2.1")
  /// The PTR record of a name is at an address that the name does not have.
  static let wrongPTR = PointerCheck(
    "wrong-ptr", .error, "the PTR record of a name stands at the name's own address",
    why: "one of the two addresses is mistyped: the right one has no name, another the wrong one",
    "RFC 1912 §2.1")
  /// A PTR record leads to a name that has no address.
  static let withoutAddress = PointerCheck(
    "ptr-without-address", .warning, "a PTR record leads to a name with an address",
    why: "the host is gone or was never there, and who looks the name up again finds nothing",
    "RFC 1912 §2.1")
  /// A PTR record leads to a name that has other addresses.
  static let addressMismatch = PointerCheck(
    "ptr-address-mismatch", .error, "a PTR record leads to a name that has this address",
    why: "the address goes under the name of another host",
    "RFC 1912 §2.1")
  /// The way from a mail exchange's address to a name does not come back.
  static let notForwardConfirmed = PointerCheck(
    "not-forward-confirmed", .error,
    "from the address of a mail exchange one of its PTR records leads to a name that leads back",
    why: "receivers refuse mail from hosts whose names are not confirmed", "RFC 8601 §3")
  /// One address, two canonical names.
  static let severalPTRs = PointerCheck(
    "several-ptrs", .warning, "an address has one PTR record",
    why: "programs take whichever comes first, which is another one each time",
    "RFC 1035 §3.5")
  /// A PTR record leads to what is not a host.
  static let aliasOrPool = PointerCheck(
    "ptr-to-alias-or-pool", .warning,
    "a PTR record leads to the host's own name: no alias, wildcard or pool",
    why: "the canonical name of a host is the one that stands for it alone",
    "RFC 2181 §10.2")
  /// The owner of a PTR record is not an address.
  static let badOwner = PointerCheck(
    "ptr-owner-invalid", .error, "a PTR record in a reverse zone stands at a whole address",
    why: "nobody ever asks for it: a label is out of range, missing or one too many",
    "RFC 1035 §3.5, RFC 3596 §2.5")
  /// No reverse zone for an address.
  static let notCovered = PointerCheck(
    "address-not-covered", .info, "the reverse zone of an address is among those checked",
    why: "whether it has a PTR record only the holder of the network can say",
    "RFC 2317 §2")
  /// A reverse zone inside another.
  static let nestedReverseZones = PointerCheck(
    "nested-reverse-zones", .error, "no reverse zone of a server lies in another",
    why: "gdnsd loads neither; other servers need a delegation in the outer one",
    "RFC 1034 §4.2")
  /// A zone inside another.
  static let nestedZones = PointerCheck(
    "nested-zones", .error, "no zone of a server lies in another",
    why: "gdnsd loads neither; other servers need a delegation in the outer one",
    "RFC 1034 §4.2")
  /// Two reverse zones for one address.
  static let overlappingZones = PointerCheck(
    "overlapping-reverse-zones", .error, "no two classless reverse zones are for one address",
    why: "the parent can lead to one of them only, and what the other says is lost",
    "RFC 2317 §4")
  /// A classless zone whose name is not a network.
  static let classlessName = PointerCheck(
    "classless-zone-name", .warning, "the name of a classless reverse zone is that of a network",
    why:
      "nobody can tell which addresses it is for: the prefix is 25 to 31 and the address its first",
    "RFC 2317 §4")
  /// A classless zone that its parent does not lead to.
  static let parentCNAMEMissing = PointerCheck(
    "classless-parent-cname-missing", .warning,
    "for each PTR record of a classless zone the zone around it has a CNAME record",
    why: "resolvers ask for the address in the zone around it, and never come to the record",
    "RFC 2317 §4")
  /// A host in a reverse zone.
  static let addressInReverseZone = PointerCheck(
    "a-in-reverse-zone", .warning, "a reverse zone holds no addresses but of name servers",
    why: "the record belongs to a forward zone, and is found under a name that nobody knows",
    "RFC 1035 §3.5")
  /// A PTR record among hosts.
  static let pointerInForwardZone = PointerCheck(
    "ptr-in-forward-zone", .warning,
    "a PTR record of a forward zone is one of service discovery, or an alias leads to it",
    why: "a lookup by address never comes to it", "RFC 1035 §3.5, RFC 6763 §4.1")
}
