import Testing

@testable import ZoneModel

/// BIND as a judge of the wire form: it must read a record's text and its generic form alike.
struct GenericFormTests {
  @Test("BIND reads the text and the generic form of random data alike")
  func bindAgrees() throws {
    guard let compiler = NamedCompilezone() else { return }
    let judged = Set(RecordSample.all.filter(\.isJudged).map(\.mnemonic))
    let numbers = Dictionary(
      uniqueKeysWithValues: RecordFormat.all.filter { !judged.contains($0.mnemonic) }
        .map { ($0.mnemonic, "TYPE\($0.type.rawValue)") })
    var agreed = 0
    for format in RecordFormat.all where format.type != .soa && judged.contains(format.mnemonic) {
      // A seed for each type: a new type does not change the data of the others.
      var random = RandomRdata(seed: 20_261_122 + UInt64(format.type.rawValue))
      var zones = (text: Self.heading, generic: Self.heading)
      for number in 0..<8 {
        let data = random.data(of: format)
        let words = RecordText.print(format.type, data).split(
          separator: " ", omittingEmptySubsequences: false
        ).map { word in
          // A bitmap may name a type that BIND does not know.
          numbers[String(word)] ?? String(word)
        }
        zones.text += "r\(number) \(format.mnemonic) \(words.joined(separator: " "))\n"
        zones.generic += "r\(number) \(format.mnemonic) \(RecordText.printGeneric(data))\n"
      }
      let text = try compiler.compile(zones.text, origin: "example.com")
      let generic = try compiler.compile(zones.generic, origin: "example.com")
      #expect(
        !generic.complaints.contains("unknown RR type"),
        "BIND does not know \(format.mnemonic): its samples need isJudged: false")
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
