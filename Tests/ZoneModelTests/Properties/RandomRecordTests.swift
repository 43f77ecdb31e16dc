import Testing

@testable import ZoneModel

/// Random data of every registered type, from seeds.
struct RandomRecordTests {
  /// The seed, which repeats a failure.
  static let seeds: [UInt64] = Array(1...12)

  @Test("random data of a type is sound, and text, wire and generic form agree", arguments: seeds)
  func formsAgree(seed: UInt64) throws {
    var random = RandomRdata(seed: seed)
    for format in RecordFormat.all {
      for _ in 0..<20 {
        let data = random.data(of: format)
        let shown = "\(format.mnemonic) \(RecordText.hex(data))"
        #expect(throws: Never.self, "\(shown)") {
          try RecordFormat.validate(format.type, rdata: data.span)
        }
        let text = RecordText.print(format.type, data)
        #expect(try RecordText.parse(format.type, text) == data, "\(shown) \(text)")
        let generic = RecordText.printGeneric(data)
        #expect(try RecordText.parse(format.type, generic) == data, "\(shown)")
        #expect(RecordText.print(format.type, try RecordText.parse(format.type, generic)) == text)
      }
    }
  }

  @Test("a printed random zone is read back as the same zone", arguments: seeds)
  func zonesReadBack(seed: UInt64) throws {
    try ZoneRoundTrip.expectUnchanged(try RandomZone.make(seed: seed), profile: .standard)
  }

  @Test("the generic form lowered for gdnsd is read back as the same zone", arguments: seeds)
  func loweredZonesReadBack(seed: UInt64) throws {
    let zone = try RandomZone.make(seed: seed)
    var printer = ZonePrinter(relativeTo: nil)
    printer.lowersForeignTypes = true
    var text: [UInt8] = []
    for record in zone.records { printer.append(record, of: zone, to: &text) }
    let back = try JudgedZone(text, origin: zone.origin, profile: .standard).zone
    #expect(back.records.count == zone.records.count)
    for (record, original) in zip(back.records, zone.records) {
      #expect(record.type == original.type)
      #expect(back.data(of: record) == zone.data(of: original), "\(original.type)")
    }
  }
}
