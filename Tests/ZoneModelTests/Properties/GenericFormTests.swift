import Testing

@testable import ZoneModel

/// BIND as a judge of the wire form: it must read a record's text and its generic form alike.
struct GenericFormTests {
  @Test("BIND reads the text and the generic form of random data alike")
  func bindAgrees() throws {
    guard let compiler = NamedCompilezone() else { return }
    var agreed = 0
    for format in RecordFormat.all where format.type != .soa && format.servers.contains(.bind) {
      // A seed for each type: a new type does not change the data of the others.
      var random = RandomRdata(seed: 20_261_122 + UInt64(format.type.rawValue))
      var zones = (text: Self.heading, generic: Self.heading)
      for number in 0..<8 {
        let data = random.data(of: format)
        zones.text += "r\(number) \(format.mnemonic) \(RecordText.print(format.type, data))\n"
        zones.generic += "r\(number) \(format.mnemonic) \(RecordText.printGeneric(data))\n"
      }
      let text = try compiler.compile(zones.text, origin: "example.com")
      let generic = try compiler.compile(zones.generic, origin: "example.com")
      // BIND refuses some data that the format allows.
      if generic.text.isEmpty { continue }
      #expect(text.text == generic.text, "\(format.mnemonic)\n\(zones.text)\n\(text.complaints)")
      agreed += 1
    }
    #expect(agreed >= 45)
  }

  /// A zone that BIND loads.
  private static let heading = "$TTL 60\n@ SOA a. b. 1 2 3 4 5\n@ NS ns.example.net.\n"
}
