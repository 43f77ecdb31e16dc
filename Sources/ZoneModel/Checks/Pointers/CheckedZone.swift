/// A zone among those that are checked together, with its files.
package struct CheckedZone: Sendable {
  /// The zone's records.
  package let zone: Zone
  /// The files of its records' locations.
  package let sources: SourceMap
  /// The place of findings that have none, by the locations of `sources`.
  package let file: SourceRange
  /// What to add to a location of the zone for that in the map of all zones; 0 if there is only one
  /// map.
  ///
  /// Zones that are read at the same time each have a map of their own.
  package let shift: UInt32

  /// A zone to check with others.
  package init(
    zone: Zone, sources: SourceMap, file: SourceRange, shift: UInt32 = 0
  ) {
    self.zone = zone
    self.sources = sources
    self.file = file
    self.shift = shift
  }
}

extension SourceRange {
  /// The same bytes by the locations of another map; no place stays none.
  func shifted(by shift: UInt32) -> SourceRange {
    if shift == 0 || start == .none { return self }
    return SourceRange(start: SourceLocation(raw: start.raw &+ shift), count: count)
  }
}

extension Diagnostic {
  /// The same finding by the locations of another map.
  func shifted(by shift: UInt32) -> Diagnostic {
    if shift == 0 { return self }
    var shifted = self
    shifted.range = range.shifted(by: shift)
    shifted.notes = notes.map { Note($0.message, at: $0.range.shifted(by: shift)) }
    return shifted
  }
}
