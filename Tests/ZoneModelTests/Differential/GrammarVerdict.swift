import Foundation

@testable import ZoneModel

/// A zone made by grammar, what the servers of a profile say of it, and what zonec finds.
struct GrammarVerdict {
  /// The zone.
  let zone: GrammarZone
  /// The profile that zonec judged by.
  let profile: Profile
  /// The servers of the profile that refuse the zone.
  let refusers: Set<Judge>
  /// What zonec finds.
  let findings: [Diagnostic]

  /// The servers of a profile.
  static func judges(of profile: Profile) -> Set<Judge> {
    profile == .gdnsd ? [.gdnsd] : [.namedCheckzone, .kzonecheck, .nsdCheckzone]
  }

  /// Judges a zone by a profile, given all servers that refuse it.
  init(_ zone: GrammarZone, _ profile: Profile, refusers: Set<Judge>) throws {
    self.zone = zone
    self.profile = profile
    self.refusers = refusers.intersection(Self.judges(of: profile))
    findings = try zone.file(as: profile).check(profile)
  }

  /// How zonec breaks what docs/dialect.md promises.
  enum Fault: String {
    /// All servers refuse the zone, and zonec has no error.
    case missed
    /// A server accepts the zone, and zonec has an error.
    case refused
    /// Some of the servers refuse the zone, and zonec has no warning.
    case silent
    /// Some of the servers refuse the zone, and no warning names one of them.
    case unnamed
    /// A warning says that a server refuses the zone, which it does not.
    case misnamed
  }

  /// The promise that is broken; nil where all are kept.
  var fault: Fault? {
    let hasError = findings.contains { $0.severity == .error }
    if refusers == Self.judges(of: profile) { return hasError ? nil : .missed }
    if hasError { return .refused }
    if !named.isSubset(of: refusers) { return .misnamed }
    if refusers.isEmpty { return nil }
    if warnings.isEmpty { return .silent }
    return named.isSuperset(of: refusers) ? nil : .unnamed
  }

  /// What zonec warns of.
  private var warnings: [Diagnostic] { findings.filter { $0.severity == .warning } }

  /// The servers of which a warning says that they refuse the zone or something in it.
  var named: Set<Judge> { named(except: nil) }

  /// The same without the warnings that say something.
  func named(except words: Regex<Substring>?) -> Set<Judge> {
    warnings.reduce(into: []) { judges, warning in
      if let words, warning.message.contains(words) { return }
      judges.formUnion(Judge.blamed(in: warning.message))
    }
  }

  /// The findings that matter to the fault, by id: errors, else warnings.
  var ids: [String] {
    let errors = findings.filter { $0.severity == .error }
    return Set((errors.isEmpty ? findings : errors).map(\.id)).sorted()
  }

  /// What differences are counted by.
  var group: String {
    let names = refusers.map(\.serverName).sorted().joined(separator: " ")
    return "\(profile) \(fault?.rawValue ?? "none"): refused by [\(names)], zonec "
      + "[\(ids.joined(separator: " "))]"
  }

  /// All that repeats and explains the difference.
  var shown: String {
    var text = "seed \(zone.seed)\n"
    for finding in findings { text += "  \(finding.severity) \(finding.id): \(finding.message)\n" }
    return text + zone.shown
  }
}
