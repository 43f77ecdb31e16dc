/// How owners are spelled in a file where that decides which TTL BIND serves.
///
/// BIND takes `x` and `X` for one name, but lines of the one behind lines of the other begin anew: of a
/// set with several TTLs it serves the first of the last lines that are spelled alike. A zone keeps
/// one spelling of a name, the first.
struct OwnerSpellings {
  /// The owners that are spelled in another way than in the zone, in wire form, by the place of the
  /// record.
  private var owners: [UInt32: [UInt8]] = [:]

  /// The spellings in sets whose records are at some places, as they must remain.
  init(_ zone: Zone, of places: [UInt32], in sources: SourceMap?) {
    guard let sources, let last = places.max() else { return }
    let wanted = Set(places)
    var spelling: [UInt8] = []
    var location = SourceLocation.none
    for (place, record) in zone.records[...Int(last)].enumerated() {
      // A `$GENERATE` makes many records in one place.
      if record.location != location {
        location = record.location
        if let written = sources.ownerText(at: location) { spelling = written }
      }
      let place = UInt32(place)
      guard wanted.contains(place) else { continue }
      let owner = zone.names.bytes[zone.names.range(of: record.owner)]
      if let respelled = Self.respelled(owner, as: spelling) { owners[place] = respelled }
    }
  }

  /// Whether all are as in the zone.
  var isEmpty: Bool { owners.isEmpty }

  /// The owner of the record at a place; nil where it is as in the zone.
  subscript(place: UInt32) -> [UInt8]? { owners[place] }

  /// A name whose first labels are spelled as in a text; nil where nothing changes, or the text is of
  /// another name.
  private static func respelled(_ owner: ArraySlice<UInt8>, as text: [UInt8]) -> [UInt8]? {
    let root: [UInt8] = [0]
    var labels: [UInt8] = []
    do throws(DomainNameError) {
      try NameText.parse(text.span, relativeTo: root.span, into: &labels)
    } catch {
      return nil
    }
    let written = labels.dropLast()
    let known = owner.prefix(written.count)
    guard written.count > 1, !written.elementsEqual(known),
      written.elementsEqual(known, by: { $0.asciiLowercased == $1.asciiLowercased })
    else { return nil }
    return Array(written) + Array(owner.dropFirst(written.count))
  }
}

extension SourceMap {
  /// The owner that an entry begins with, as written; nil for an entry without one.
  fileprivate func ownerText(at location: SourceLocation) -> [UInt8]? {
    guard let (file, offset) = find(location) else { return nil }
    let bytes = file.bytes
    var start = offset
    if start > 0, bytes[start - 1] == UInt8(ascii: "\"") { start -= 1 }
    guard start == 0 || bytes[start - 1] == UInt8(ascii: "\n") else { return nil }
    var lexer = ZoneLexer()
    var tokens: [Token] = []
    let text = bytes.span.extracting(start..<min(start + 4096, bytes.count))
    guard lexer.readEntry(of: text, into: &tokens), let first = tokens.first else { return nil }
    return Array(bytes[(start + first.range.lowerBound)..<(start + first.range.upperBound)])
  }
}
