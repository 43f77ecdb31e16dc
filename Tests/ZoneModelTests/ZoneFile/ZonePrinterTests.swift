import Testing

@testable import ZoneModel

/// Zone text from records.
struct ZonePrinterTests {
  /// Prints all records of a zone.
  private func print(_ zone: Zone, with printer: ZonePrinter) -> String {
    var text: [UInt8] = []
    for record in zone.records { printer.append(record, of: zone, to: &text) }
    return String(decoding: text, as: UTF8.self)
  }

  /// Owner, TTL, type and data of each record.
  private func contents(_ zone: Zone) -> [[UInt8]] {
    zone.records.map { record in
      var line = zone.owner(of: record).wire
      line.append(bigEndian: record.ttl)
      line.append(bigEndian: record.type.rawValue)
      return line + zone.data(of: record)
    }
  }

  @Test("what is printed is read back to the same zone", arguments: SampleZones.all)
  func roundTrips(_ text: String) throws {
    let zone = try ReadZone(text, defaultTTL: nil).zone
    var aligned = ZonePrinter(relativeTo: zone.origin)
    aligned.align(to: zone)
    var lowered = ZonePrinter()
    lowered.lowersForeignTypes = true
    for printer in [ZonePrinter(), ZonePrinter(relativeTo: zone.origin), aligned, lowered] {
      let again = try ReadZone(print(zone, with: printer), defaultTTL: nil)
      #expect(again.findings == [])
      #expect(contents(again.zone) == contents(zone))
    }
  }

  @Test("columns are as wide as the widest of their records")
  func aligns() throws {
    let zone = try ReadZone("@ A 192.0.2.1\nlonger 3600 CNAME @\n").zone
    var printer = ZonePrinter(relativeTo: zone.origin)
    printer.align(to: zone)
    #expect(
      print(zone, with: printer) == """
        @      60   IN A     192.0.2.1
        longer 3600 IN CNAME example.com.

        """)
  }

  @Test("an owner longer than the limit does not widen the column")
  func limitsOwnerWidth() throws {
    let zone = try ReadZone("a A 192.0.2.1\nlonger A 192.0.2.2\n").zone
    var printer = ZonePrinter(relativeTo: zone.origin)
    printer.align(to: zone, ownerLimit: 3)
    #expect(print(zone, with: printer) == "a 60 IN A 192.0.2.1\nlonger 60 IN A 192.0.2.2\n")
  }

  @Test(
    "owners are absolute or relative as asked, and a label @ is never alone",
    arguments: [
      ("@ A 192.0.2.1", "@", "example.com."), ("a.b A 192.0.2.1", "a.b", "a.b.example.com."),
      ("\\@ A 192.0.2.1", "\\@.example.com.", "\\@.example.com."),
      ("\\@.a A 192.0.2.1", "\\@.a", "\\@.a.example.com."),
      ("\\$a A 192.0.2.1", "\\$a", "\\$a.example.com."),
    ])
  func printsOwners(text: String, relative: String, absolute: String) throws {
    let zone = try ReadZone(text + "\n").zone
    #expect(print(zone, with: ZonePrinter(relativeTo: zone.origin)).hasPrefix(relative + " "))
    #expect(print(zone, with: ZonePrinter()).hasPrefix(absolute + " "))
  }

  @Test("types that gdnsd lacks are lowered, with a comment of one line")
  func lowers() throws {
    let zone = try ReadZone("w TLSA 3 1 0 0aFF\nv TYPE65000 \\# 1 00\nu A 192.0.2.1\n").zone
    var printer = ZonePrinter(relativeTo: zone.origin)
    printer.lowersForeignTypes = true
    #expect(
      print(zone, with: printer) == ##"""
        w 60 IN TYPE52 \# 5 0301000aff ; TLSA 3 1 0 0AFF
        v 60 IN TYPE65000 \# 1 00
        u 60 IN A 192.0.2.1

        """##)
  }
}
