import Testing

@testable import ZoneModel

/// Missing and wrong PTR records by brute force, from what BIND makes of the zones: names are
/// strings, and every address is asked for as a resolver would.
private struct PointerOracle {
  /// The data of all records by owner and type.
  private var records: [String: [UInt16: [[UInt8]]]] = [:]
  /// The zones of hosts.
  private let forward: [String]
  /// The zones of addresses.
  private let reverse: [String]

  /// Takes the records of all zones in.
  init(_ zones: [String: [WireRecord]]) {
    for record in zones.values.joined() {
      records[record.name, default: [:]][record.type, default: []].append(record.rdata)
    }
    reverse = zones.keys.filter { $0.hasSuffix(".arpa") }
    forward = zones.keys.filter { !$0.hasSuffix(".arpa") }
  }

  /// Addresses of hosts, as their data, with the hosts.
  private var hosts: [[UInt8]: Set<String>] {
    var hosts: [[UInt8]: Set<String>] = [:]
    for (name, types) in records {
      for data in (types[1] ?? []) + (types[28] ?? []) { hosts[data, default: []].insert(name) }
    }
    return hosts
  }

  /// The name that is asked for an address.
  private func question(_ address: [UInt8]) -> String {
    if address.count == 4 {
      return address.reversed().map { "\($0)" }.joined(separator: ".") + ".in-addr.arpa."
    }
    let nibbles = address.flatMap { [$0 >> 4, $0 & 15] }
    return nibbles.reversed().map { String($0, radix: 16) }.joined(separator: ".") + ".ip6.arpa."
  }

  /// The names that come back, over aliases.
  private func answer(_ question: String) -> Set<String> {
    var name = question
    for _ in 0..<8 {
      guard let alias = records[name]?[5]?.first else { break }
      name = NameBytes.text(of: alias).lowercased()
    }
    return Set((records[name]?[12] ?? []).map { NameBytes.text(of: $0).lowercased() })
  }

  /// Every address of the reverse zones, as its data: all of an IPv4 zone, and what an IPv6 zone has.
  private var questioned: Set<[UInt8]> {
    var all: Set<[UInt8]> = []
    for zone in reverse {
      let octets = zone.split(separator: ".").dropLast(2).reversed().compactMap { UInt8($0) }
      if octets.count == 3, zone.hasSuffix("in-addr.arpa") {
        for octet in UInt8.min...UInt8.max { all.insert(octets + [octet]) }
      }
    }
    for name in records.keys where name.hasSuffix(".ip6.arpa.") {
      let nibbles = name.split(separator: ".").dropLast(2).reversed().compactMap {
        UInt8($0, radix: 16)
      }
      guard nibbles.count == 32 else { continue }
      all.insert((0..<16).map { nibbles[$0 * 2] << 4 | nibbles[$0 * 2 + 1] })
    }
    return all
  }

  /// What is wrong, as a line for each address and kind.
  var faults: Set<String> {
    var faults: Set<String> = []
    let hosts = hosts
    for address in hosts.keys where answer(question(address)).isEmpty {
      guard reverse.contains(where: { question(address).hasSuffix(".\($0).") }) else { continue }
      faults.insert("missing \(text(address))")
    }
    for address in questioned {
      let names = answer(question(address))
      if names.count > 1 { faults.insert("several \(text(address))") }
      for name in names where forward.contains(where: { name.hasSuffix(".\($0).") }) {
        if records[name]?[5] != nil {
          faults.insert("alias \(text(address)) \(name)")
        } else if hosts[address]?.contains(name) != true {
          faults.insert("wrong \(text(address)) \(name)")
        }
      }
    }
    return faults
  }

  /// An address as text.
  private func text(_ address: [UInt8]) -> String {
    IPAddress(rdata: address.span).map(\.description) ?? "?"
  }
}

struct PointerOracleTests {
  @Test(
    "missing and wrong PTR records are those that brute force finds in BIND's reading",
    arguments: [1, 2, 3])
  func agrees(_ seed: UInt64) throws {
    let projectIndex = RandomEstate(seed: seed, hosts: 3000)
    let folder = try TemporaryDirectory()
    var zones: [String: [WireRecord]] = [:]
    for (number, (name, text)) in projectIndex.files.sorted(by: { $0.key < $1.key }).enumerated() {
      let file = try folder.write(Array(text.utf8), to: "zone\(number)")
      guard let records = try CompiledZone.records(zone: name, file: file) else { return }
      zones[name] = records
    }
    let named = Dictionary(
      uniqueKeysWithValues: projectIndex.files.map {
        ($0.key.replacing("/", with: "@"), $0.value)
      })
    let report = ZoneFiles(whole: named, profile: .standard).report
    let oracle = PointerOracle(zones).faults
    #expect(projectIndex.faultCount > 300)
    #expect(oracle.count > 300)
    let found = Set(report.diagnostics.flatMap(Self.faults))
    #expect(found.subtracting(oracle).sorted() == [], "false alarms")
    #expect(oracle.subtracting(found).sorted() == [], "overlooked")
  }

  /// What a finding says, in the oracle's words.
  private static func faults(_ finding: Diagnostic) -> [String] {
    let words = finding.message.replacing(",", with: "").split(separator: " ").map(String.init)
    guard let first = words.first, let last = words.last else { return [] }
    switch finding.id {
    case "missing-ptr": return ["missing \(first)"]
    case "wrong-ptr":
      // The address that has none, and the one that has the record of the name instead.
      return ["missing \(first)", "wrong \(last) \(words[1].dropFirst().dropLast())."]
    case "several-ptrs": return ["several \(first)"]
    case "ptr-to-alias-or-pool": return ["alias \(words[3]) \(words[6].lowercased())."]
    case "ptr-without-address", "ptr-address-mismatch":
      return ["wrong \(words[3]) \(words[6].lowercased())."]
    default: return []
    }
  }
}
