import Testing

@testable import ZoneModel

/// BIND's `named-compilezone` as a judge of what zone files mean.
struct CompileZoneTests {
  @Test("named-compilezone reads the same records", arguments: SampleZones.all)
  func agrees(_ text: String) throws {
    guard let judge = NamedCompilezone() else { return }
    let compiled = try judge.compile(text, origin: "example.com")
    #expect(!compiled.text.isEmpty, "\(compiled.complaints)")

    let judged = try ReadZone(compiled.text, defaultTTL: nil)
    let own = try ReadZone(text, defaultTTL: nil)
    #expect(own.findings == [])
    #expect(judged.findings == [])
    // The judge sorts its records.
    #expect(Set(judged.records) == Set(own.records))
    #expect(judged.records.count == own.records.count)
  }
}
