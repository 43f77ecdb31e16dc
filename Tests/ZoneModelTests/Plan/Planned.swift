@testable import ZoneModel

/// The plan from one state of a project to another, both compiled in memory.
struct Planned {
  /// What was built before.
  let before: Compilation
  /// What would be built.
  let after: Compilation
  /// The existing files.
  let standing: StandingFiles
  /// The plan.
  let plan: Plan

  /// Builds a project, then plans to build another over it.
  init(from old: TestProject, to new: TestProject) {
    let built = old.compiled()
    let files = Dictionary(
      built.outputs.map { ($0.path, $0.bytes) }, uniquingKeysWith: { $1 })
    self.init(over: files, to: new, before: built)
  }

  /// Plans to build a project over some files.
  init(over files: [String: [UInt8]], to new: TestProject, before: Compilation? = nil) {
    var project = new
    project.previous = files
    after = project.compiled()
    self.before = before ?? after
    standing = StandingFiles { files[$0.text] }
    plan = Plan(after, after: standing, workers: .serial)
  }

  /// The causes by title.
  var titles: [String] {
    let causes = PlanCauses(plan)
    return causes.causes.map { causes.title(of: $0) }
  }

  /// The causes by title and what they count, such as `mail moved …: 2 A, 1 PTR`.
  var counted: [String] {
    let causes = PlanCauses(plan)
    return causes.causes.map { cause in
      let counts = causes.counts(of: cause).map { "\($0.count) \($0.type)" }
      return "\(causes.title(of: cause)): \(counts.joined(separator: ", "))"
    }
  }

  /// The RRsets of all causes, each once: `zone owner type`, sorted.
  var explained: [String] {
    let causes = PlanCauses(plan)
    var found: Set<String> = []
    for cause in causes.causes {
      causes.forEachRRset(of: cause) { zone, line in
        let line = line()
        found.insert("\(zone) \(line.owner) \(line.type)")
      }
    }
    return found.sorted()
  }

  /// The RRsets that differ: `zone owner type`, sorted.
  var changed: [String] {
    plan.zones.enumerated().flatMap { number, zone in
      zone.difference.changes.map { change in
        "\(number) \(change.owner(zone.old, plan.newZone(of: zone))) \(change.type)"
      }
    }.sorted()
  }

  /// What the guard says, by flag and subject.
  func refused(allowing allowed: Set<PlanLimit> = []) -> [String] {
    plan.refusals(allowing: allowed).map { "\($0.limit.flag) \($0.subject)" }
  }

  /// The plan's digest.
  var digest: String { PlanDigest.of(after, after: standing) }
}
