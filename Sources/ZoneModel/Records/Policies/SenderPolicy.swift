/// An SPF record: the servers that may send mail for a domain (RFC 7208 §4.5, §4.6).
struct SenderPolicy {
  /// Its text.
  let text: JoinedText
  /// Its terms after the version, as they are written.
  let terms: [ArraySlice<UInt8>]
  /// What `ip4:` and `ip6:` terms allow.
  private(set) var networks: [(text: String, cidr: CIDR)] = []
  /// Whether other terms allow addresses that the record does not show: `mx`, `include:` and such.
  private(set) var reachesFurther = false

  /// What every record begins with, in any case.
  private static let version = Array("v=spf1".utf8)

  /// Reads the data of a TXT record; nil if it is not an SPF record.
  init?(rdata: ArraySlice<UInt8>) {
    guard Self.mayBe(rdata) else { return nil }
    text = JoinedText(rdata: rdata)
    let bytes = text.bytes
    let end = Self.version.count
    guard Self.hasVersion(bytes[...]), bytes.count == end || bytes[end] == UInt8(ascii: " ") else {
      return nil
    }
    terms = bytes[end...].split(separator: UInt8(ascii: " "))
    for term in terms {
      guard let term = try? SenderTerm(term) else {
        reachesFurther = true
        continue
      }
      guard term.allows, let kind = term.kind, kind != .exp else { continue }
      if kind != .ip4, kind != .ip6 {
        reachesFurther = true
      } else if let network = term.network {
        networks.append((String(decoding: term.body.dropFirst(4), as: UTF8.self), network))
      }
    }
  }

  /// Whether data of a TXT record may be an SPF record: most are none, and are known by their first
  /// string.
  static func mayBe(_ rdata: ArraySlice<UInt8>) -> Bool {
    let first = JoinedText.firstString(of: rdata)
    return first.count < version.count || hasVersion(first)
  }

  /// What keeps a text from being an SPF record, though it was meant as one; nil for any other text.
  static func fault(ofOther rdata: ArraySlice<UInt8>) -> PolicyFault? {
    guard let first = JoinedText.firstString(of: rdata).first,
      first.asciiLowercased == UInt8(ascii: "v") || " \t\"'".utf8.contains(first) || first >= 0x80
    else { return nil }
    let text = JoinedText(rdata: rdata)
    let bytes = text.bytes
    let start = bytes.prefix(8).firstIndex { $0.asciiLowercased == UInt8(ascii: "v") } ?? 0
    let end = start + version.count
    guard hasVersion(bytes[start...]) else { return nil }
    if start > 0 {
      return PolicyFault(
        "\(quoted(bytes.prefix(start))) comes before 'v=spf1', so receivers ignore it", at: 0)
    }
    guard bytes.count > end, bytes[end] != UInt8(ascii: " "), bytes[end] != UInt8(ascii: "."),
      !bytes[end].isASCIIDigit
    else { return nil }
    if text.isJoined(at: end) {
      return PolicyFault(
        "nothing separates 'v=spf1' from the next string: strings are joined without a blank",
        at: 0, fix: "write the whole text in one pair of quotes")
    }
    return PolicyFault("no blank follows 'v=spf1', so receivers ignore it", at: 0)
  }

  /// Whether text begins with the version.
  private static func hasVersion(_ text: ArraySlice<UInt8>) -> Bool {
    text.prefix(version.count).lazy.map(\.asciiLowercased).elementsEqual(version)
  }

  /// What is wrong with its terms, at most as much as of any policy.
  var faults: [PolicyFault] {
    var faults: [PolicyFault] = []
    var seen: Set<SenderTerm.Kind> = []
    for text in terms where faults.count < TagList.maximumFaults {
      do throws(PolicyFault) {
        let term = try SenderTerm(text)
        guard let kind = term.kind, kind == .redirect || kind == .exp else { continue }
        if seen.insert(kind).inserted { continue }
        faults.append(PolicyFault("'\(kind.rawValue)=' is there twice", at: text.startIndex))
      } catch {
        faults.append(withJoin(error, in: text))
      }
    }
    return faults
  }

  /// A fault of a term, with the fix for one that two strings make.
  private func withJoin(_ fault: PolicyFault, in term: ArraySlice<UInt8>) -> PolicyFault {
    guard fault.fix == nil, term.indices.dropFirst().contains(where: text.isJoined(at:)) else {
      return fault
    }
    return PolicyFault(
      fault.reason, at: fault.offset,
      fix: "strings are joined without a blank: end the first, or begin the second, with one")
  }
}
