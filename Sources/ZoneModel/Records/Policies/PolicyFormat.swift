/// A kind of policy that is published as a list of tags: where, and which tags it has.
struct PolicyFormat: Sendable {
  /// Its name in messages.
  let title: String
  /// The value of its tag `v`, which comes first.
  let version: String
  /// Whether a text without the version is no policy.
  let needsVersion: Bool
  /// The tag that every policy has, if one is demanded.
  let required: String?
  /// Its other tags, and what they may be. A tag that is not listed is ignored.
  let tags: [String: TagRule]
  /// Whether a tag that is not listed is most likely a mistake.
  let isClosed: Bool

  /// What is wrong with a text.
  func faults(in text: ArraySlice<UInt8>) -> [PolicyFault] {
    let list = TagList(text)
    if let fault = versionFault(in: text, list) { return [fault] }
    var faults = list.faults
    for tag in list.tags where faults.count < TagList.maximumFaults {
      let name = String(decoding: tag.name, as: UTF8.self)
      if name == "v" { continue }
      guard let rule = tags[name] else {
        if isClosed { faults.append(unknown(name, at: tag.name.startIndex)) }
        continue
      }
      guard let (reason, fix) = rule.fault(in: tag.value, beside: list.tags) else { continue }
      faults.append(PolicyFault("in \(name)=, \(reason)", at: tag.name.startIndex, fix: fix))
    }
    if let required, !list.tags.contains(where: { $0.name.elementsEqual(required.utf8) }),
      list.faults.isEmpty
    {
      faults.append(PolicyFault("the tag '\(required)' is missing", at: text.startIndex))
    }
    return faults
  }

  /// What is wrong with the version.
  private func versionFault(in text: ArraySlice<UInt8>, _ list: TagList) -> PolicyFault? {
    guard let place = list.tags.firstIndex(where: { $0.name.elementsEqual("v".utf8) }) else {
      return needsVersion
        ? PolicyFault("the text does not begin with 'v=\(version)'", at: text.startIndex) : nil
    }
    let value = list.tags[place].value
    if !value.elementsEqual(version.utf8) {
      return PolicyFault(
        "the version is \(quoted(value)), not '\(version)'", at: text.startIndex,
        fix: value.starts(with: version.utf8) ? "write ';' after the version" : nil)
    }
    let isFirst = needsVersion ? text.first == UInt8(ascii: "v") : place == 0
    if isFirst { return nil }
    return PolicyFault(
      "the text does not begin with 'v=\(version)'", at: text.startIndex, fix: "write 'v=' first")
  }

  /// A tag that readers ignore.
  private func unknown(_ name: String, at place: Int) -> PolicyFault {
    let near = name.utf8.count > 1 ? nearestSpelling(of: name, among: tags.keys.sorted()) : nil
    return PolicyFault(
      "the tag \(quoted(name)) is unknown, and readers ignore it", at: place,
      fix: near.map { "did you mean '\($0)'?" }, isHarmless: near == nil)
  }
}

extension PolicyFormat {
  /// Keys for signatures in mail (RFC 6376 §3.6.1, RFC 8463 §3). `g` is RFC 4871's.
  static let domainKey = PolicyFormat(
    title: "DKIM key", version: "DKIM1", needsVersion: false, required: "p",
    tags: [
      "k": .oneOf(["rsa", "ed25519"]), "p": .key, "h": .someOf(["sha1", "sha256"]),
      "s": .someOf(["*", "email"]), "t": .any, "n": .any, "g": .any,
    ], isClosed: true)

  /// What becomes of mail that fails the checks (RFC 7489 §6.3, RFC 9091 §4).
  static let mailPolicy = PolicyFormat(
    title: "DMARC record", version: "DMARC1", needsVersion: true, required: "p",
    tags: mailPolicyTags, isClosed: true)

  /// The consent to receive reports about another domain (RFC 7489 §7.1).
  static let reportConsent = PolicyFormat(
    title: "DMARC record", version: "DMARC1", needsVersion: true, required: nil,
    tags: mailPolicyTags, isClosed: true)

  /// The tags of DMARC.
  private static let mailPolicyTags: [String: TagRule] = [
    "p": .oneOf(["none", "quarantine", "reject"]), "sp": .oneOf(["none", "quarantine", "reject"]),
    "np": .oneOf(["none", "quarantine", "reject"]), "adkim": .oneOf(["r", "s"]),
    "aspf": .oneOf(["r", "s"]), "pct": .number(0...100), "fo": .eachOf(["0", "1", "d", "s"]),
    "rf": .any, "ri": .number(0...Int(UInt32.max)), "rua": .reports([]), "ruf": .reports([]),
    "psd": .oneOf(["y", "n", "u"]), "t": .oneOf(["y", "n"]),
  ]

  /// Whether a policy for TLS between mail servers is published (RFC 8461 §3.1).
  static let transportSecurity = PolicyFormat(
    title: "MTA-STS record", version: "STSv1", needsVersion: true, required: "id",
    tags: ["id": .identifier], isClosed: false)

  /// Where reports about TLS between mail servers go (RFC 8460 §3).
  static let transportReports = PolicyFormat(
    title: "TLS-RPT record", version: "TLSRPTv1", needsVersion: true, required: "rua",
    tags: ["rua": .reports(["mailto", "https"])], isClosed: false)
}
