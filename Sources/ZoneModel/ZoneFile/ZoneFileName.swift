/// Names of the files in gdnsd's zones directory; each is the name of its zone.
package enum ZoneFileName {
  /// The file of the root zone, in just these letters.
  static let root = "ROOT_ZONE"

  /// Why a server does not accept a file as a zone, or nobody would want it as one.
  package enum Failure: Error, Equatable {
    /// The name of the file is no domain name.
    case illegal(DomainNameError.Code)
    /// The zone's name begins with `*`.
    case wildcard(DomainName)
    /// A file that an editor, a merge or a package manager has left.
    case backup(DomainName)
    /// A file for people or for other programs.
    case note(DomainName)
  }

  /// Whether gdnsd skips a file of this name.
  package static func isSkipped(_ file: FilePath) -> Bool { file.isHidden }

  /// The zone that a file is for, as gdnsd reads its name: lower case, `/` for `@`, escapes undone,
  /// with or without a final dot.
  package static func zone(of file: FilePath) throws(Failure) -> DomainName {
    let name = try name(of: file)
    if isBackup(file.bytes) { throw .backup(name) }
    if isNote(file) { throw .note(name) }
    let wire = name.wire
    if wire.count > 2, wire[0] == 1, wire[1] == UInt8(ascii: "*") { throw .wildcard(name) }
    return name
  }

  /// The name that a file's name spells.
  private static func name(of file: FilePath) throws(Failure) -> DomainName {
    if file.bytes.elementsEqual(root.utf8) { return .root }
    // Even after a backslash; a real one is `\064`.
    let text = file.bytes.map { $0 == UInt8(ascii: "@") ? UInt8(ascii: "/") : $0 }
    do throws(DomainNameError) {
      let name = try DomainName(parsing: text.span)
      if name.wire.count == 1 { throw DomainNameError(code: .emptyLabel, offset: 0) }
      return name.lowercased
    } catch {
      throw .illegal(error.code)
    }
  }

  /// How other name servers' files begin, before the name of the zone.
  private static let customaryBeginnings = ["db.", "named.", "pri."]
  /// How they end, after it; `.zone` is a top-level domain, too.
  private static let customaryEndings = [".zone", ".hosts", ".dns"] + noteEndings

  /// The zone that a file is meant for, if its name is not plainly that of a zone: because of
  /// blanks, letters that are not ASCII, or the customs of other name servers.
  package static func likelyZone(of file: FilePath) -> DomainName? {
    guard let text = file.text else { return nil }
    var name = String(
      text.unicodeScalars.filter { !$0.properties.isWhitespace }.map(Character.init))
    guard let ascii = Punycode.asciiName(name) else { return nil }
    name = ascii
    // What remains is more than a top-level domain.
    for start in customaryBeginnings
    where name.hasPrefix(start) && name.dropFirst(start.count).contains(".") {
      name.removeFirst(start.count)
      break
    }
    for end in customaryEndings
    where name.hasSuffix(end) && name.dropLast(end.count).contains(".") {
      name.removeLast(end.count)
      break
    }
    let labels = name.split(separator: ".", omittingEmptySubsequences: false)
    // As Debian's db.192.0.2.
    if (1...4).contains(labels.count), labels.allSatisfy({ UInt8($0) != nil }) {
      name = labels.reversed().joined(separator: ".") + ".in-addr.arpa"
    }
    guard name != text.lowercased(),
      name.utf8.allSatisfy({ $0.isASCIILetter || $0.isASCIIDigit || "-._".utf8.contains($0) })
    else { return nil }
    return try? DomainName(name)
  }

  /// Endings of files that were saved before a change; none is a top-level domain.
  private static let backupEndings = [
    "~", ".bak", ".backup", ".swp", ".swo", ".orig", ".rej", ".old", ".save", ".tmp", ".rpmsave",
    ".rpmnew", ".rpmorig", ".dpkg-old", ".dpkg-new", ".dpkg-dist", ".ucf-old", ".ucf-dist",
  ]

  /// Whether a file is a copy that some program left.
  private static func isBackup(_ text: [UInt8]) -> Bool {
    if text.first == UInt8(ascii: "#"), text.last == UInt8(ascii: "#") { return true }
    let small = text.map(\.asciiLowercased)
    return backupEndings.contains { ending in
      small.suffix(ending.utf8.count) == Array(ending.utf8)[...]
    }
  }

  /// Other files of a repository, in lower case and without an extension.
  private static let notes = [
    "readme", "makefile", "license", "copying", "changelog", "changes", "notes", "todo", "authors",
    "codeowners", "dockerfile",
  ]
  /// Endings of text that is not a zone; none is a top-level domain.
  private static let noteEndings = [
    ".txt", ".conf", ".cfg", ".db", ".json", ".yaml", ".yml", ".j2", ".jinja", ".tpl", ".html",
    ".log", ".csv", ".diff", ".patch",
  ]

  /// Whether a file is meant for people, or for other programs.
  private static func isNote(_ file: FilePath) -> Bool {
    let small = file.bytes.map(\.asciiLowercased)
    let stem = small.prefix { $0 != UInt8(ascii: ".") }
    if notes.contains(where: { stem.elementsEqual($0.utf8) }) {
      // `readme.example.com` may well be a zone.
      return small.count { $0 == UInt8(ascii: ".") } < 2
    }
    return noteEndings.contains { ending in
      small.suffix(ending.utf8.count).elementsEqual(ending.utf8)
    }
  }
}

extension DomainName {
  /// The name of the file in gdnsd's zones directory: lower case, no final dot, `@` for `/`.
  ///
  /// Made from the labels, so nothing in a name can lead out of the directory. `ZoneFileName` reads
  /// it back.
  package var zoneFileName: String {
    if wire.count == 1 { return ZoneFileName.root }
    var text: [UInt8] = []
    for label in labels {
      if !text.isEmpty { text.append(UInt8(ascii: ".")) }
      for byte in label {
        switch byte.asciiLowercased {
        case UInt8(ascii: "/"): text.append(UInt8(ascii: "@"))
        case let byte where byte.isASCIIDigit || byte.isASCIILetter: text.append(byte)
        case UInt8(ascii: "-"), UInt8(ascii: "_"): text.append(byte)
        default: text.append(escaped: byte)
        }
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
