/// What the readers of JSON and of zone files find.
extension Rulebook {
  /// The checks of both readers.
  static let readers: [FindingRule] = json + inventories + zoneFiles + directives

  /// The checks of every JSON file.
  private static let json: [FindingRule] = [
    .init(
      "bad-json", "a file of the project is JSON, with comments and trailing commas at will",
      why: "what cannot be read cannot be built", "RFC 8259"),
    .init(
      "not-utf8", "a file of the project is UTF-8",
      why: "in another encoding its names and texts are not those that were meant", "RFC 8259 §8.1"),
    .init(
      "byte-order-mark", .warning, "a file does not begin with a byte order mark",
      why: "in a zone file the mark becomes part of the first word", "RFC 8259 §8.1"),
    .init(
      "unknown-key", "zonec knows every key",
      why: "a misspelt key would be passed over, and its demand with it", "project format"),
    .init(
      "missing-key", "no key is missing that an entry needs",
      why: "zonec does not guess what was meant", "project format"),
    .init(
      "duplicate-key", "no key stands twice in an object",
      why: "readers of JSON take one of the two values, and not all the same one", "RFC 8259 §4"),
    .init(
      "wrong-type", "a value is of the kind that its key asks for",
      why: "zonec does not guess what was meant", "project format"),
    .init(
      "bad-value", "a value is one of those that its key allows",
      why: "zonec does not guess what was meant", "project format"),
    .init(
      "bad-number", "a number is whole and within its limits",
      why: "a port of 70000 or a count of 1.5 means nothing", "project format"),
    .init(
      "bad-duration", "a time is a number of seconds, or has one unit: 30m, 2h, 3d, 2w",
      why: "DNS counts in whole seconds, up to 2147483647", "RFC 2181 §8"),
    .init(
      "bad-text", "a text is not empty and has no invisible characters",
      why: "it is printed in zone files and on terminals", "project format"),
    .init(
      "bad-path", "a path stays inside the project",
      why: "a project must not depend on what lies around it", "project format"),
    .init(
      "missing-file", "every file that the project names can be read",
      why: "half a project is not built", "project format"),
    .init(
      "too-large", "all files together have less than 4 GiB",
      why: "findings keep the place of every byte in 32 bits", "project format"),
    .init(
      "too-many-findings", "a file has few enough faults to be worth reading on",
      why: "behind so many errors the rest is noise", "project format"),
    .init(
      "empty-list", "a list that must name somebody is not empty",
      why: "a zone without a name server cannot be served", "project format: nameservers"),
    .init(
      "unknown-level", "every level that is named exists",
      why: "nothing would be written for it", "project format: levels"),
    .init(
      "unknown-role",
      "every role that is named, or that a host's name speaks of, is in the catalogue",
      why: "a host with a misspelt role is held to nothing, and missing from its pool",
      "project format: roles"),
  ]

  /// The checks of names, addresses and networks.
  private static let inventories: [FindingRule] = [
    .init(
      "bad-name", "a name has sound labels: of a host only letters, digits and hyphens",
      why: "it could not be looked up, or not by everybody", "RFC 1123 §2.1"),
    .init(
      "bad-address", "an address is written as IPv4 or IPv6",
      why: "a leading zero or a missing octet leads to another host", "RFC 4291 §2.2"),
    .init(
      "unusable-address", "no host has a loopback, link-local, multicast or reserved address",
      why: "nobody can reach it there", "RFC 6890 §2.2"),
    .init(
      "bad-network", "a network is an address and a prefix length, without bits past it",
      why: "the reverse zone is named from the network's first address", "RFC 4632 §3.1"),
    .init(
      "overlapping-networks", "no two networks share an address",
      why: "two reverse zones would answer for it, and gdnsd loads no zone inside another",
      "project format: networks"),
    .init(
      "private-address-in-public", "under \"public\" there are no private addresses",
      why: "nobody outside can reach them, and everybody learns how the inside is numbered",
      "RFC 1918 §3"),
    .init(
      "duplicate-host", "a host stands once in its level",
      why: "one of the two was meant to be another", "project format: inventory"),
    .init(
      "duplicate-address", "an address belongs to one host",
      why: "two hosts with one address disturb each other", "project format: inventory"),
    .init(
      "duplicate-name", "a name stands once among a service's names",
      why: "one of the two was meant to be another", "project format: services"),
    .init(
      "too-many-addresses", "a host has no more than 65535 addresses of a kind",
      why: "no interface has so many", "project format: inventory"),
    .init(
      "host-without-address", .warning, "every host has an address",
      why: "nothing is derived for a host that has none", "project format: inventory"),
  ]

