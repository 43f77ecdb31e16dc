/// Forward and reverse zones of many hosts, with faults, as text.
struct RandomEstate {
  /// Zone files by the zone's name.
  private(set) var files: [String: String] = [:]
  /// How many faults were put in.
  private(set) var faultCount = 0
  /// The random numbers.
  private var random: SeededGenerator

  /// The zones of the hosts.
  static let forward = ["example.com", "example.org", "s.example.net"]
  /// The networks of 256 addresses, of which the last has no zone.
  private static let networks = (0..<8).map { [198, 51, 100 + $0] }
  /// The network whose upper half is a zone of its own.
  private static let classless = "128/25.100.51.198.in-addr.arpa"
  /// The zone of the IPv6 addresses.
  private static let reverse6 = "8.b.d.0.1.0.0.2.ip6.arpa"

  /// What every zone begins with.
  private static let head = """
    $TTL 900
    @ SOA ns1.example.edu. hostmaster.example.edu. 1 7200 1800 259200 900
    @ NS ns1.example.edu.

    """

  /// An estate of some hosts.
  init(seed: UInt64, hosts: Int) {
    random = SeededGenerator(seed: seed)
    for zone in Self.forward { files[zone] = Self.head }
    for network in Self.networks.dropLast() { files[Self.zone(of: network)] = Self.head }
    files[Self.zone(of: Self.networks[0])]? += "128/25 NS ns1.example.edu.\n"
    files[Self.classless] = Self.head
    files[Self.reverse6] = Self.head
    var addresses = Self.networks.flatMap { network in (1...254).map { network + [$0] } }
    addresses.shuffle(using: &random)
    for number in 0..<hosts { addHost(number, &addresses) }
  }

  /// The name of a network's zone.
  private static func zone(of network: [Int]) -> String {
    network.reversed().map { "\($0)" }.joined(separator: ".") + ".in-addr.arpa"
  }

  /// Adds a host with an address of each family, or of one.
  private mutating func addHost(_ number: Int, _ addresses: inout [[Int]]) {
    let zone = pick(Self.forward)
    let host = "h\(number)"
    if number % 11 == 0 { files[zone]? += "a\(number) CNAME \(host)\n" }
    if !chance(1, of: 3), let address = addresses.popLast() {
      files[zone]? += "\(host) A \(address.map { "\($0)" }.joined(separator: "."))\n"
      addPointer(to: "\(host).\(zone).", at: address)
    }
    if !chance(1, of: 3) {
      let groups = (0..<6).map { _ in Int.random(in: 0...0xFFFF, using: &random) }
      let text = groups.map { String($0, radix: 16) }.joined(separator: ":")
      files[zone]? += "\(host) AAAA 2001:db8:\(text)\n"
      let nibbles = groups.flatMap { group in (0..<4).map { group >> (12 - $0 * 4) & 15 } }
      let owner = nibbles.reversed().map { String($0, radix: 16) }.joined(separator: ".")
      let lines = pointers(to: "\(host).\(zone).", at: owner)
      files[Self.reverse6]? += lines
    }
  }

  /// Adds the PTR record of an IPv4 address, by way of an alias where its zone is a part of a /24.
  private mutating func addPointer(to target: String, at address: [Int]) {
    let network = Array(address.prefix(3))
    let isClassless = network == Self.networks[0] && address[3] >= 128
    // One network in eight has no zone: nothing can be said of it.
    guard network != Self.networks.last else { return }
    if isClassless {
      files[Self.zone(of: network)]? += "\(address[3]) CNAME \(address[3]).128/25\n"
      let lines = pointers(to: target, at: "\(address[3])")
      files[Self.classless]? += lines
    } else {
      // Another octet, where the fault is that of a slip, may belong to another host.
      let isSlip = chance(1, of: 40)
      if isSlip { faultCount += 1 }
      let octet = isSlip ? Int.random(in: 0...255, using: &random) : address[3]
      let isTaken = network == Self.networks[0] && octet >= 128
      let lines = isTaken ? "" : pointers(to: target, at: "\(octet)")
      files[Self.zone(of: network)]? += lines
    }
  }

  /// The lines of a PTR record, or of a faulty one in its place.
  private mutating func pointers(to target: String, at owner: String) -> String {
    guard chance(1, of: 8) else {
      return "\(owner) PTR \(chance(1, of: 9) ? target.uppercased() : target)\n"
    }
    faultCount += 1
    let other = "h\(Int.random(in: 0..<3000, using: &random)).\(pick(Self.forward))."
    switch Int.random(in: 0..<5, using: &random) {
    case 0: return ""
    case 1: return "\(owner) PTR \(other)\n"
    case 2: return "\(owner) PTR \(target)\n\(owner) PTR \(other)\n"
    case 3: return "\(owner) PTR nobody.\(pick(Self.forward)).\n"
    default: return "\(owner) PTR a\(Int.random(in: 0..<300, using: &random) * 11).example.com.\n"
    }
  }

  /// One of some.
  private mutating func pick(_ names: [String]) -> String {
    names[Int.random(in: names.indices, using: &random)]
  }

  /// Whether something happens that does so often.
  private mutating func chance(_ times: Int, of all: Int) -> Bool {
    Int.random(in: 0..<all, using: &random) < times
  }
}
