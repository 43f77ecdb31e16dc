/// The files of a zones directory, whatever they contain.
extension Check {
  /// Every check of a directory.
  static let ofDirectories: [Check] = [
    .zoneFileName, .misnamedZone, .wildcardZone, .duplicateZone, .editorBackup, .strayFile,
    .unreadableZoneFile,
  ]

  /// A file whose name is not a domain name.
  static let zoneFileName = Check(
    "zone-file-name", .error, "a zone file is named after its zone",
    why: "gdnsd loads no zone at all while there is such a file", "gdnsd.zonefile(5)",
    example: .directory(
      "example..com: ; expect: zone-file-name", "example.com: www  A 192.0.2.5"))

  /// A file called after another custom, or after a name that DNS spells in another way.
  static let misnamedZone = Check(
    "misnamed-zone", .warning,
    "the name of a zone file is the zone's, without blanks, and with xn-- for other letters",
    why: "gdnsd serves a zone of that very name, which nobody asks for", "gdnsd.zonefile(5)",
    example: .directory(
      "db.example.com: {head}  ; expect: misnamed-zone", "example.com: www  A 192.0.2.5"))

  /// A zone of no one name.
  static let wildcardZone = Check(
    "wildcard-zone", .error, "no zone's name begins with *",
    why: "gdnsd loads no zone at all while there is such a file", "gdnsd.zonefile(5)",
    example: .directory(
      "*.example.com: ; expect: wildcard-zone", "example.com: *  A 192.0.2.5"))

  /// Two files of one zone.
  static let duplicateZone = Check(
    "duplicate-zone", .error, "a zone has one file",
    why: "names that differ in case, escapes or a final dot are the same: gdnsd refuses both",
    "RFC 4343 §3",
    example: .directory(
      """
      EXAMPLE.com: www  A 192.0.2.5
      example.com: {head}  ; expect: duplicate-zone
      """, "example.com: www  A 192.0.2.5"))

  /// What an editor left.
  static let editorBackup = Check(
    "editor-backup", .warning,
    "no editor or package manager has left a copy among the zones",
    why: "gdnsd skips only names that begin with a dot, and serves the copy as a zone",
    "gdnsd.zonefile(5)",
    example: .directory(
      """
      example.com: www  A 192.0.2.5
      example.com~: ; expect: editor-backup
      """, "example.com: www  A 192.0.2.5"))

  /// What is not a zone.
  static let strayFile = Check(
    "stray-file", .error, "the directory contains only zone files",
    why: "gdnsd reads it as a zone, finds a mistake in it, and loads nothing at all",
    "gdnsd.zonefile(5)",
    example: .directory(
      """
      example.com: www  A 192.0.2.5
      README: ; expect: stray-file
      """,
      """
      example.com: www  A 192.0.2.5
      .README: what is in this directory
      """))

  /// What cannot be read.
  static let unreadableZoneFile = Check(
    "unreadable-zone-file", .error, "every file of the directory can be read",
    why:
      "gdnsd loads nothing while one file cannot be opened; zonec opens no link out of the directory",
    "gdnsd.zonefile(5)",
    example: .directory(
      """
      example.com: www  A 192.0.2.5
      example.org: {unreadable}  ; expect: unreadable-zone-file
      """, "example.com: www  A 192.0.2.5"))
}
