/// The hosts of each role in one level: only roles with hosts take memory.
///
/// A catalogue of thousands of roles and thousands of levels has millions of pairs of both, and
/// hosts for few of them.
struct RoleMembers: Sendable {
  /// The roles that hosts of the level have, ascending.
  let roles: [RoleID]
  /// Where the hosts of each role start in `hosts`; one more for the end.
  private let starts: [Int]
  /// The hosts of all roles end to end, those of one role in natural order of their names.
  private let hosts: [UInt32]
  /// How many public and private addresses the hosts of each role have.
  private let addressCounts: [(public: Int, private: Int)]

  /// Role members of a project without hosts.
  init() {
    roles = []
    starts = [0]
    hosts = []
    addressCounts = []
  }

  /// Gathers the hosts of a level.
  init(of table: HostTable) {
    var sizes = [Int](repeating: 0, count: table.roleSets.count)
    for host in table.hosts { sizes[Int(host.roleSet)] += 1 }
    // Halving instead of hashing: most levels have a dozen roles.
    let sets = zip(table.roleSets, sizes).map { set, size in size > 0 ? Array(set) : [] }
    var roles: [RoleID] = []
    for role in sets.joined().sorted() where roles.last != role { roles.append(role) }
    let slotsOfSet = sets.map { set in
      set.map { role in roles.firstPlace(whereAllBehind: { $0 >= role }) }
    }
    var starts = [Int](repeating: 0, count: roles.count + 1)
    for (slots, size) in zip(slotsOfSet, sizes) {
      for slot in slots { starts[slot + 1] += size }
    }
    for slot in roles.indices { starts[slot + 1] += starts[slot] }
    var next = starts
    var hosts = [UInt32](repeating: 0, count: starts[roles.count])
    var addressCounts = [(public: Int, private: Int)](repeating: (0, 0), count: roles.count)
    for (number, host) in table.hosts.enumerated() {
      for slot in slotsOfSet[Int(host.roleSet)] {
        hosts[next[slot]] = UInt32(truncatingIfNeeded: number)
        next[slot] += 1
        addressCounts[slot].public += Int(host.publicCount)
        addressCounts[slot].private += Int(host.privateCount)
      }
    }
    self.roles = roles
    self.starts = starts
    self.hosts = hosts
    self.addressCounts = addressCounts
  }

  /// The numbers of the hosts that have a role, in natural order of their names.
  subscript(role: RoleID) -> ArraySlice<UInt32> {
    slot(of: role).map { hosts[starts[$0]..<starts[$0 + 1]] } ?? []
  }

  /// How many addresses of a kind the hosts of a role have.
  func addressCount(of role: RoleID, isPublic: Bool) -> Int {
    slot(of: role).map { isPublic ? addressCounts[$0].public : addressCounts[$0].private } ?? 0
  }

  /// Whether a host has a role, found by binary search.
  func contains(_ host: UInt32, in role: RoleID) -> Bool {
    let own = self[role]
    let place = own.firstPlace(whereAllBehind: { $0 >= host })
    return place < own.endIndex && own[place] == host
  }

  /// The index of a role in `roles`.
  private func slot(of role: RoleID) -> Int? {
    let place = roles.firstPlace(whereAllBehind: { $0 >= role })
    return place < roles.count && roles[place] == role ? place : nil
  }
}
