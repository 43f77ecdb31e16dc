/// What a plan does to a file that is not a zone.
public struct FileChange: Sendable {
  /// Under the output directory, such as `production/resolv.conf`.
  public let path: OutputPath
  /// The lines that only the old file has; all of a removed one.
  public let removed: [String]
  /// The lines that only the new file has; all of an added one.
  public let added: [String]
  /// Whether it is added, removed or changed.
  public let kind: RRsetChange.Kind

  /// Compares two states of a file; nil means that there is no file.
  ///
  /// - Returns: nil if both have the same lines in the same order.
  init?(_ path: OutputPath, from old: [UInt8]?, to new: [UInt8]?) {
    if old == new { return nil }
    self.path = path
    kind = old == nil ? .added : new == nil ? .removed : .changed
    let (before, after) = (Self.lines(of: old ?? []), Self.lines(of: new ?? []))
    let (had, has) = (Set(before), Set(after))
    let gone = before.filter { !has.contains($0) }
    let come = after.filter { !had.contains($0) }
    // The same lines in another order, or repeated: then all of them are shown.
    let isReordered = gone.isEmpty && come.isEmpty
    removed = isReordered ? before : gone
    added = isReordered ? after : come
  }

  /// The lines of a file.
  private static func lines(of bytes: [UInt8]) -> [String] {
    bytes.split(separator: UInt8(ascii: "\n")).map { String(bounded: $0) }
  }
}
