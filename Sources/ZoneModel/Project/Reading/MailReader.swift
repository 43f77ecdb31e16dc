/// Reads `"mail"` of zonec.json.
enum MailReader {
  /// The policies for everyone else (RFC 7208 §4.6.2).
  private enum Policy: String, CaseIterable {
    /// Mail from other servers is suspect.
    case soft = "~all"
    /// Mail from other servers is refused.
    case hard = "-all"
  }

  /// Reads the settings; nil if the role cannot be determined.
  static func read(_ json: inout JSONReader, _ names: ProjectNames) -> MailSettings? {
    var role: RoleID?
    var mail = MailSettings(role: 0, include: [], range: .none)
    let range = json.object(
      "\"mail\"", keys: ["role", "spf", "include", "mx"], required: ["role"]
    ) { json, key in
      switch key {
      case "role": role = json.role("\"role\"", names)
      case "spf": mail.spf = json.choice("\"spf\"", of: Policy.self)?.rawValue
      case "include":
        for value in json.strings("\"include\"") {
          if let name = json.checkedPolicyDomain(value) { mail.include.append(name) }
        }
      default:
        mail.mxPreference = json.integer("\"mx\"", in: 0...65535).flatMap(UInt16.init(exactly:))
      }
    }
    guard let role, let range else { return nil }
    mail.role = role
    mail.range = range
    return mail
  }
}

extension JSONReader {
  /// A domain whose SPF policy is included: like a host name, but underscores are usual there.
  fileprivate mutating func checkedPolicyDomain(_ value: Spelled) -> DomainName? {
    let hyphens = value.bytes.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "x") : $0 }
    let plain = Spelled(text: String(decoding: hyphens, as: UTF8.self), range: value.range)
    guard checkedDomain(plain, "the SPF domain", atLeast: 2) != nil else { return nil }
    return (try? DomainName(value.text))?.lowercased
  }
}
