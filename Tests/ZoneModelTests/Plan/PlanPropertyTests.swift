import Testing

@testable import ZoneModel

struct PlanPropertyTests {
  /// A project with random edits: hosts that come, go, move, change names, roles or places.
  private func edited(_ project: PlanProject, _ random: inout SeededGenerator) -> PlanProject {
    var project = project
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let number = Int.random(in: 1..<project.hosts.count, using: &random)
      let octet = Int.random(in: 40...250, using: &random)
      switch Int.random(in: 0..<9, using: &random) {
      case 0:
        project.hosts.append("{ \"name\": \"web\(octet)\", \"private\": \"10.0.0.\(octet)\" }")
      case 1:
        project.hosts.append(
          "{ \"name\": \"db\(octet)\", \"private\": \"10.0.0.\(octet)\", "
            + "\"public\": \"192.0.2.\(octet)\" }")
      case 2: if project.hosts.count > 4 { project.hosts.remove(at: number) }
      case 3:
        project.hosts[number] = project.hosts[number].replacing("10.0.0.", with: "10.0.0.1")
      case 4: project.hosts[number] = project.hosts[number].replacing("\"db", with: "\"web7")
      case 5: project.records += "\nx\(octet) 300 A 192.0.2.\(octet)\n"
      case 6: project.records = "www CNAME shop\n@ MX 10 mail\n"
      case 7: project.services.shuffle(using: &random)
      default: project.ttl = "\(octet)m"
      }
    }
    return project
  }

  @Test(
    "causes explain every RRset that differs, and nothing else",
    arguments: 1...60 as ClosedRange<UInt64>)
  func explainsAll(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let old = edited(PlanProject(), &random)
    let planned = Planned(from: old.project, to: edited(old, &random).project)
    // There is no plan if the readers refuse the project.
    guard planned.before.isReadable, planned.after.isReadable else { return }
    #expect(planned.explained == planned.changed)
    let causes = PlanCauses(planned.plan)
    let elements = Plan.Elements(of: planned.plan).all
    #expect(causes.elements.count == elements.count)
    #expect(causes.causes.reduce(0) { $0 + $1.elements.count } == elements.count)
  }

  @Test(
    "an inventory in another order is no difference",
    arguments: 1...20 as ClosedRange<UInt64>)
  func ignoresOrder(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let old = edited(PlanProject(), &random)
    var new = old
    new.hosts.shuffle(using: &random)
    let planned = Planned(from: old.project, to: new.project)
    #expect(planned.plan.isEmpty)
    #expect(planned.after.outputs.filter { !$0.isUnchanged }.map(\.path) == [])
    #expect(planned.refused() == [])
  }

  @Test(
    "two runs give the same answer, with other workers too", arguments: [3, 14, 15] as [UInt64])
  func isStable(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let old = edited(PlanProject(), &random)
    let new = edited(old, &random)
    let first = Planned(from: old.project, to: new.project)
    let second = Planned(from: old.project, to: new.project)
    #expect(first.counted == second.counted)
    #expect(first.digest == second.digest)
  }
}
