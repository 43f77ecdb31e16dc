/// Whom the VMs ask (D11).
extension ProjectCheck {
  /// resolv.conf must name somebody.
  static let resolverWithoutAddress = ProjectCheck(
    Check(
      "resolver-without-address", .error, "each level has a host for its VMs to ask",
      why: "no resolv.conf can be written for the level", "project format: resolver", kind: .demand,
      example: .project(
        #"""
        zonec.json: "resolver": { "nameserver": { "role": "cache" }, "fallback": ["8.8.8.8"] },  // expect: resolver-without-address
        roles.json: "cache": {},
        live.json: { "name": "cache1", "public": "192.0.2.11" },
        """#,
        #"""
        zonec.json: "resolver": { "nameserver": { "role": "cache" }, "fallback": ["8.8.8.8"] },
        roles.json: "cache": {},
        live.json: { "name": "cache1", "private": "10.0.0.11" },
        """#))
  ) { inspection, findings in
    inspection.forEachResolver { settings, servers, level in
      guard servers.isEmpty else { return }
      let role = inspection.project.roles[settings.role].name
      findings.report(
        "no host of role \(role) in \(inspection.project.levels[level].name) has a private "
          + "address for resolv.conf",
        at: settings.range,
        about: [inspection.project.levels[level].name, inspection.subject(role, in: level)])
    }
  }

  /// A resolver never asks a fourth name server.
  static let tooManyNameservers = ProjectCheck(
    Check(
      "too-many-nameservers", .error, "resolv.conf names no more than three servers",
      why: "glibc ignores all servers after the third",
      "resolv.conf(5)", kind: .demand,
      example: .project(
        #"zonec.json: "resolver": { "nameserver": { "role": "salt" }, "fallback": ["8.8.8.8", "8.8.4.4", "9.9.9.9"] },  // expect: too-many-nameservers"#,
        #"zonec.json: "resolver": { "nameserver": { "role": "salt" }, "fallback": ["8.8.8.8", "9.9.9.9"] },"#
      ))
  ) { inspection, findings in
    inspection.forEachResolver { settings, servers, level in
      let count = servers.count + settings.fallback.count
      guard !servers.isEmpty, count > ResolverSettings.serverLimit else { return }
      let name = inspection.project.levels[level].name
      findings.report(
        "resolv.conf of \(name) would name \(count) servers, but glibc uses only \(ResolverSettings.serverLimit)",
        at: settings.range, fix: "shorten \"fallback\"", about: [name])
    }
  }

  /// gdnsd answers for its own zones and refuses the rest.
  static let authoritativeServerAlone = ProjectCheck(
    Check(
      "authoritative-server-alone", .warning,
      "resolv.conf names a recursor after the project's own servers",
      why: "gdnsd answers for its own zones only: no VM could resolve any other name",
      "project format: resolver", kind: .demand,
      example: .project(
        #"zonec.json: "resolver": { "nameserver": { "role": "salt" } },  // expect: authoritative-server-alone"#,
        #"zonec.json: "resolver": { "nameserver": { "role": "salt" }, "fallback": ["8.8.8.8"] },"#))
  ) { inspection, findings in
    guard let settings = inspection.project.resolver, settings.fallback.isEmpty,
      inspection.projectIndex.nameserverRoles(isPublic: false).contains(settings.role)
    else { return }
    findings.report(
      "resolv.conf names no server that can resolve other names: \"fallback\" is empty",
      at: settings.range, fix: "add a recursor to \"fallback\"", about: ["fallback"])
  }

  /// A recursor that is none answers nothing.
  static let resolverUnknownServer = ProjectCheck(
    Check(
      "resolver-unknown-server", .warning, "a fallback of resolv.conf is a recursor",
      why:
        "the project's name servers answer only for its zones, and an unused address never answers",
      "project format: resolver", kind: .demand,
      example: .project(
        #"zonec.json: "resolver": { "nameserver": { "role": "salt" }, "fallback": ["192.0.2.1"] },  // expect: resolver-unknown-server"#,
        #"zonec.json: "resolver": { "nameserver": { "role": "salt" }, "fallback": ["8.8.8.8"] },"#))
  ) { inspection, findings in
    guard let settings = inspection.project.resolver else { return }
    // A resolver never asks those after the third; they are reported as such.
    for address in settings.fallback.prefix(ResolverSettings.serverLimit) {
      let hosts = inspection.hosts(at: address)
      let servers = Set(
        inspection.projectIndex.nameserverRoles(isPublic: true)
          + inspection.projectIndex.nameserverRoles(isPublic: false))
      let isServer = hosts.contains { !servers.isDisjoint(with: $0.roles) }
      let isNobody =
        hosts.isEmpty && inspection.project.networks.contains { $0.cidr.contains(address) }
      guard isServer || isNobody else { continue }
      findings.report(
        "the fallback \(address) is "
          + (isServer
            ? "\(hosts[0].name), which answers only for the project's zones"
            : "an address that no host has"),
        at: settings.range, fix: "use the address of a recursor", about: ["\(address)"])
    }
  }
}

extension DerivedProject {
  /// Calls `body` with the settings and the private addresses that a level's VMs would ask first.
  fileprivate func forEachResolver(_ body: (ResolverSettings, [HostAddress], Int) -> Void) {
    guard let settings = project.resolver else { return }
    for level in levels {
      body(
        settings,
        Pool(of: settings.role, in: level, isPublic: false, projectIndex: projectIndex).addresses,
        level)
    }
  }

  /// The hosts of all levels that have an address, by one look at every address.
  fileprivate func hosts(at address: IPAddress) -> [(name: String, roles: [RoleID])] {
    project.levels.flatMap { level in
      level.hosts.hosts.compactMap { host in
        let count = Int(host.privateCount) + Int(host.publicCount)
        let first = Int(host.firstAddress)
        let has = level.hosts.addresses[first..<(first + count)].contains { $0.address == address }
        return has ? (level.hosts.name(of: host), level.hosts.roles(of: host)) : nil
      }
    }
  }
}