  /// The checks of lines of zone files.
  private static let zoneFiles: [FindingRule] = [
    .init(
      "bad-rdata", "the data of a record fits its type",
      why: "every name server refuses the file", "RFC 1035 §5.1"),
    .init(
      "bad-ttl", "a TTL is a number of seconds, or has units, up to 2147483647",
      why: "every name server refuses the file, or reads another number", "RFC 2181 §8"),
    .init(
      "ttl-missing", .warning, "a record's TTL is written, or $TTL stands above it",
      why: "name servers fill in different ones", "RFC 2308 §4"),
    .init(
      "ttl-after-include", .warning,
      "a record behind $INCLUDE has a TTL of its own, or that of a $TTL between the two",
      why: "BIND and NSD go on with the $TTL of the included file, gdnsd and zonec do not",
      "RFC 2308 §4"),
    .init(
      "missing-type", "every record has a type", why: "every name server refuses the file",
      "RFC 1035 §5.1"),
    .init(
      "unknown-type", "a type is known by name, or written as TYPE and its number",
      why: "a misspelt type is refused by every name server", "RFC 3597 §5"),
    .init(
      "wrong-class", "the class of a record is IN", why: "nothing else is served here",
      "RFC 1035 §3.2.4"),
    .init(
      "repeated-class", "a record names its class once", why: "name servers refuse the file",
      "RFC 1035 §5.1"),
    .init(
      "missing-owner", .warning, "the first record of a file has an owner",
      why: "a line that begins with a blank repeats an owner that has not come",
      "RFC 1035 §5.1"),
    .init(
      "owner-out-of-zone", "every owner lies in the zone",
      why: "the record is passed over, or keeps the zone from loading", "RFC 1035 §5.2"),
    .init(
      "unbalanced-parenthesis", "parentheses come in pairs",
      why: "the lines that follow become part of the record", "RFC 1035 §5.1"),
    .init(
      "unterminated-quote", "a text that begins with a quote ends with one",
      why: "the lines that follow become part of the text", "RFC 1035 §5.1"),
    .init(
      "control-character", "a zone file has no control characters",
      why: "they are invisible, and name servers disagree about them", "RFC 1035 §5.1"),
    .init(
      "no-final-newline", "the last line has an end",
      why: "gdnsd refuses a file whose last line has none: it may have been cut short",
      "gdnsd.zonefile(5)"),
    .init(
      "gdnsd-syntax", "a file for gdnsd keeps to what gdnsd reads",
      why: "gdnsd reads less than BIND does, and refuses the whole file", "gdnsd.zonefile(5)"),
    .init(
      "zone-too-large", "a zone has less than 4 GiB of names and of data",
      why: "zonec counts them in 32 bits", "zonec"),
  ]

  /// The checks of directives.
  private static let directives: [FindingRule] = [
    .init(
      "unknown-directive", "a directive is $ORIGIN, $TTL, $INCLUDE or $GENERATE",
      why: "every name server refuses the file", "RFC 1035 §5.1"),
    .init(
      "bad-directive", "a directive has what it needs and no more",
      why: "every name server refuses the file", "RFC 1035 §5.1"),
    .init(
      "include-failed", "every file that $INCLUDE names can be read",
      why: "its records would be missing", "RFC 1035 §5.1"),
    .init(
      "include-refused", "$INCLUDE stands only where files may be included",
      why: "a zone from elsewhere must not read files here", "RFC 1035 §5.1"),
    .init(
      "include-cycle", "no file includes itself, directly or through others",
      why: "reading would never end", "RFC 1035 §5.1"),
    .init(
      "include-depth", "files include each other over few levels",
      why: "reading must end", "RFC 1035 §5.1"),
    .init(
      "include-count", "a zone includes a bounded number of files", why: "reading must end",
      "RFC 1035 §5.1"),
    .init(
      "include-size", "included files have a bounded size", why: "reading must end",
      "RFC 1035 §5.1"),
    .init(
      "generate-range", "the range of $GENERATE is start-stop or start-stop/step",
      why: "BIND refuses the file", "BIND: $GENERATE"),
    .init(
      "generate-template", "a template of $GENERATE has sound braces and modifiers",
      why: "BIND refuses the file", "BIND: $GENERATE"),
    .init(
      "generate-number", "no number of $GENERATE leaves its limits",
      why: "a negative number or a huge one is no part of a name", "BIND: $GENERATE"),
    .init(
      "generate-limit", "$GENERATE makes a bounded number of records",
      why: "one line must not fill the memory", "BIND: $GENERATE"),
  ]
}
