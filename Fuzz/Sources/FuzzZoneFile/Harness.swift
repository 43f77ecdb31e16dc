import ZoneModel

/// What must hold of any bytes at all that are read as a zone file.
enum Harness {
  /// The zone that every input is read as.
  private static let origin = DomainName(wire: [7] + Array("example".utf8) + [3, 99, 111, 109, 0])

  /// Reads, checks and prints the input, reads that back and prints it again.
  static func run(_ input: [UInt8]) {
    guard let origin else { return }
    for profile in [Profile.standard, .gdnsd, .any] {
      let zone = read(input, as: profile, origin)
      for relative in [true, false] {
        let text = print(zone, relative: relative)
        // What was read by any profile is printed for the one that reads everything.
        let back = read(text, as: .any, origin)
        expect(lines(of: back) == lines(of: zone), "read(print(zone)) == zone")
        expect(print(back, relative: relative) == text, "print(read(print(zone))) == print(zone)")
      }
    }
  }

  /// Reads and checks a zone; included files are the input itself, so that cycles occur.
  private static func read(_ input: [UInt8], as profile: Profile, _ origin: DomainName) -> Zone {
    var options = ReadOptions()
    options.profile = profile
    options.limits.generated = 64
    options.limits.includeCount = 8
    options.limits.includeBytes = 1 << 16
    options.include = { path, includer in
      .success(IncludedFile(name: path, bytes: input.count < 4096 ? input : []))
    }
    var sources = SourceMap()
    var diagnostics = Diagnostics()
    var zone = Zone(origin: origin)
    guard let file = sources.add(name: "input", bytes: input) else { return zone }
    let group = zone.addGroup(RecordGroup(rule: .handWritten, title: "", location: file.base))
    ZoneReader.read(
      file: 0, sources: &sources, origin: origin, options: options, into: &zone, group: group,
      diagnostics: &diagnostics)
    diagnostics.add(
      ZoneCheck.findings(
        in: zone, sources: sources, file: file.range(at: 0, count: 0), profile: profile))
    for finding in diagnostics.sorted() {
      expect(
        finding.range == .none || sources.place(of: finding.range.start) != nil,
        "a finding has its place")
    }
    return zone
  }

  /// The text of a zone, one record a line.
  private static func print(_ zone: Zone, relative: Bool) -> [UInt8] {
    var printer = ZonePrinter(relativeTo: relative ? zone.origin : nil)
    printer.align(to: zone)
    var text: [UInt8] = []
    for record in zone.records { printer.append(record, of: zone, to: &text) }
    return text
  }

  /// Every record's owner, type, time and data.
  private static func lines(of zone: Zone) -> [[UInt8]] {
    zone.records.map { record in
      var line = zone.owner(of: record).lowercased.wire
      line.append(bigEndian: record.type.rawValue)
      line.append(bigEndian: record.ttl)
      return line + zone.data(of: record)
    }
  }

  /// Stops the run, which keeps the input, where something does not hold.
  private static func expect(_ holds: Bool, _ what: StaticString) {
    if !holds { fatalError("\(what)") }
  }
}
