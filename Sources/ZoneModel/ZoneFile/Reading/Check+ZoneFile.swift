/// The checks of lines of zone files.
extension Check {
  /// Every such check.
  static let ofZoneFiles: [Check] = [
    .badRDATA, .misreadNumber, .longText, .badTTL, .ttlMissing, .ttlAfterInclude, .missingType,
    .unknownType, .wrongClass,
    .repeatedClass, .missingOwner, .ownerOutOfZone, .unbalancedParenthesis, .unterminatedQuote,
    .controlCharacter, .noFinalNewline, .gdnsdSyntax, .refusedSyntax, .unportableSyntax,
    .inheritedOwner, .zoneTooLarge,
  ]

  /// Data that its type does not allow.
  static let badRDATA = Check(
    "bad-rdata", .error, "the data of a record fits its type",
    why: "every name server refuses the file", "RFC 1035 §5.1", kind: .fault,
    example: .zone("www  A 192.0.2.256  ; expect: bad-rdata", "www  A 192.0.2.25"))

  /// A number that gdnsd serves as another.
  package static let misreadNumber = Check(
    "misread-number", .error,
    "a number is below 2^32, a TTL below 2^31, and a serial has no unit",
    why: "gdnsd reads another number", "gdnsd", kind: .fault,
    example: .zone(
      "@  MX 4294967306 mail.example.net.  ; expect: misread-number", "@  MX 10 mail.example.net."))

  /// A text that gdnsd splits.
  static let longText = Check(
    "long-text", .info, "a text is at most 255 bytes long",
    why: "gdnsd serves it in parts of 255 bytes; BIND and NSD refuse it", "RFC 1035 §3.3",
    whyNoExample: "an example would take a line of 256 bytes")

  /// A TTL that cannot be read.
  static let badTTL = Check(
    "bad-ttl", .error, "a TTL is a number of seconds, or has units, up to 2147483647",
    why: "every name server refuses the file, or reads another number", "RFC 2181 §8", kind: .fault,
    example: .standardZone(
      "www  2147483648 A 192.0.2.10  ; expect: bad-ttl", "www  3600 A 192.0.2.10"))

  /// A record whose TTL is a guess.
  package static let ttlMissing = Check(
    "ttl-missing", .warning, "a record has a TTL, or there is a $TTL above it",
    why: "name servers fill in different ones", "RFC 2308 §4",
    example: .standardZone(
      """
      @  SOA ns1.example.net. hostmaster 2026112200 7200 1800 1209600 900  ; expect: ttl-missing
      @  NS ns1.example.net.
      @  NS ns2.example.net.  ; no $TTL above
      """,
      """
      $TTL 900
      @  SOA ns1.example.net. hostmaster 2026112200 7200 1800 1209600 900
      @  NS ns1.example.net.
      @  NS ns2.example.net.
      """))

  /// A record whose TTL depends on the name server.
  static let ttlAfterInclude = Check(
    "ttl-after-include", .warning,
    "a record after $INCLUDE has its own TTL, or there is a $TTL between the two",
    why: "BIND and NSD keep the $TTL of the included file, gdnsd and zonec do not",
    "RFC 2308 §4",
    example: .standardDirectory(
      """
      example.com: $INCLUDE .hosts
      example.com: blog  A 192.0.2.6  ; expect: ttl-after-include
      .hosts: $TTL 300
      .hosts: www  A 192.0.2.5
      """,
      """
      example.com: $INCLUDE .hosts
      example.com: $TTL 3600
      example.com: blog  A 192.0.2.6
      .hosts: $TTL 300
      .hosts: www  A 192.0.2.5
      """))

  /// A record without a type.
  static let missingType = Check(
    "missing-type", .error, "every record has a type",
    why: "every name server refuses the file", "RFC 1035 §5.1", kind: .fault,
    example: .zone("www  3600 IN  ; expect: missing-type", "www  3600 IN A 192.0.2.10"))

  /// A type that does not exist.
  static let unknownType = Check(
    "unknown-type", .error, "a type is known by name, or written as TYPE and its number",
    why: "a misspelt type is refused by every name server", "RFC 3597 §5", kind: .fault,
    example: .zone(
      "www  AAAAA 2001:db8::1  ; expect: unknown-type", "www  AAAA 2001:db8::1"))

  /// A class other than IN.
  static let wrongClass = Check(
    "wrong-class", .error, "the class of a record is IN",
    why: "no other class is supported", "RFC 1035 §3.2.4", kind: .fault,
    example: .zone("www  CH TXT text  ; expect: wrong-class", "www  IN TXT text"))

  /// A class that is written twice.
  static let repeatedClass = Check(
    "repeated-class", .error, "a record names its class once",
    why: "name servers refuse the file", "RFC 1035 §5.1", kind: .fault,
    example: .standardZone(
      "www  IN IN TXT text  ; expect: repeated-class", "www  IN TXT text"))

