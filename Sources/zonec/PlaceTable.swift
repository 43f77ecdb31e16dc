import ZoneModel

/// The lines and columns of many locations, found in one pass over each file.
///
/// `SourceMap.place` counts lines from the top of the file each time, which thousands of findings
/// in a large file cannot afford.
struct PlaceTable {
  /// A location as a reader finds it.
  struct Place: Equatable {
    /// The file's number in the map.
    var file: Int
    /// The byte's offset in the file.
    var offset: Int
    /// From 1.
    var line: Int
    /// From 1, in characters (Unicode scalars).
    var column: Int
    /// The offset of the line's first byte.
    var lineStart: Int
  }

  /// By location.
  private var places: [SourceLocation: Place] = [:]

  /// Resolves locations; those that lie in no file have no place.
  init(of locations: [SourceLocation], in sources: SourceMap) {
    places.reserveCapacity(locations.count)
    let sorted = locations.sorted()
    var next = sorted.startIndex
    for (number, file) in sources.files.enumerated() {
      let end = file.location(at: file.bytes.count)
      var place = Place(file: number, offset: 0, line: 1, column: 1, lineStart: 0)
      while next < sorted.endIndex, sorted[next] <= end {
        let location = sorted[next]
        next += 1
        guard location >= file.base, places[location] == nil else { continue }
        place.advance(to: Int(location.raw - file.base.raw), in: file.bytes.span)
        places[location] = place
      }
    }
  }

  /// The place of a location that the table was made for; nil for `.none`.
  subscript(_ location: SourceLocation) -> Place? { places[location] }
}

extension PlaceTable.Place {
  /// Moves forward in the file.
  fileprivate mutating func advance(to target: Int, in bytes: Span<UInt8>) {
    let newline = UInt8(ascii: "\n")
    let from = offset
    var newlines = 0
    for index in from..<target where bytes[index] == newline { newlines += 1 }
    var counted = from
    if newlines > 0 {
      line += newlines
      lineStart = target
      while bytes[lineStart - 1] != newline { lineStart -= 1 }
      counted = lineStart
      column = 1
    }
    for index in counted..<target where bytes[index] & 0xC0 != 0x80 { column += 1 }
    offset = target
  }
}
