/// A check of a whole project: its inventories, roles, services and zones together.
///
/// A new check is a static member in the file of its topic and an entry in `all`.
public struct ProjectCheck: Sendable {
  /// Stable and in kebab-case, such as `role-count`.
  public let id: String
  /// How much it matters, unless a finding has another severity.
  public let severity: Severity
  /// What the check demands, in one line.
  public let meaning: String
  /// What happens if it is not met.
  public let why: String
  /// The RFC or chapter of the project format that demands it.
  public let reference: String
  /// Looks for what does not meet it.
  let find: @Sendable (ProjectInspection, inout ProjectFindings) -> Void

  /// A check with its logic.
  init(
    _ id: String, _ severity: Severity, _ meaning: String, why: String, _ reference: String,
    find: @escaping @Sendable (ProjectInspection, inout ProjectFindings) -> Void
  ) {
    self.id = id
    self.severity = severity
    self.meaning = meaning
    self.why = why
    self.reference = reference
    self.find = find
  }

  /// Every check of a project.
  public static let all: [ProjectCheck] = [
    .roleCount, .rolePublicAddress, .roleHostname, .roleReverse, .roleNotAuthoritative,
    .roleWithoutHost, .hostWithoutRole, .markMisplaced, .markNotLowest,
    .poolOfOne, .duplicateHostname, .duplicateServiceName,
    .networkOrBroadcastAddress, .addressOutsideNetworks,
    .privateAddressInPublicZone, .loopbackAddress, .levelCrossing,
    .aliasNotChased, .mxWithoutAddress, .spfMissesMailAddress, .spfAllowsForeignAddress,
    .resolverWithoutAddress, .tooManyNameservers, .authoritativeServerAlone,
    .resolverUnknownServer,
  ]

  /// Runs all checks, one on each worker.
  static func findings(in inspection: ProjectInspection, workers: Workers) -> Diagnostics {
    // Threads cost more than the checks of a few hosts.
    let hosts = inspection.project.levels.reduce(0) { $0 + $1.hosts.hosts.count }
    let workers = hosts < 20_000 ? .serial : workers
    let found = workers.map(all.count) { number -> Diagnostics in
      var findings = ProjectFindings(of: all[number], in: inspection)
      all[number].find(inspection, &findings)
      return findings.diagnostics
    }
    var diagnostics = Diagnostics()
    for findings in found { diagnostics.add(findings) }
    return diagnostics
  }
}
