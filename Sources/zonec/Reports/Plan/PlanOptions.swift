import ZoneModel

extension Option {
  /// Lets a plan change much of a zone.
  static let allowShrink = Option(
    PlanLimit.shrink.flag, summary: "even if more than 30 % of a zone is removed or changed")
  /// Lets a plan leave a pool without members.
  static let allowEmptyPool = Option(
    PlanLimit.emptyPool.flag, summary: "even if a level or pool loses its last member")
  /// Lets a plan change a zone's name servers.
  static let allowApexNS = Option(
    PlanLimit.apexNS.flag, summary: "even if the name servers of a zone change")
  /// Allows any plan.
  static let force = Option("--force", summary: "all three of these")
  /// Allows only one plan.
  static let expect = Option(
    "--expect", value: "DIGEST",
    summary: "write only the plan that diff --digest printed this for")

  /// The options that allow a plan which the guard would refuse.
  static let guarding: [Option] = [.allowShrink, .allowEmptyPool, .allowApexNS, .force]
}

/// The plan options of a command line: which limits are lifted, and which plan is expected.
struct PlanOptions: Sendable {
  /// The limits that are lifted.
  let allowed: Set<PlanLimit>
  /// The digest of the only plan that may be written.
  let expected: String?

  /// What a command line asks for.
  init(_ arguments: Arguments) throws(CommandFailure) {
    allowed = Set(
      PlanLimit.allCases.filter { limit in
        arguments.contains(.force)
          || Option.guarding.contains { $0.name == limit.flag && arguments.contains($0) }
      })
    expected = arguments.value(of: .expect)?.lowercased()
    if let expected, expected.utf8.count != 64 || !expected.allSatisfy(\.isHexDigit) {
      throw CommandFailure(
        .unjudged, "option --expect needs a digest of 64 hexadecimal digits",
        hint: "try: zonec diff --digest")
    }
  }

  /// Why a compilation may not be written over the existing files; empty if it may.
  ///
  /// - Parameter published: where it would be written; nil where there is no such directory.
  /// - Throws: what cannot be read there: it must not count as absent.
  func refusal(
    of compilation: Compilation, after standing: StandingFiles
  ) -> [String] {
    if let expected {
      let digest = PlanDigest.of(compilation, after: standing)
      guard digest == expected else {
        return ["the plan is not the expected one: its digest is \(digest)"]
      }
    }
    // A first build can take nothing away.
    if allowed.count == PlanLimit.allCases.count || !compilation.changesFiles || standing.isEmpty {
      return []
    }
    let plan = Plan(compilation, after: standing, workers: .threads)
    return plan.refusals(allowing: allowed).map(Self.line)
  }

  /// A refusal with the option that allows it.
  static func line(_ refusal: PlanRefusal) -> String {
    "\(refusal.message) (\(refusal.limit.flag) allows it)"
  }
}
