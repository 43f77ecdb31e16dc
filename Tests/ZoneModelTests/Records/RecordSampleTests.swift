import Testing

@testable import ZoneModel

struct RecordSampleTests {
  @Test(
    "text, wire, generic text and canonical text of a sample agree", arguments: RecordSample.all)
  func formsAgree(_ sample: RecordSample) throws {
    let type = try #require(RecordText.type(sample.mnemonic))
    let wire = try RecordText.parse(type, sample.text)
    #expect(RecordText.hex(wire) == sample.wire)
    try RecordFormat.validate(type, rdata: wire.span)
    let generic = RecordText.printGeneric(wire)
    #expect(try RecordText.parse(type, generic) == wire)
    #expect(RecordText.print(type, wire) == sample.canonical)
    #expect(try RecordText.parse(type, sample.canonical) == wire)
  }

  @Test("every registered type has a sample")
  func everyTypeHasSample() {
    let sampled = Set(RecordSample.all.map(\.mnemonic))
    #expect(RecordFormat.all.map(\.mnemonic).filter { !sampled.contains($0) } == [])
  }

  @Test(
    "shortened or lengthened data is read back as it was, or refused and written in generic form")
  func everyByteIsAccountedFor() throws {
    for sample in RecordSample.all {
      let type = try #require(RecordText.type(sample.mnemonic))
      let wire = try RecordText.parse(type, sample.text)
      let cuts = (0..<wire.count).map { Array(wire[..<$0]) }
      for data in cuts + [wire + [0], wire + [0, 0], wire + [255]] {
        try checkConsistency(type, data)
      }
    }
  }

  @Test("data with any byte changed is read back as it was, or refused and written in generic form")
  func changedBytesAreConsistent() throws {
    for sample in RecordSample.all {
      let type = try #require(RecordText.type(sample.mnemonic))
      let wire = try RecordText.parse(type, sample.text)
      for index in wire.indices {
        for byte in [0, 1, 0x20, 0x40, 0x7F, 0x80, 0xFF] as [UInt8] {
          var data = wire
          data[index] = byte
          try checkConsistency(type, data)
        }
      }
    }
  }

  /// Holds the validator, the printer and the parser to one opinion of some data.
  private func checkConsistency(_ type: RecordType, _ data: [UInt8]) throws {
    let printed = RecordText.print(type, data)
    do {
      try RecordFormat.validate(type, rdata: data.span)
    } catch {
      #expect(printed == RecordText.printGeneric(data), "\(type)")
      #expect(throws: FieldError.self, "\(type) \(printed)") {
        try RecordText.parse(type, printed)
      }
      return
    }
    #expect(try RecordText.parse(type, printed) == data, "\(type) \(printed)")
  }
}

extension RecordSample {
  /// All samples.
  static let all = common + services + security + rare
}
