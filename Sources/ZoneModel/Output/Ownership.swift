/// How a file shows that zonec wrote it: a later build may replace it even if a killed build left
/// no manifest, and never touches anybody else's file.
package enum Ownership {
  /// Part of the first line of every text file that zonec writes.
  static let mark = "compiled by zonec: edit the project, not this file"

  /// Whether the first line of a file has the ownership mark.
  package static func isMarked(_ bytes: [UInt8]) -> Bool {
    bytes.prefix { $0 != UInt8(ascii: "\n") }.ends(with: mark.utf8)
  }

  /// Whether this may be all that a killed build has written of a text: nothing, or a part of its
  /// first line.
  package static func isCutOff(_ bytes: [UInt8]) -> Bool {
    if bytes.isEmpty { return true }
    let isComment = bytes.starts(with: "; ".utf8) || bytes.starts(with: "# ".utf8)
    return isComment && !bytes.contains(UInt8(ascii: "\n"))
  }
}

extension ArraySlice<UInt8> {
  /// Whether the last bytes are `end`.
  fileprivate func ends(with end: String.UTF8View) -> Bool { suffix(end.count).elementsEqual(end) }
}
