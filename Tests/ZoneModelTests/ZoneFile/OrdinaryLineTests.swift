import Testing

@testable import ZoneModel

/// The fast path and the slow one write the same line.
struct OrdinaryLineTests {
  @Test(
    "an ordinary line is what the printer writes for any record",
    arguments: [
      "www 3600 A 192.0.2.1", "sub 0 NS ns1", "a.b-c_d 2147483647 A 0.0.0.0",
      "x 5 PTR WWW.Other.Org.",
      "alias 60 CNAME @", "cdn 60 CNAME .", "1 300 PTR host1.example.net.",
      "host.with.a.name.longer.than.the.column.is.wide 300 A 255.255.255.255",
    ], [false, true])
  func agrees(_ record: String, _ lowercasesNames: Bool) throws {
    // Words are read past the end of a name: the last of a zone takes the slow path.
    let zone = try ReadZone(record + "\nlast.of.all 3600 TXT \"and its data\"\n").zone
    var printer = ZonePrinter(relativeTo: zone.origin)
    printer.style.lowercasesNames = lowercasesNames
    printer.ownerWidth = 20
    printer.ttlWidth = 6
    printer.typeWidth = 7
    let entry = try #require(zone.records.first)
    let name = zone.names.bytes.span.extracting(zone.names.range(of: entry.owner))
    let rdata = zone.rdata.span.extracting(entry.rdataRange)
    var quick: [UInt8] = []
    let isOrdinary = printer.appendOrdinary(entry, of: zone, to: &quick)
    var thorough: [UInt8] = []
    printer.append(entry, name, rdata, to: &thorough)
    #expect(isOrdinary != record.hasSuffix(" ."))
    if isOrdinary {
      #expect(String(decoding: quick, as: UTF8.self) == String(decoding: thorough, as: UTF8.self))
    } else {
      #expect(quick.isEmpty)
    }
  }

  @Test("in the root zone no line is ordinary, because names there are absolute")
  func leavesRoot() throws {
    let zone = try ReadZone("com. 3600 A 192.0.2.1\n", apex: ".").zone
    let entry = try #require(zone.records.first)
    var text: [UInt8] = []
    ZonePrinter(relativeTo: .root).append(entry, of: zone, to: &text)
    #expect(String(decoding: text, as: UTF8.self) == "com. 3600 IN A 192.0.2.1\n")
  }
}
