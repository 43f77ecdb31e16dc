/// Reads `"soa"` of zonec.json.
enum SOAReader {
  /// The longest time that a field can hold and a resolver will believe (RFC 2181 §8).
  private static let times = 0...Int(Int32.max)

  /// Reads the fields; a missing or wrong one keeps its default.
  static func read(_ json: inout JSONReader) -> SOASettings {
    var soa = SOASettings()
    let range = json.object(
      "\"soa\"", keys: ["contact", "refresh", "retry", "expire", "negativeTTL", "serial"],
      required: ["contact"]
    ) { json, key in
      switch key {
      case "contact": soa.contact = readContact(&json) ?? .root
      case "refresh": soa.refresh = json.duration("\"refresh\"", in: times) ?? soa.refresh
      case "retry": soa.retry = json.duration("\"retry\"", in: times) ?? soa.retry
      case "expire": soa.expire = json.duration("\"expire\"", in: times) ?? soa.expire
      case "negativeTTL":
        soa.negativeTTL = json.duration("\"negativeTTL\"", in: 5...10_800) ?? soa.negativeTTL
      default: soa.serialStyle = json.choice("\"serial\"", of: SerialStyle.self) ?? .date
      }
    }
    if let range { soa.location = range.start }
    return soa
  }

  /// Reads the mailbox: `hostmaster@example.org`, or a name with its final dot.
  private static func readContact(_ json: inout JSONReader) -> DomainName? {
    guard let value = json.spelled("\"contact\"") else { return nil }
    let bytes = value.bytes
    guard let at = bytes.lastIndex(of: UInt8(ascii: "@")) else {
      return readName(value, &json)
    }
    let domain = Spelled(
      text: String(decoding: bytes[(at + 1)...], as: UTF8.self), range: value.range)
    guard let zone = json.checkedDomain(domain, "the mailbox's domain", atLeast: 1) else {
      return nil
    }
    // The local part is one label, whatever dots it has (RFC 1035 §8).
    let local = bytes[..<at]
    guard (1...63).contains(local.count), isLocalPart(local),
      let contact = DomainName(wire: [UInt8(local.count)] + local + zone.wire)
    else {
      json.report(
        .badName,
        "the mailbox \(quoted(value.text)) must have 1 to 63 bytes without blanks before the '@'",
        in: value.range, fix: "write a mailbox such as hostmaster@example.org")
      return nil
    }
    return contact
  }

  /// The mailbox in the form of a name.
  private static func readName(_ value: Spelled, _ json: inout JSONReader) -> DomainName? {
    let bytes = value.bytes
    guard bytes.last == UInt8(ascii: "."), bytes.allSatisfy(\.isASCIIGraphic),
      let name = try? DomainName(parsing: bytes.span), name.labels.count > 1
    else {
      json.report(
        .badName,
        "\"contact\" must be a mailbox or a name with a final dot, not \(quoted(value.text))",
        in: value.range, fix: "write it as hostmaster@example.org")
      return nil
    }
    return name
  }

  /// Whether a local part needs no quotes (RFC 5321 §4.1.2).
  private static func isLocalPart(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.allSatisfy { $0.isASCIIGraphic && !#""(),:;<>@[\]"#.utf8.contains($0) }
  }
}
