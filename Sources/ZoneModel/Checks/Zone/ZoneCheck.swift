/// A check of one zone.
///
/// A new check is a static member in the file of its topic and an entry in `all`.
public struct ZoneCheck: Sendable {
  /// Stable and in kebab-case, such as `cname-loop`.
  public let id: String
  /// How much it matters to BIND, Knot and NSD: an error if all three refuse; nil if it does not.
  public let standard: Severity?
  /// How much it matters to gdnsd: an error if it refuses the zone; nil if it does not.
  public let gdnsd: Severity?
  /// What the check demands, in one line.
  public let meaning: String
  /// The RFC that demands it, such as `RFC 2181 §10.1`.
  public let reference: String
  /// Whether it finds that something is missing, which a malformed line may only have hidden.
  public let findsAbsence: Bool
  /// Looks for what does not meet it.
  let find: @Sendable (ZoneInspection, inout Findings) -> Void

  /// A check with its logic.
  init(
    _ id: String, standard: Severity?, gdnsd: Severity?, _ meaning: String, _ reference: String,
    findsAbsence: Bool = false,
    find: @escaping @Sendable (ZoneInspection, inout Findings) -> Void
  ) {
    self.id = id
    self.standard = standard
    self.gdnsd = gdnsd
    self.meaning = meaning
    self.reference = reference
    self.findsAbsence = findsAbsence
    self.find = find
  }

  /// How much it matters in a profile.
  public func severity(for profile: Profile) -> Severity? {
    profile == .standard ? standard : gdnsd
  }

  /// Every check of one zone.
  public static let all: [ZoneCheck] = [
    .noSOA, .severalSOA, .soaNotAtApex, .soaMnameNotNS, .soaTTLOverMinimum, .soaMinimum,
    .soaTimers, .soaContact,
    .noNS, .singleNS, .tooManyNS,
    .cnameAndOtherData, .severalCNAMEs, .dnameAndCNAME,
    .cnameLoop, .cnameChain, .danglingCNAME,
    .targetWithoutAddress, .targetIsAlias, .targetIsAddress,
    .glueMissing, .glueUnused,
    .dataBelowCut, .delegationBelowCut, .dsWithoutDelegation,
    .dnameWithChildren, .dnameBesideNS, .severalDNAMEs,
    .wildcardDelegation, .innerWildcard,
    .duplicateRecord, .ttlDiffers, .ttlOutOfBounds, .acmeChallengeTTL,
    .rrsetTooLarge,
    .nameRepeatsZone, .relativeTarget, .ptrInSameZone,
    .badHostname,
    .typeNotNative, .metaType, .dynaAndAddress, .dyncAndOtherData, .unknownPlugin,
    .nullMX, .severalSPF, .spfType,
    .svcbAliasMode,
  ]

  /// Runs all checks of a profile on a zone.
  ///
  /// - Parameters:
  ///   - sources: the files it was read from.
  ///   - file: the place of findings that have none.
  ///   - isWhole: whether every line of its files could be read; if not, nothing is reported as
  ///     missing.
  ///   - limit: how many findings of a check are shown; nil is 10,000.
  public static func findings(
    in zone: Zone, sources: SourceMap, file: SourceRange, profile: Profile, isWhole: Bool = true,
    limit: Int? = nil, workers: Workers = .serial
  ) -> Diagnostics {
    let inspection = ZoneInspection(zone, profile: profile)
    let checks = all.compactMap { check in
      check.severity(for: profile).map { (check: check, severity: $0) }
    }.filter { isWhole || !$0.check.findsAbsence }
    // Threads cost more than the checks of a small zone.
    let workers = zone.records.count < 20_000 ? .serial : workers
    let found = workers.map(checks.count) { number -> Diagnostics in
      let (check, severity) = checks[number]
      var findings = Findings(
        of: check.id, severity, in: zone, sources, file: file, limit: limit ?? Findings.limit)
      check.find(inspection, &findings)
      return findings.diagnostics
    }
    var diagnostics = Diagnostics()
    for findings in found { diagnostics.add(findings) }
    return diagnostics
  }
}
