/// A kind of policy, known by the name that it is published at.
enum PolicyKind: Sendable {
  case domainKey, mailPolicy, reportConsent, transportSecurity, transportReports

  /// What such a policy may say.
  var policyFormat: PolicyFormat {
    switch self {
    case .domainKey: .domainKey
    case .mailPolicy: .mailPolicy
    case .reportConsent: .reportConsent
    case .transportSecurity: .transportSecurity
    case .transportReports: .transportReports
    }
  }

  /// The policy of an owner in wire form; nil for one that has none.
  init?(owner: Span<UInt8>) {
    var previous = 0
    var start = 0
    while start < owner.count, owner[start] > 0 {
      // Nearly all names are done here.
      if start + 1 < owner.count, owner[start + 1] == UInt8(ascii: "_") {
        if start == 0 {
          if Self.isLabel("_dmarc", owner, 0) { self = .mailPolicy; return }
          if Self.isLabel("_mta-sts", owner, 0) { self = .transportSecurity; return }
        } else if Self.isLabel("_domainkey", owner, start) {
          self = .domainKey
          return
        } else if Self.isLabel("_tls", owner, start), previous == 0,
          Self.isLabel("_smtp", owner, 0)
        {
          self = .transportReports
          return
        } else if Self.isLabel("_dmarc", owner, start), Self.isLabel("_report", owner, previous) {
          self = .reportConsent
          return
        }
      }
      previous = start
      start += Int(owner[start]) + 1
    }
    return nil
  }

  /// Whether the label at an offset of a name is a word, in any case.
  private static func isLabel(_ word: String, _ name: Span<UInt8>, _ start: Int) -> Bool {
    let count = word.utf8.count
    guard Int(name[start]) == count, start + count < name.count else { return false }
    var index = start
    for byte in word.utf8 {
      index += 1
      if name[index].asciiLowercased != byte { return false }
    }
    return true
  }
}
