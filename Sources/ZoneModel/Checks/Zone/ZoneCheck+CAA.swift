/// Which authorities may issue certificates.
extension ZoneCheck {
  /// Authorities pass over a tag that they do not know, or refuse if it is critical.
  static let unknownCAATag = ZoneCheck(
    Check(
      "unknown-caa-tag", standard: .warning, gdnsd: .warning, "the tag of a CAA record is known",
      why: "authorities ignore the record, or issue nothing at all if it is critical",
      "RFC 8659 §4.1",
      example: .zone(
        "@  CAA 0 isue \"ca.example.net\"  ; expect: unknown-caa-tag",
        "@  CAA 0 issue \"ca.example.net\""))
  ) { zone, findings in
    for (place, policy) in zone.issuePolicies where policy.knownTag == nil {
      let isCritical = policy.flags & IssuePolicy.critical != 0
      let near = nearestSpelling(
        of: String(decoding: policy.tag, as: UTF8.self), among: IssuePolicy.tags)
      findings.report(
        "the CAA tag \(quoted(policy.tag)) is unknown: "
          + (isCritical
            ? "it is critical, so no authority issues a certificate" : "authorities ignore it"),
        at: place, .field(1), fix: near.map { "did you mean '\($0)'?" })
    }
  }

  /// An authority that cannot read a value issues nothing.
  static let badCAA = ZoneCheck(
    Check(
      "bad-caa", standard: .warning, gdnsd: .warning,
      "authorities can read the flags and the value of a CAA record",
      why: "authorities issue no certificate, or report to nobody", "RFC 8659 §4.2",
      example: .zone(
        "@  CAA 0 issue \"https://ca.example.net\"  ; expect: bad-caa",
        "@  CAA 0 issue \"ca.example.net\""))
  ) { zone, findings in
    for (place, policy) in zone.issuePolicies {
      if policy.flags & ~IssuePolicy.critical != 0 {
        findings.report(
          "the CAA flags \(policy.flags) have no meaning: 128 is critical, 0 is not", at: place,
          .field(0))
      }
      guard let fault = policy.valueFault, findings.cut(of: place, isPolicy: true) == nil else {
        continue
      }
      findings.report(
        "the value \(quoted(policy.value)) of \(policy.knownTag ?? "") \(fault.reason)", at: place,
        .field(2), fix: fault.fix)
    }
  }
}

extension ZoneInspection {
  /// The CAA records, taken apart.
  fileprivate var issuePolicies: [(place: UInt32, policy: IssuePolicy)] {
    places.other.compactMap { place in
      guard record(place).type == .caa else { return nil }
      return IssuePolicy(rdata: data(of: place)).map { (place, $0) }
    }
  }
}
