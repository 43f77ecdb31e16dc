import Testing

@testable import ZoneModel

struct CanonicalOrderTests {
  /// The owners, types and data of a zone's records in canonical order.
  private func lines(_ text: String) -> [String] {
    let zone = CheckedZone(whole: text, origin: "example").zone
    let printer = ZonePrinter()
    return CanonicalOrder(zone).places.map { place in
      var line: [UInt8] = []
      printer.append(zone.records[Int(place)], of: zone, to: &line)
      return String(decoding: line.dropLast(), as: UTF8.self)
    }
  }

  /// The order that RFC 4034 §6.1 gives as its example.
  private static let owners = [
    "example.", "a.example.", "yljkjljk.a.example.", "Z.a.example.", "zABC.a.EXAMPLE.",
    "z.example.", "\\001.z.example.", "*.z.example.", "\\200.z.example.",
  ]

  @Test(
    "owners come in the order of RFC 4034 §6.1, whatever their order was",
    arguments: 1...5 as ClosedRange<UInt64>)
  func sortsOwners(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let shuffled = Self.owners.shuffled(using: &generator)
    let sorted = lines(shuffled.map { "\($0) 60 A 192.0.2.1\n" }.joined())
    #expect(sorted.compactMap { $0.split(separator: " ").first.map(String.init) } == Self.owners)
  }

  @Test("labels with the lowest bytes, and labels that others begin with, sort as they should")
  func sortsLowBytes() {
    let owners = [
      "\\000.example.", "\\000\\000.example.", "\\001.example.", "\\001a.example.",
      "\\002.example.", "a.example.", "a\\000.example.", "aa.example.",
    ]
    let sorted = lines(owners.reversed().map { "\($0) 60 A 192.0.2.1\n" }.joined())
    #expect(sorted.compactMap { $0.split(separator: " ").first.map(String.init) } == owners)
  }

  @Test("names that only differ behind their sixteenth byte are sorted too")
  func sortsLongNames() {
    let owners = (0..<300).map { "h\(1000 + $0).a-long-name-of-a-department.example." }
    let sorted = lines(owners.reversed().map { "\($0) 60 A 192.0.2.1\n" }.joined())
    #expect(sorted.compactMap { $0.split(separator: " ").first.map(String.init) } == owners)
  }

  @Test("an owner's records come by type and data, the SOA first, each once")
  func sortsRecords() {
    let text = """
      @ 60 TXT b
      @ 60 A 192.0.2.10
      @ 60 A 192.0.2.9
      @ 60 SOA a b 1 2 3 4 5
      @ 60 MX 10 B
      @ 61 MX 10 b
      @ 60 MX 9 c
      @ 60 TXT b
      @ 60 TXT aa

      """
    #expect(
      lines(text) == [
        "example. 60 IN SOA a.example. b.example. 1 2 3 4 5", "example. 60 IN A 192.0.2.9",
        "example. 60 IN A 192.0.2.10", "example. 60 IN MX 9 c.example.",
        "example. 60 IN MX 10 B.example.", "example. 60 IN TXT \"b\"", "example. 60 IN TXT \"aa\"",
      ])
  }
}
