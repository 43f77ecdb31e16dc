/// Says what would change if a host were removed: its records, pools and PTR records, the
/// hand-written text that names it, the roles and pools that would be too small, and the addresses
/// that become free. Changes nothing.
///
/// - Parameter name: a host's name in the inventories; in every selected level that has it.
/// - Returns: an answer whose `isFound` is false if there is no such host.
package func retire(_ name: String, in input: CompilerInput) -> QueryResult {
  DerivedProject.answer(input) { project in
    var answer = Answer()
    let hosts = project.hosts(named: name)
    for (level, host) in hosts.prefix(mostRetirements) {
      answer.add(Retirement(of: host, in: level, from: project).answer)
    }
    if hosts.count > mostRetirements {
      answer.addText(
        "\(hosts.count - mostRetirements) more levels have a \(name): ask about them with --level.")
    }
    if !answer.isFound { answer.add(project.reasons(forUnknownHost: name)) }
    return answer
  }
}

/// Each retirement compiles the whole project again: of thousands of levels, the first few are
/// enough.
private let mostRetirements = 16

/// A host taken out of a project: both compiled, and what is different.
struct Retirement {
  /// The host to retire.
  let host: Host
  /// The number of the host's level.
  let level: Int
  /// The project as it is.
  let before: DerivedProject
  /// The project without the host.
  let after: DerivedProject

  /// Compiles the project without the host, in all levels: others may lead to it.
  init(of host: Host, in level: Int, from project: DerivedProject) {
    self.host = host
    self.level = level
    before = project.asking(Set(project.project.levels.indices))
    var rest = project.project
    rest.levels[level].hosts.remove(host)
    var findings = Diagnostics()
    after = DerivedProject(
      ProjectIndex(rest, handWritten: project.projectIndex.handWritten, workers: .serial),
      selected: before.selected, workers: .serial, &findings)
  }

  /// The name of the host's level.
  var levelName: String { before.project.levels[level].name }

  /// The name of the host to retire.
  var hostName: String { before.project.levels[level].hosts.name(of: host) }

  /// The addresses that become free.
  var addresses: [HostAddress] {
    let table = before.project.levels[level].hosts
    return Array(table.privateAddresses(of: host) + table.publicAddresses(of: host))
  }

  /// Everything, grouped by reason.
  var answer: Answer {
    var answer = Answer()
    answer.isFound = true
    let difference = ZoneDifference(from: before, to: after)
    let files = Set(difference.gone.map { before.path(of: $0.zone) })
    let count = difference.gone.count
    answer.addTitle(
      "Retiring \(hostName) from \(levelName): \(count) record\(count == 1 ? "" : "s") in "
        + "\(files.count) zone\(files.count == 1 ? "" : "s")")
    answer.addRow(
      "host", "\(hostName) (\(before.roleNames(of: host, in: level)))",
      at: before.place(of: host.location))
    addRecords(of: difference, to: &answer)
    addOtherFiles(to: &answer)
    addHandWritten(to: &answer)
    addTooSmall(to: &answer)
    addFreeAddresses(to: &answer)
    return answer
  }
}

extension DerivedProject {
  /// What to say of a host that there is not.
  fileprivate func reasons(forUnknownHost name: String) -> Answer {
    var answer = Answer()
    let levelNames = levels.map { project.levels[$0].name }.joined(separator: " or ")
    answer.addTitle("No host \(quoted(name)) in \(levelNames)")
    let others = project.levels.filter { level in
      level.hosts.hosts.contains { level.hosts.name(of: $0) == name.lowercased() }
    }
    for level in others { answer.addText("\(level.name) has it.") }
    let names = levels.flatMap { level in
      project.levels[level].hosts.hosts.map { project.levels[level].hosts.name(of: $0) }
    }
    if others.isEmpty, let near = nearestSpelling(of: name, among: names) {
      answer.addText("Did you mean \(near)?")
    }
    return answer
  }
}

extension HostTable {
  /// Takes a host and its addresses out.
  fileprivate mutating func remove(_ host: Host) {
    let start = privateRange(of: host).lowerBound
    let range = start..<publicRange(of: host).upperBound
    addresses.removeSubrange(range)
    hosts.removeAll { $0.location == host.location }
    for index in hosts.indices where Int(hosts[index].firstAddress) >= range.upperBound {
      hosts[index].firstAddress -= UInt32(range.count)
    }
  }
}
