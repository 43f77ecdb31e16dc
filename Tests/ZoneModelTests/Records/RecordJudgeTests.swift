import Testing

@testable import ZoneModel

struct RecordJudgeTests {
  /// A way to write a sample's data.
  private enum Form: CaseIterable {
    /// As a person may write it.
    case text
    /// As we write it.
    case canonical
    /// The wire form we read from it, in generic form.
    case generic
  }

  @Test("BIND reads a sample's text, our canonical text and our wire form as one and the same")
  func bindAgrees() throws {
    guard let compiler = NamedCompilezone() else { return }
    let samples = RecordSample.all.filter { $0.readers.contains(.bind) && $0.isJudged }
    var texts: [[Substring]] = []
    for form in Form.allCases {
      let zone = try zone(of: samples, in: form)
      let (text, complaints) = try compiler.compile(zone, origin: "example")
      #expect(!text.isEmpty, "\(form): \(complaints)\n\(zone)")
      texts.append(text.split(separator: "\n"))
    }
    for other in texts.dropFirst() {
      for (line, otherLine) in zip(texts[0], other) { #expect(line == otherLine) }
      #expect(other.count == texts[0].count)
    }
    #expect(texts[0].count >= samples.count)
  }

  /// A zone with each sample at a name of its own, and the sample of SOA at the apex.
  private func zone(of samples: [RecordSample], in form: Form) throws -> String {
    var zone = "$ORIGIN example.\n$TTL 300\n"
    // BIND wants the apex first.
    let ordered = samples.filter { $0.mnemonic == "SOA" } + samples.filter { $0.mnemonic != "SOA" }
    for (index, sample) in ordered.enumerated() {
      let type = try #require(RecordText.type(sample.mnemonic))
      let data =
        switch form {
        case .text: sample.text
        case .canonical: sample.canonical
        case .generic: RecordText.printGeneric(try RecordText.parse(type, sample.text))
        }
      zone += "\(sample.mnemonic == "SOA" ? "@" : "s\(index)") \(sample.mnemonic) \(data)\n"
    }
    return zone + "@ NS ns.\n"
  }
}
