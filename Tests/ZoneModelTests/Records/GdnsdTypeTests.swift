import Testing

@testable import ZoneModel

/// Which types gdnsd reads as `TYPEn`, of all that there are.
struct GdnsdTypeTests {
  @Test("gdnsd reads as TYPEn the types that the rule says, of all 65,536")
  func numbersAgree() throws {
    let types = (0...UInt16.max).map { RecordType($0) }
    let good = types.filter(\.isNumberedInGdnsd)
    let bad = types.filter { !$0.isNumberedInGdnsd }
    let zones = [zone(good)] + bad.map { zone([$0]) }
    guard let verdicts = try ServerVerdicts.of(.gdnsd, zones: zones) else { return }
    #expect(verdicts[0], "gdnsd refuses one of the types that it should read")
    for (type, isRead) in zip(bad, verdicts.dropFirst()) {
      #expect(!isRead, "gdnsd reads TYPE\(type.rawValue)")
    }
    #expect(bad.count == 10 + 2 + 128 + 1)
  }

  /// A zone with a record of each type, at a name of its own.
  private func zone(_ types: [RecordType]) -> String {
    var zone = """
      @ 900 SOA ns1.example.net. host.example.net. 1 7200 1800 259200 900
      @ 900 NS ns1.example.net.
      @ 900 NS ns2.example.net.

      """
    for type in types { zone += "t\(type.rawValue) TYPE\(type.rawValue) \\# 1 00\n" }
    return zone
  }
}
