/// Texts that end too early.
extension ZoneCheck {
  /// A `;` outside quotes makes a comment of the rest.
  static let textCut = ZoneCheck(
    Check(
      "text-cut", standard: .warning, gdnsd: .warning, "no ';' outside quotes cuts a text off",
      why: "what follows the ';' is a comment, and is not served", "RFC 1035 §5.1",
      example: .zone(
        "_dmarc  TXT v=DMARC1; p=reject  ; expect: text-cut",
        "_dmarc  TXT \"v=DMARC1; p=reject\""))
  ) { zone, findings in
    // A `$GENERATE` makes many records of one text.
    var last = SourceLocation.none
    let others = zone.places.other.filter { zone.endsInText(zone.record($0).type) }
    for places in [zone.places.txt, others] {
      for place in places where zone.record(place).location != last {
        guard let cut = findings.cut(of: place, isPolicy: zone.isPolicy(place)) else { continue }
        last = zone.record(place).location
        findings.report(
          "the text ends before the ';', and \(quoted(cut.comment)) is a comment", at: place,
          .field(cut.field), fix: "write the text in quotes, or write '\\;'")
      }
    }
  }
}

extension ZoneInspection {
  /// Whether the data of a type ends in a text.
  fileprivate func endsInText(_ type: RecordType) -> Bool {
    guard let slot = RecordRegistry.slot(of: type) else { return false }
    return switch RecordRegistry.kinds[Int(slot.end) - 1] {
    case .string, .strings, .optionalString, .digits, .value, .target: true
    default: false
    }
  }

  /// Whether a text has parts that `;` separates.
  func isPolicy(_ place: UInt32) -> Bool {
    let data = data(of: place)
    return record(place).type == .caa || JoinedText.firstString(of: data).starts(with: "v=".utf8)
  }
}
