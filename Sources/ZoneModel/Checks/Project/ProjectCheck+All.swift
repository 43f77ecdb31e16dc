/// All checks of a project, and what they find.
extension ProjectCheck {
  /// Every check of a project.
  package static let all: [ProjectCheck] = [
    .roleCount, .rolePublicAddress, .roleHostname, .roleReverse, .roleNotAuthoritative,
    .roleWithoutHost, .hostWithoutRole, .markMisplaced, .markNotLowest,
    .poolOfOne, .duplicateHostname, .duplicateServiceName,
    .networkOrBroadcastAddress, .addressOutsideNetworks,
    .privateAddressInPublicZone, .loopbackAddress, .levelCrossing,
    .aliasNotChased, .mxWithoutAddress, .spfMissesMailAddress, .spfAllowsForeignAddress,
    .spfLookupsInProject,
    .resolverWithoutAddress, .tooManyNameservers, .authoritativeServerAlone,
    .resolverUnknownServer,
  ]

  /// Runs all checks, one on each worker.
  static func findings(in inspection: DerivedProject, workers: Workers) -> Diagnostics {
    // Threads cost more than the checks of a few hosts.
    let hosts = inspection.project.levels.reduce(0) { $0 + $1.hosts.hosts.count }
    let workers = hosts < 20_000 ? .serial : workers
    let found = workers.map(all.count) { number -> Diagnostics in
      var findings = ProjectFindings(of: all[number].check)
      all[number].find(inspection, &findings)
      return findings.diagnostics
    }
    var diagnostics = Diagnostics()
    for findings in found { diagnostics.add(findings) }
    return diagnostics
  }
}
