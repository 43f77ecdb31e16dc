import ZoneModel

/// The names of files that zonec keeps beside those it publishes: gdnsd skips what begins with a
/// dot.
enum HiddenName {
  /// The end of every temporary name.
  static let temporarySuffix = ".zonec-tmp"

  /// The end of the hidden name of a file as it was.
  static let keptSuffix = ".zonec-old"

  /// The name of the list of a way back, in a level's directory.
  static let rollbackList: FilePath = ".zonec-rollback"

  /// The name that a file's new bytes wait under.
  static func temporary(for name: FilePath) -> FilePath {
    make(for: name, suffix: temporarySuffix)
  }

  /// A name that gdnsd ignores, made from a file's; at most 255 bytes, as file systems demand.
  static func make(for name: FilePath, suffix: String) -> FilePath {
    let plain: FilePath = ".\(name)\(suffix)"
    if plain.bytes.count <= 255 { return plain }
    // If the end of a name is cut off, a number represents the whole.
    var fingerprint = Fingerprint()
    fingerprint.add(name.bytes)
    let start = FilePath(name.bytes.prefix(200))
    return ".\(start)-\(String(fingerprint.value, radix: 16))\(suffix)"
  }

  /// Whether a name is one that zonec gives to files on their way, or to files as they were.
  static func isOwn(_ name: FilePath) -> Bool {
    name.isHidden && (name.hasSuffix(temporarySuffix) || name.hasSuffix(keptSuffix))
  }

  /// Whether a name is one of zonec's own small files, temporary or kept for a rollback, which have
  /// no ownership mark.
  static func isReserved(_ name: FilePath) -> Bool {
    name.bytes.starts(with: ".zonec-".utf8) || name.bytes.starts(with: "..zonec-".utf8)
  }
}
