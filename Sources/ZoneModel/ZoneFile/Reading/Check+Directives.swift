/// The checks of directives.
extension Check {
  /// Every such check.
  static let ofDirectives: [Check] = [
    .unknownDirective, .badDirective, .includeFailed, .includeRefused, .includeCycle, .includeDepth,
    .includeCount, .includeSize, .generateRange, .generateTemplate, .generateNumber, .generateLimit,
  ]

  /// A directive that does not exist.
  static let unknownDirective = Check(
    "unknown-directive", .error, "a directive is $ORIGIN, $TTL, $INCLUDE or $GENERATE",
    why: "every name server refuses the file", "RFC 1035 §5.1", kind: .fault,
    example: .zone(
      "$ORIGINS sub  ; expect: unknown-directive", "$ORIGIN sub.example.com."))

  /// A directive with too few arguments, or too many.
  static let badDirective = Check(
    "bad-directive", .error, "a directive has what it needs and no more",
    why: "every name server refuses the file", "RFC 1035 §5.1", kind: .fault,
    example: .zone("$ORIGIN  ; expect: bad-directive", "$ORIGIN sub.example.com."))

  /// An included file that cannot be read.
  static let includeFailed = Check(
    "include-failed", .error, "every file that $INCLUDE names can be read",
    why: "its records would be missing", "RFC 1035 §5.1", kind: .fault,
    example: .directory(
      "example.com: $INCLUDE .hosts  ; expect: include-failed",
      """
      example.com: $INCLUDE .hosts
      .hosts: www  A 192.0.2.5
      """))

  /// A file that must not be included.
  static let includeRefused = Check(
    "include-refused", .error, "$INCLUDE is used only where files may be included",
    why: "a zone from elsewhere must not read files here", "RFC 1035 §5.1", kind: .fault,
    example: .zone("$INCLUDE more.zone  ; expect: include-refused", "more  A 192.0.2.10"))

  /// A file that includes itself.
  static let includeCycle = Check(
    "include-cycle", .error, "no file includes itself, directly or through others",
    why: "reading would never end", "RFC 1035 §5.1", kind: .fault,
    example: .directory(
      """
      example.com: $INCLUDE .hosts
      .hosts: $INCLUDE .hosts  ; expect: include-cycle
      """,
      """
      example.com: $INCLUDE .hosts
      .hosts: www  A 192.0.2.5
      """))

  /// Files that include each other too deeply.
  static let includeDepth = Check(
    "include-depth", .error, "included files are not nested too deeply",
    why: "reading must end", "RFC 1035 §5.1", kind: .fault,
    example: .directory(
      """
      example.com: $INCLUDE .part1
      .part{1...15}: $INCLUDE .part{n+1}
      .part16: $INCLUDE .part17  ; expect: include-depth
      .part17: www  A 192.0.2.5
      """,
      """
      example.com: $INCLUDE .part1
      .part1: www  A 192.0.2.5
      """))

  /// Too many included files.
  static let includeCount = Check(
    "include-count", .error, "a zone includes a bounded number of files",
    why: "reading must end", "RFC 1035 §5.1", kind: .fault,
    example: .directory(
      """
      example.com: $INCLUDE .part{1...4096}
      example.com: $INCLUDE .part4097  ; expect: include-count
      .part{1...4097}: www{n+1}  A 192.0.2.5
      """,
      """
      example.com: $INCLUDE .part{1...9}
      .part{1...9}: www{n+1}  A 192.0.2.5
      """))

  /// Too much included text.
  static let includeSize = Check(
    "include-size", .error, "included files have a bounded size",
    why: "reading must end", "RFC 1035 §5.1", kind: .fault,
    whyNoExample: "an example would take 256 MiB of text")

  /// A range of $GENERATE that cannot be read.
  static let generateRange = Check(
    "generate-range", .error, "the range of $GENERATE is start-stop or start-stop/step",
    why: "BIND refuses the file", "BIND: $GENERATE", kind: .fault,
    example: .standardZone(
      "$GENERATE 2-1 host$ A 192.0.2.$  ; expect: generate-range", "$GENERATE 1-2 host$ A 192.0.2.$"
    ))

  /// A template of $GENERATE that cannot be read.
  static let generateTemplate = Check(
    "generate-template", .error, "a template of $GENERATE has valid braces and modifiers",
    why: "BIND refuses the file", "BIND: $GENERATE", kind: .fault,
    example: .standardZone(
      "$GENERATE 1-2 host${0 A 192.0.2.$  ; expect: generate-template",
      "$GENERATE 1-2 host${0} A 192.0.2.$"))

  /// A number of $GENERATE that cannot be written.
  static let generateNumber = Check(
    "generate-number", .error, "every number of $GENERATE is within its limits",
    why: "BIND counts in 32 bits with a sign", "BIND: $GENERATE", kind: .fault,
    example: .standardZone(
      "$GENERATE 1-2 host${2147483647} A 192.0.2.1  ; expect: generate-number",
      "$GENERATE 1-2 host${7} A 192.0.2.1"))

  /// More records of $GENERATE than anybody wants.
  static let generateLimit = Check(
    "generate-limit", .error, "$GENERATE makes a bounded number of records",
    why: "one line must not fill the memory", "BIND: $GENERATE", kind: .fault,
    example: .standardZone(
      "$GENERATE 1-9999999 host$ TXT host  ; expect: generate-limit",
      "$GENERATE 1-99 host$ TXT host"))
}
