/// What can keep files from being written.
extension Check {
  /// Every such check.
  static let ofOutput: [Check] = [.foreignFile, .oddSerial]

  /// Somebody else's file in the place of ours.
  package static let foreignFile = Check(
    "foreign-file", .error, "there are no other people's files where zonec would write",
    why: "zonec does not replace a file that somebody else wrote", "zonec",
    example: .project(
      """
      build/live/zones/example.org: a file that somebody else has written  ; expect: foreign-file
      """,
      """
      build/live/zones/example.org: ; example.org, compiled by zonec: edit the project, not this file
      build/live/zones/example.org: @ 900 IN SOA ns hostmaster 2026112100 7200 1800 259200 900
      """))

  /// An earlier serial that cannot be followed, or found.
  static let oddSerial = Check(
    "odd-serial", .warning, "the old serial is one that today's can follow",
    why: "secondaries keep the old zone until the new serial is ahead of theirs", "RFC 1982 §3.2",
    example: .project(
      """
      build/live/zones/example.org: ; example.org, compiled by zonec: edit the project, not this file
      build/live/zones/example.org: ; where is the SOA record?  ; expect: odd-serial
      """,
      """
      build/live/zones/example.org: ; example.org, compiled by zonec: edit the project, not this file
      build/live/zones/example.org: @ 900 IN SOA ns hostmaster 2026112100 7200 1800 259200 900
      """))
}
