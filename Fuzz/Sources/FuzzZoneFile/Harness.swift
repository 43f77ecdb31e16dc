@testable import ZoneModel

/// What must hold of any bytes at all that are read as a zone file.
enum Harness {
  /// The zone that every input is read as.
  private static let origin = DomainName(wire: [7] + Array("example".utf8) + [3, 99, 111, 109, 0])

  /// Reads, checks and prints the input, reads that back and prints it again.
  static func run(_ input: [UInt8]) {
    guard let origin else { return }
    for profile in [Profile.standard, .gdnsd, .any] {
      let zone = read(input, as: profile, origin).zone
      for relative in [true, false] {
        let text = print(zone, relative: relative)
        // What was read by any profile is printed for the one that reads everything.
        let back = read(text, as: .any, origin).zone
        expect(lines(of: back) == lines(of: zone), "read(print(zone)) == zone")
        expect(print(back, relative: relative) == text, "print(read(print(zone))) == print(zone)")
      }
      compareWays(input, as: profile, origin)
    }
    Formatting.run(input, origin)
  }

  /// Reads a zone without checking it; included files are the input itself, so that cycles occur.
  static func readOnly(
    _ input: [UInt8], as profile: Profile, _ origin: DomainName,
    _ change: (inout ReadOptions) -> Void = { _ in }
  ) -> ZoneFile {
    var options = ReadOptions()
    options.profile = profile
    options.limits.generated = 64
    options.limits.includeCount = 8
    options.limits.includeBytes = 1 << 16
    options.include = { path, includer in
      .success(IncludedFile(name: path, bytes: input.count < 4096 ? input : []))
    }
    change(&options)
    return ZoneFile(name: "input", bytes: input, origin: origin, options: options)
  }

  /// Reads and checks a zone.
  static func read(_ input: [UInt8], as profile: Profile, _ origin: DomainName) -> ZoneFile {
    let file = readOnly(input, as: profile, origin)
    // Checks must cope with the zone of a faulty file.
    let found = ZoneCheck.findings(
      in: file.zone, sources: file.sources, file: .none, profile: profile)
    for finding in found.sorted() + file.findings {
      expect(
        finding.range == .none || file.sources.place(of: finding.range.start) != nil,
        "a finding has its place")
    }
    return file
  }

  /// Holds the quick ways of reading to the slow one.
  private static func compareWays(_ input: [UInt8], as profile: Profile, _ origin: DomainName) {
    let slow = readOnly(input, as: profile, origin) { $0.readsPlainLines = false }
    let quick = readOnly(input, as: profile, origin)
    let parts = readOnly(input, as: profile, origin) { options in
      options.leastPart = 16
      // In any order, as threads would: the last first.
      options.workers = Workers(count: 3) { count, body in
        for index in (0..<count).reversed() { body(index) }
      }
    }
    for other in [quick, parts] {
      expect(places(in: other.zone) == places(in: slow.zone), "all ways read the same records")
      expect(lines(of: other.zone) == lines(of: slow.zone), "all ways read the same data")
      expect(other.diagnostics.all == slow.diagnostics.all, "all ways find the same")
    }
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
  static func lines(of zone: Zone) -> [[UInt8]] {
    zone.records.map { record in
      var line = zone.owner(of: record).lowercased.wire
      line.append(bigEndian: record.type.rawValue)
      line.append(bigEndian: record.ttl)
      return line + zone.data(of: record)
    }
  }

  /// The place of every record.
  private static func places(in zone: Zone) -> [UInt32] { zone.records.map(\.location.raw) }

  /// Stops the run, which keeps the input, where something does not hold.
  static func expect(_ holds: Bool, _ what: StaticString) {
    if !holds { fatalError("\(what)") }
  }
}
