/// The checks of every JSON file.
extension Check {
  /// Every such check.
  static let ofJSON: [Check] = [
    .badJSON, .notUTF8, .byteOrderMark, .unknownKey, .missingKey, .duplicateKey, .wrongType,
    .badValue, .badNumber, .badText,
  ]

  /// Text that is not JSON.
  static let badJSON = Check(
    "bad-json", .error, "a file of the project is JSON; comments and trailing commas are allowed",
    why: "zonec cannot build what it cannot read", "RFC 8259", kind: .fault,
    example: .project(
      #"zonec.json: "services" [],  // expect: bad-json"#, #"zonec.json: "services": [],"#))

  /// Bytes in another encoding.
  static let notUTF8 = Check(
    "not-utf8", .error, "a file of the project is UTF-8",
    why: "in another encoding its names and texts would be read wrongly",
    "RFC 8259 §8.1", kind: .fault,
    example: .project(
      #"""
      roles.json: "web": { "does": "caf{byte E9}" },  // expect: not-utf8
      live.json: { "name": "web1", "private": "10.0.0.11" },
      """#,
      #"""
      roles.json: "web": { "does": "café" },
      live.json: { "name": "web1", "private": "10.0.0.11" },
      """#))

  /// Three bytes that an editor left in front.
  package static let byteOrderMark = Check(
    "byte-order-mark", .warning, "a file does not begin with a byte order mark",
    why: "in a zone file the mark becomes part of the first word", "RFC 8259 §8.1",
    example: .project(
      """
      roles.json: {byte EF}{byte BB}{byte BF}{ "roles": {  // expect: byte-order-mark
      roles.json: "salt": { "reverse": false } } }
      """,
      """
      roles.json: { "roles": {
      roles.json: "salt": { "reverse": false } } }
      """))

  /// A key that nothing reads.
  static let unknownKey = Check(
    "unknown-key", .error, "zonec knows every key",
    why: "a misspelt key would be ignored, and its requirement with it",
    "project format", kind: .fault,
    example: .project(
      #"live.json: { "name": "salt2", "privat": "10.0.0.2" },  // expect: unknown-key"#,
      #"live.json: { "name": "salt2", "private": "10.0.0.2" , "public": "192.0.2.2" },"#))

  /// An entry that lacks what it needs.
  static let missingKey = Check(
    "missing-key", .error, "an entry has all keys that it needs",
    why: "zonec does not guess what was meant", "project format", kind: .fault,
    example: .project(
      #"live.json: { "private": "10.0.0.2" },  // expect: missing-key"#,
      #"live.json: { "name": "salt2", "private": "10.0.0.2", "public": "192.0.2.2" },"#))

  /// A key with two values.
  static let duplicateKey = Check(
    "duplicate-key", .error, "no key is repeated in an object",
    why: "programs that read JSON use one of the two values, but not all use the same one",
    "RFC 8259 §4", kind: .fault,
    example: .project(
      #"live.json: { "name": "salt2", "name": "salt3", "private": "10.0.0.2" },  // expect: duplicate-key"#,
      #"live.json: { "name": "salt2", "private": "10.0.0.2", "public": "192.0.2.2" },"#))

  /// A list where a text should be, or the like.
  static let wrongType = Check(
    "wrong-type", .error, "a value has the type that its key needs",
    why: "zonec does not guess what was meant", "project format", kind: .fault,
    example: .project(
      #"zonec.json: "services": {},  // expect: wrong-type"#, #"zonec.json: "services": [],"#))

  /// A value that its key does not allow.
  static let badValue = Check(
    "bad-value", .error, "a value is one of those that its key allows",
    why: "zonec does not guess what was meant", "project format", kind: .fault,
    example: .project(
      #"zonec.json: "aliases": "cnames",  // expect: bad-value"#,
      #"zonec.json: "aliases": "cname","#))

  /// A fraction, or a number out of bounds.
  static let badNumber = Check(
    "bad-number", .error, "a number is whole and within its limits",
    why: "a port of 70000 or a count of 1.5 means nothing", "project format", kind: .fault,
    example: .project(
      #"""
      roles.json: "web": { "ports": [70000] },  // expect: bad-number
      live.json: { "name": "web1", "private": "10.0.0.11" },
      """#,
      #"""
      roles.json: "web": { "ports": [443] },
      live.json: { "name": "web1", "private": "10.0.0.11" },
      """#))

  /// A text that is empty or cannot be printed.
  static let badText = Check(
    "bad-text", .error, "a text is not empty and has no invisible characters",
    why: "it is printed in zone files and on terminals", "project format", kind: .fault,
    example: .project(
      #"""
      roles.json: "web": { "does": "" },  // expect: bad-text
      live.json: { "name": "web1", "private": "10.0.0.11" },
      """#,
      #"""
      roles.json: "web": { "does": "web applications" },
      live.json: { "name": "web1", "private": "10.0.0.11" },
      """#))
}