  /// A record that repeats an owner before there is one.
  static let missingOwner = Check(
    "missing-owner", .warning, "the first record of a file has an owner",
    why: "a line that begins with a blank repeats the owner before it, but there is none",
    "RFC 1035 §5.1",
    example: .standardZone(
      """
      $TTL 3600
         900 SOA ns1.example.net. hostmaster 2026112200 7200 1800 1209600 900  ; expect: missing-owner
      @  NS ns1.example.net.
      @  NS ns2.example.net.
      """,
      """
      $TTL 3600
      @  900 SOA ns1.example.net. hostmaster 2026112200 7200 1800 1209600 900
      @  NS ns1.example.net.
      @  NS ns2.example.net.
      """))

  /// A record of another zone.
  static let ownerOutOfZone = Check(
    "owner-out-of-zone", .error, "every owner is in the zone",
    why: "the record is ignored, or the zone cannot be loaded", "RFC 1035 §5.2", kind: .fault,
    example: .zone(
      "www.example.net.  A 192.0.2.10  ; expect: owner-out-of-zone", "www  A 192.0.2.10"))

  /// A parenthesis without its other half.
  static let unbalancedParenthesis = Check(
    "unbalanced-parenthesis", .error, "parentheses come in pairs",
    why: "the lines that follow become part of the record", "RFC 1035 §5.1", kind: .fault,
    example: .zone(
      "www  TXT ( text  ; expect: unbalanced-parenthesis", "www  TXT ( text )"))

  /// A text that does not end.
  static let unterminatedQuote = Check(
    "unterminated-quote", .error, "a text that begins with a quote ends with one",
    why: "the lines that follow become part of the text", "RFC 1035 §5.1", kind: .fault,
    example: .zone(
      "www  TXT \"text  ; expect: unterminated-quote", "www  TXT \"text\""))

  /// A character that nobody sees.
  static let controlCharacter = Check(
    "control-character", .error, "a zone file has no control characters",
    why: "they are invisible, and name servers disagree about them", "RFC 1035 §5.1", kind: .fault,
    example: .zone(
      "www  TXT te{byte 07}xt  ; expect: control-character", "www  TXT text"))

  /// A file that may have been cut short.
  static let noFinalNewline = Check(
    "no-final-newline", .error, "the last line has an end",
    why: "gdnsd refuses a file whose last line has none: it may have been cut short",
    "gdnsd.zonefile(5)", kind: .fault,
    example: .zone(
      "www  TXT text  ; expect: no-final-newline{end}", "www  TXT text"))

  /// What BIND reads and gdnsd does not.
  static let gdnsdSyntax = Check(
    "gdnsd-syntax", .error, "a file for gdnsd contains only what gdnsd reads",
    why: "gdnsd reads less than BIND does, and refuses the whole file",
    "gdnsd.zonefile(5)", kind: .fault,
    example: .zone(
      "$GENERATE 1-2 host$ A 192.0.2.$  ; expect: gdnsd-syntax",
      "host1  A 192.0.2.1\nhost2  A 192.0.2.2"))

  /// What neither BIND nor Knot nor NSD reads.
  static let refusedSyntax = Check(
    "refused-syntax", .error, "a file for BIND, Knot and NSD has nothing that all three refuse",
    why: "none of them loads the zone", "RFC 1035 §5.1", kind: .fault,
    example: .standardZone(
      "$ORIGIN \"sub.example.com.\"  ; expect: refused-syntax", "$ORIGIN sub.example.com."))

  /// What not all of BIND, Knot and NSD read.
  package static let unportableSyntax = Check(
    "unportable-syntax", .warning, "a file for BIND, Knot and NSD has only what all three read",
    why: "the servers that the finding names refuse the whole file", "docs/dialect.md",
    example: .standardZone(
      "$ORIGIN sub  ; expect: unportable-syntax", "$ORIGIN sub.example.com."))

  /// A record whose owner is further away than it looks.
  static let inheritedOwner = Check(
    "inherited-owner", .warning,
    "the first record after $ORIGIN or $INCLUDE has an owner, and that of an included file",
    why: "a line that begins with a blank repeats the owner before it, whatever the origin is",
    "RFC 1035 §5.1",
    example: .zone(
      """
      www  A 192.0.2.10
      $ORIGIN sub.example.com.
           A 192.0.2.11  ; expect: inherited-owner
      """,
      """
      www  A 192.0.2.10
      $ORIGIN sub.example.com.
      @    A 192.0.2.11
      """))

  /// More data than a zone can hold.
  static let zoneTooLarge = Check(
    "zone-too-large", .error, "a zone has less than 4 GiB of names and of data",
    why: "zonec counts them in 32 bits", "zonec", kind: .fault,
    whyNoExample: "an example would take 4 GiB of text")
}
