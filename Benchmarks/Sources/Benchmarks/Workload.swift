/// Something that benchmarks are run on; `Benchmarks make NAME COUNT PATH` makes it. To add one: a
/// type that writes it, and its name here.
struct Workload: Sendable {
  /// What `make` takes.
  let name: String
  /// Writes it in a size to a path; false where that fails.
  let write: @Sendable (_ count: Int, _ path: String) -> Bool

  /// Every workload.
  static let all = [
    Workload(name: "hosts") { Inventory(count: $0).write(to: $1) },
    Workload(name: "hosts-shuffled") { Inventory(count: $0, isShuffled: true).write(to: $1) },
    Workload(name: "hosts-lines") { Inventory(count: $0, hasLines: true).write(to: $1) },
    Workload(name: "hosts-shuffled-lines") {
      Inventory(count: $0, isShuffled: true, hasLines: true).write(to: $1)
    },
    Workload(name: "internal") { InternalZone(count: $0).write(to: $1) },
    Workload(name: "delegations") { DelegationZone(count: $0).write(to: $1) },
    Workload(name: "signed") { DelegationZone(count: $0, isSigned: true).write(to: $1) },
    Workload(name: "services") { ServiceProject(count: $0).write(to: $1) },
    Workload(name: "members") { ServiceProject(count: 1, members: $0).write(to: $1) },
    Workload(name: "networks") { NetworkProject(count: $0).write(to: $1) },
    Workload(name: "zones") { ZoneDirectories(count: $0).write(to: $1) },
  ]
}

extension Bench {
  /// Makes a workload; false, and said so, where it cannot.
  ///
  /// A process of its own does it: what this one has resident counts as its children's.
  func make(_ workload: String, _ count: Int, at path: String) -> Bool {
    if Measurement(of: [own, "make", workload, String(count), path], in: "/").status == 0 {
      return true
    }
    print("  cannot make \(workload) of \(count) at \(path)")
    return false
  }
}
