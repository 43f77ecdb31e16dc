import Testing

@testable import ZoneModel

/// The indexes of an estate find what a search through everything finds.
struct EstateIndexTests {
  /// An estate of random hosts, roles and services.
  private static func projectIndex(seed: UInt64) -> ProjectIndex {
    var random = SeededGenerator(seed: seed)
    var project = Project()
    for number in 0..<12 { project.roles.append(Role(name: "r\(number)", range: .none)) }
    for number in 0..<5 {
      var level = Level(name: "l\(number)", publicZone: .root, internalZone: .root, range: .none)
      for _ in 0..<4 {
        let set = (0..<12).filter { _ in Int.random(in: 0..<4, using: &random) == 0 }
        level.hosts.roleSets.append(set)
      }
      for host in 0..<Int.random(in: 0..<20, using: &random) {
        let isPublic = Bool.random(using: &random)
        level.hosts.hosts.append(
          Host(
            name: NameRange(start: 0, count: 0),
            roleSet: UInt32.random(in: 0..<4, using: &random), firstAddress: UInt32(host),
            privateCount: isPublic ? 0 : 1, publicCount: isPublic ? 1 : 0, location: .none))
        level.hosts.addresses.append(
          HostAddress(
            address: IPAddress(ipv4: UInt32(host)), hostname: NameRange(start: 0, count: 0),
            location: .none, isPublic: isPublic))
      }
      project.levels.append(level)
    }
    for number in 0..<30 {
      func end() -> ServiceEnd? {
        guard Bool.random(using: &random) else { return nil }
        let role = Int.random(in: 0..<12, using: &random)
        return ServiceEnd(members: .role(role, except: []), range: .none)
      }
      func ends() -> ServiceEnds { ServiceEnds(front: end(), back: end()) }
      var service = Service(name: "s\(number)", aliases: [], ends: ends(), range: .none)
      for level in 0..<5 where Int.random(in: 0..<4, using: &random) == 0 {
        service.overrides[level] = .some(Bool.random(using: &random) ? nil : ends())
      }
      project.services.append(service)
    }
    return ProjectIndex(project, handWritten: [], workers: .serial)
  }

  @Test("hosts of a role, its levels and the roles of a level", arguments: 1...20)
  func members(seed: Int) {
    let projectIndex = Self.projectIndex(seed: UInt64(seed))
    let project = projectIndex.project
    for role in project.roles.indices {
      var having: [Int] = []
      for (number, level) in project.levels.enumerated() {
        let hosts = level.hosts.hosts.filter { level.hosts.roles(of: $0).contains(role) }
        #expect(
          projectIndex.hosts(of: role, in: number).map(\.firstAddress) == hosts.map(\.firstAddress))
        #expect(projectIndex.hostCount(of: role, in: number) == hosts.count)
        #expect(
          projectIndex.addressCount(of: role, in: number, isPublic: true)
            == hosts.reduce(0) { $0 + Int($1.publicCount) })
        #expect(projectIndex.roles(in: number).contains(role) == !hosts.isEmpty)
        if !hosts.isEmpty { having.append(number) }
        projectIndex.forEachHost(of: role, in: number, also: 3) { host, isBoth in
          #expect(isBoth == level.hosts.roles(of: host).contains(3))
        }
      }
      #expect(projectIndex.levels(of: role) == having)
    }
  }

  @Test("services with an address, and those behind a role", arguments: 1...20)
  func services(seed: Int) {
    let projectIndex = Self.projectIndex(seed: UInt64(seed))
    for level in projectIndex.project.levels.indices {
      for isPublic in [true, false] {
        let all = projectIndex.project.services.indices.filter { number in
          let ends = projectIndex.project.services[number].ends(in: level)
          guard let role = ends?.end(isPublic: isPublic)?.role else { return false }
          return projectIndex.hosts(of: role, in: level).contains {
            (isPublic ? $0.publicCount : $0.privateCount) > 0
          }
        }
        #expect(projectIndex.services(in: level, isPublic: isPublic) == Array(all))
      }
      for role in projectIndex.project.roles.indices {
        let all = projectIndex.project.services.indices.filter { number in
          projectIndex.project.services[number].ends(in: level)?.back?.role == role
        }
        #expect(projectIndex.services(in: level, withBackEnd: role) == Array(all))
      }
    }
  }

  @Test("an address is in the ranges if it is in one of the networks", arguments: 1...20)
  func ranges(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let networks = (0..<12).compactMap { _ in
      let length = Int.random(in: 20...32, using: &random)
      let base = UInt32.random(in: 0..<4096, using: &random) & (UInt32.max << UInt32(32 - length))
      return CIDR(base: IPAddress(ipv4: base), prefixLength: length)
    }
    let ranges = AddressRanges(networks)
    for number in 0..<UInt32(8192) {
      let address = IPAddress(ipv4: number)
      #expect(ranges.contains(address) == networks.contains { $0.contains(address) })
    }
  }
}
