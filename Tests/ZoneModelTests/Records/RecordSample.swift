import Testing

@testable import ZoneModel

/// Good data of one type: as a person may write it, as we write it, and on the wire.
struct RecordSample: Sendable, CustomTestStringConvertible {
  /// The type's mnemonic.
  let mnemonic: String
  /// As a person may write it in a zone file, relative to `example.`.
  let text: String
  /// Small hexadecimal digits; blanks are for reading only.
  let wire: String
  /// As we write it.
  let canonical: String
  /// The servers that read the text; those that know the type by name unless it says otherwise.
  let readers: NameServers
  /// Whether the servers read it alike on every system.
  let isJudged: Bool

  /// A sample; without `canonical`, its text is canonical.
  init(
    _ mnemonic: String, _ text: String, _ wire: String, canonical: String? = nil,
    readers: NameServers? = nil, isJudged: Bool = true
  ) {
    self.mnemonic = mnemonic
    self.text = text
    self.wire = wire.filter { $0 != " " }
    self.canonical = canonical ?? text
    self.readers =
      readers ?? RecordText.type(mnemonic).flatMap(RecordFormat.find)?.servers ?? .standard
    self.isJudged = isJudged
  }

  /// As reports name it.
  var testDescription: String { "\(mnemonic) \(text)" }
}
