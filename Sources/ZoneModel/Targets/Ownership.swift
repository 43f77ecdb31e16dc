/// How a file says that zonec wrote it, so that a rerun may replace it even when a killed build left
/// no manifest, and so that nobody else's file is ever touched.
enum Ownership {
  /// Stands in the first line of every text file that is compiled.
  static let mark = "compiled by zonec: edit the project, not this file"

  /// Whether the first line of a file bears the mark.
  static func isMarked(_ bytes: [UInt8]) -> Bool {
    bytes.prefix { $0 != UInt8(ascii: "\n") }.ends(with: mark.utf8)
  }
}

extension ArraySlice<UInt8> {
  /// Whether the last bytes are `end`.
  fileprivate func ends(with end: String.UTF8View) -> Bool { suffix(end.count).elementsEqual(end) }
}
