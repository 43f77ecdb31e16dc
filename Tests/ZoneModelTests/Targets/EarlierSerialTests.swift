import Testing

@testable import ZoneModel

/// Serials follow that of the existing file, whatever it contains.
struct EarlierSerialTests {
  /// The zone in the existing file.
  private static let path = "production/zones/webplatform.org"
  /// Today's first serial.
  private static let today: UInt32 = 2_026_112_200

  /// The file as a build writes it, with another SOA record.
  private func earlier(_ soa: String) throws -> [UInt8] {
    let project = DiskProject(name: "zones")
    let built = try #require(project.compiled().outputs.first { $0.path == Self.path })
    var lines = String(decoding: built.bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
    let line = try #require(lines.firstIndex { $0.contains(" SOA ") })
    lines[line] = soa
    // One record differs, so the serial has to move.
    lines[lines.count - 1] = "gone 300 IN A 192.0.2.1\n"
    return Array(lines.joined(separator: "\n").utf8)
  }

  /// The serial that a build gives the zone on top of that file, and what it says of it.
  private func built(on soa: String) throws -> (serial: UInt32, messages: [String]) {
    var project = DiskProject(name: "zones")
    project.previous = [Self.path: try earlier(soa)]
    let compilation = project.compiled()
    #expect(compilation.mayBeWritten)
    let file = try #require(compilation.outputs.first { $0.path == Self.path })
    let origin = try DomainName("webplatform.org.")
    let serial = try #require(file.serial)
    #expect(SerialFinder.serial(in: file.bytes, of: origin) == serial)
    return (
      serial.number,
      compilation.diagnostics.filter { $0.id == "odd-serial" }.map(\.message)
    )
  }

  /// Names of a SOA record.
  private static let names = "salt.webplatform.org. hostmaster.webplatform.org."

  @Test(
    "a serial is followed however the SOA record is laid out",
    arguments: [
      "@ 900 IN SOA \(names) 2026112207 7200 1800 259200 900",
      "@ IN SOA \(names) (2026112207 7200 1800 259200 900)",
      "@\tIN\tsoa\t\(names) (\n\t2026112207 ; serial\n\t2h\n\t30m 3d 15m )",
      "$ORIGIN org.\nwebplatform IN 900 SOA \(names) (\n2026112207\n7200 1800 259200 900)\n"
        + "$ORIGIN webplatform.org.",
      "txt 300 IN TXT \"a SOA b c 5\"\n@ 900 IN SOA \(names) 2026112207 7200 1800 259200 900",
      "soa 300 IN A 192.0.2.9\n@ 900 IN SOA \(names) 2026112207 7200 1800 259200 900",
      // gdnsd takes numbers modulo 2^32.
      "@ 900 IN SOA \(names) 6321079503 7200 1800 259200 900",
      "@ IN SOA \(names) (\n 6321079503 ; serial\n 7200 1800 259200 900 )",
    ])
  func layouts(_ soa: String) throws {
    let (serial, messages) = try built(on: soa)
    #expect(serial == 2_026_112_208)
    #expect(messages == [])
  }

  @Test(
    "a serial from the future or past 2^31 is followed upward, and reported",
    arguments: [
      (4_026_112_800, 4_026_112_801, "far ahead of today's 2026112200"),
      (2_027_010_100, 2_027_010_101, "far ahead of today's 2026112200"),
      (4_294_967_295, today, "start again after 2^32"),
      (4_200_000_000, today, "start again after 2^32"),
      // As far as a serial can be ahead, and one further.
      (4_173_595_847, 4_173_595_848, "far ahead"), (4_173_595_849, today, "start again"),
    ] as [(UInt32, UInt32, String)])
  func odd(_ previous: UInt32, _ expected: UInt32, _ words: String) throws {
    let soa = "@ 900 IN SOA \(Self.names) \(previous) 7200 1800 259200 900"
    let (serial, messages) = try built(on: soa)
    #expect(serial == expected)
    #expect(Serial(serial).isAfter(Serial(previous)))
    #expect(messages.count == 1)
    #expect(messages.first?.contains(words) == true, "\(messages)")
    #expect(messages.first?.contains(String(previous)) == true)
  }

  @Test("a serial that cannot be read is a warning")
  func unreadable() throws {
    let (serial, messages) = try built(on: "; no SOA")
    #expect(serial == Self.today)
    #expect(messages.count == 1)
    #expect(messages.first?.contains("has no readable serial") == true)
  }

  @Test("a hundred changes in a day cause no finding")
  func busyDay() throws {
    let soa = "@ 900 IN SOA \(Self.names) 2026112299 7200 1800 259200 900"
    let (serial, messages) = try built(on: soa)
    #expect(serial == 2_026_112_300)
    #expect(messages == [])
  }
}
