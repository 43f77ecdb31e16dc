/// D11: resolv.conf for the VMs of a level, and for the host that serves them.
///
/// The level's own server comes first, because a stub resolver takes the first server's word that a
/// name does not exist; recursors after it answer what it refuses. Never `rotate`.
enum ResolvConf {

  /// The files of a level: `resolv.conf`, and one named after the role for its own hosts. None if
  /// the level has no server, which is a finding of its own.
  static func files(of level: Int, in projectIndex: ProjectIndex) -> [TargetFile] {
    guard let settings = projectIndex.project.resolver else { return [] }
    let pool = Pool(of: settings.role, in: level, isPublic: false, projectIndex: projectIndex)
    let role = projectIndex.project.roles[settings.role]
    if pool.addresses.isEmpty { return [] }
    let servers = pool.addresses.map(\.address) + settings.fallback
    let own = [IPAddress(ipv4: 0x7F00_0001)] + settings.fallback
    return [
      TargetFile(
        .resolvConf(role: nil), text(servers, settings, level: level, in: projectIndex)),
      TargetFile(
        .resolvConf(role: role.name), text(own, settings, level: level, in: projectIndex)),
    ]
  }

  /// The text of one file.
  private static func text(
    _ servers: [IPAddress], _ settings: ResolverSettings, level: Int, in projectIndex: ProjectIndex
  ) -> [UInt8] {
    let level = projectIndex.project.levels[level]
    let search = settings.search.map { $0.text(in: level) }
    var text = Array("# \(level.name), \(Ownership.mark)\n".utf8)
    for server in servers { text.append("nameserver \(server)\n") }
    if !search.isEmpty { text.append("search \(search.joined(separator: " "))\n") }
    return text
  }
}
