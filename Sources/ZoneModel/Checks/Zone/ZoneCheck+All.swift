/// All checks of one zone, and what they find.
extension ZoneCheck {
  /// Every check of one zone.
  package static let all: [ZoneCheck] = [
    .noSOA, .severalSOA, .soaNotAtApex, .soaMnameNotNS, .soaTTLOverMinimum, .soaMinimumOutOfBounds,
    .soaTimers, .soaContact,
    .noNS, .singleNS, .tooManyNS,
    .cnameAndOtherData, .severalCNAMEs, .dnameAndCNAME,
    .cnameLoop, .cnameChain, .danglingCNAME,
    .targetWithoutAddress, .targetIsAlias, .targetIsAddress,
    .glueMissing, .glueUnused,
    .dataBelowCut, .delegationBelowCut, .dsWithoutDelegation, .cdsWithoutKey,
    .dnameNotFollowed, .dnameWithChildren, .dnameBesideNS, .severalDNAMEs,
    .wildcardDelegation, .innerWildcard,
    .duplicateRecord, .ttlDiffers, .ttlOutOfBounds, .acmeChallengeTTL,
    .rrsetTooLarge,
    .nameRepeatsZone, .relativeTarget, .ptrInSameZone,
    .badHostname,
    .typeNotNative, .metaType, .dynaAndAddress, .dyncAndOtherData, .unknownPlugin, .pluginResource,
    .nullMX, .severalSPF, .spfType,
    .badSPF, .spfLookups, .spfIncludeWithoutRecord, .spfAllowsAll, .spfUselessTerm,
    .badDKIM, .badDMARC, .badMTASTS, .badTLSReport, .severalPolicies,
    .unknownCAATag, .badCAA, .textCut,
    .svcbAliasMode,
  ]

  /// Every check of what gdnsd makes of a record's type.
  package static let ofTypesInGdnsd: [ZoneCheck] = [.typeNotNative, .dnameNotFollowed]

  /// Runs all checks of a profile, or some of them, on a zone.
  ///
  /// - Parameters:
  ///   - sources: the files it was read from.
  ///   - file: the place of findings that have none.
  ///   - isOfProject: whether the zone is compiled from a project, and not served as it is written.
  ///   - settings: those of the gdnsd that serves the zone.
  ///   - limit: how many findings of a check are shown; nil is 10,000.
  package static func findings(
    of all: [ZoneCheck] = all, in zone: Zone, sources: SourceMap, file: SourceRange,
    profile: Profile, isOfProject: Bool = false, settings: GdnsdSettings = GdnsdSettings(),
    limit: Int? = nil, workers: Workers = .serial
  ) -> Diagnostics {
    // Threads cost more than the checks of a small zone.
    let workers = zone.records.count < 20_000 ? .serial : workers
    let inspection = ZoneInspection(
      zone, profile: profile, isOfProject: isOfProject, settings: settings, workers: workers)
    let checks = all.compactMap { check in
      check.severity(for: profile, settings).map { (check: check, severity: $0) }
    }
    let found = workers.map(checks.count) { number -> Diagnostics in
      let (check, severity) = checks[number]
      var findings = Findings(
        of: check.check, severity, for: profile, in: zone, sources, file: file,
        limit: limit ?? Findings.limit)
      check.find(inspection, &findings)
      return findings.diagnostics
    }
    var diagnostics = Diagnostics()
    for findings in found { diagnostics.add(findings) }
    return diagnostics
  }
}
