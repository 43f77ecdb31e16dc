/// A check of the files of a zones directory, whatever they contain.
public struct ZoneDirectoryCheck: Sendable, Equatable {
  /// Stable and in kebab-case, such as `stray-file`.
  public let id: String
  /// How much it matters.
  public let severity: Severity
  /// What the check demands, in one line.
  public let meaning: String
  /// What happens if it is not met.
  public let why: String
  /// The RFC or document that demands it.
  public let reference: String

  /// Every check of a directory.
  public static let all: [ZoneDirectoryCheck] = [
    .fileName, .wildcardZone, .duplicateZone, .editorBackup, .strayFile, .unreadableFile,
  ]

  /// A file whose name is not a domain name.
  static let fileName = ZoneDirectoryCheck(
    id: "zone-file-name", severity: .error, meaning: "the name of a zone file is that of its zone",
    why: "gdnsd refuses to load any zone while one such file stands there",
    reference: "gdnsd.zonefile(5)")
  /// A zone of no one name.
  static let wildcardZone = ZoneDirectoryCheck(
    id: "wildcard-zone", severity: .error, meaning: "no zone's name begins with *",
    why: "gdnsd refuses to load any zone while one such file stands there",
    reference: "gdnsd.zonefile(5)")
  /// Two files of one zone.
  static let duplicateZone = ZoneDirectoryCheck(
    id: "duplicate-zone", severity: .error, meaning: "a zone has one file",
    why: "names that differ in case, escapes or a final dot are the same: gdnsd refuses both",
    reference: "RFC 4343 §3")
  /// What an editor left.
  static let editorBackup = ZoneDirectoryCheck(
    id: "editor-backup", severity: .warning,
    meaning: "no copy that an editor or a package manager left stands among the zones",
    why: "gdnsd skips nothing but names that begin with a dot, and serves the copy as a zone",
    reference: "gdnsd.zonefile(5)")
  /// What is not a zone.
  static let strayFile = ZoneDirectoryCheck(
    id: "stray-file", severity: .error, meaning: "nothing but zone files stands among the zones",
    why: "gdnsd takes it for a zone, finds a fault in it, and loads nothing at all",
    reference: "gdnsd.zonefile(5)")
  /// What cannot be read.
  static let unreadableFile = ZoneDirectoryCheck(
    id: "unreadable-zone-file", severity: .error,
    meaning: "every file of the directory can be read",
    why:
      "gdnsd loads nothing while one file cannot be opened; zonec opens no link out of the directory",
    reference: "gdnsd.zonefile(5)")
}
