/// A CAA record: which authorities may issue certificates for a name (RFC 8659 §4).
struct IssuePolicy {
  /// The number of its flags, of which 128 is the only one with a meaning.
  let flags: UInt8
  /// Its tag, as written.
  let tag: ArraySlice<UInt8>
  /// Its value.
  let value: ArraySlice<UInt8>

  /// The flag of a tag that an authority must know to issue at all.
  static let critical: UInt8 = 128
  /// The tags of the registry, in lower case.
  static let tags = [
    "issue", "issuewild", "issuemail", "issuevmc", "iodef", "contactemail", "contactphone",
  ]

  /// Takes data apart; nil if it is cut short.
  init?(rdata: ArraySlice<UInt8>) {
    var rest = rdata
    guard let flags = rest.popFirst(), let count = rest.popFirst(), rest.count >= Int(count) else {
      return nil
    }
    self.flags = flags
    tag = rest.prefix(Int(count))
    value = rest.dropFirst(Int(count))
  }

  /// The tag in lower case; nil for one that authorities do not know.
  var knownTag: String? {
    Self.tags.first { $0.utf8.elementsEqual(tag.lazy.map(\.asciiLowercased)) }
  }

  /// What is wrong with the value of a known tag, and what to do; nil if nothing is.
  var valueFault: (reason: String, fix: String?)? {
    switch knownTag {
    case "issue", "issuewild", "issuemail", "issuevmc": issuerFault
    case "iodef":
      ["mailto:", "http:", "https:"].contains { value.starts(with: $0.utf8) }
        ? nil : ("does not begin with mailto:, http: or https:", nil)
    case "contactemail":
      value.starts(with: "mailto:".utf8)
        ? ("is not a mail address", "leave mailto: out")
        : value.contains(UInt8(ascii: "@")) ? nil : ("is not a mail address", nil)
    case "contactphone":
      value.contains(where: \.isASCIIDigit) ? nil : ("is not a phone number", nil)
    default: nil
    }
  }

  /// What is wrong with `ca.example; account=1`.
  private var issuerFault: (reason: String, fix: String?)? {
    let parts = value.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map(TagList.trimmed)
    guard let issuer = parts.first, !value.isEmpty else { return nil }
    if !issuer.isEmpty, !Self.isName(issuer) {
      let isURL = issuer.indices.contains { issuer[$0...].starts(with: "://".utf8) }
      let fix =
        isURL
        ? "write the name alone, without https://"
        : issuer.last == UInt8(ascii: ".") ? "leave the last dot out" : nil
      return ("does not begin with the domain name of an authority", fix)
    }
    for (number, parameter) in parts.enumerated().dropFirst()
    where !Self.isParameter(parameter) && !(parameter.isEmpty && number == parts.count - 1) {
      return ("has a parameter \(quoted(parameter)) that is not NAME=VALUE", nil)
    }
    return nil
  }

  /// Whether text is a domain name of letters, digits and hyphens.
  private static func isName(_ text: ArraySlice<UInt8>) -> Bool {
    text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      .allSatisfy(isLabel)
  }

  /// Whether text is letters and digits, with hyphens only between them.
  private static func isLabel(_ text: ArraySlice<UInt8>) -> Bool {
    let hyphen = UInt8(ascii: "-")
    return !text.isEmpty && text.first != hyphen && text.last != hyphen
      && text.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || $0 == hyphen }
  }

  /// Whether text is `account=1` and the like.
  private static func isParameter(_ text: ArraySlice<UInt8>) -> Bool {
    guard let equals = text.firstIndex(of: UInt8(ascii: "=")) else { return false }
    return isLabel(TagList.trimmed(text[..<equals]))
      && TagList.trimmed(text[(equals + 1)...]).allSatisfy(\.isASCIIGraphic)
  }
}
