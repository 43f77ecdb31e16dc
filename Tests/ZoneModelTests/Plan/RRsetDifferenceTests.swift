import Testing

@testable import ZoneModel

struct RRsetDifferenceTests {
  /// A zone from text.
  private func zone(_ text: String) throws -> Zone {
    let bytes = Array(("$TTL 60\n" + text + "\n").utf8)
    return try StandingFiles { _ in bytes }.zone(
      DomainName("example.org."), at: OutputPath(at: "live/zones/example.org"), workers: .serial)
  }

  /// The changes from one text to another: mark, owner, type, counts of records that go and come.
  private func changes(_ old: String, _ new: String) throws -> [String] {
    let (before, after) = try (zone(old), zone(new))
    return RRsetDifference(from: before, to: after).changes.map { change in
      let mark = change.kind == .added ? "+" : change.kind == .removed ? "-" : "~"
      let ttl = change.changesTTL ? " \(change.oldTTL)→\(change.newTTL)" : ""
      return "\(mark) \(change.owner(before, after).displayText) \(change.type) "
        + "-\(change.removed.count) +\(change.added.count)\(ttl)"
    }
  }

  @Test("order, comments, case, and the serial make no difference")
  func ignoresLayout() throws {
    let old = "@ SOA a b 1 2 3 4 5\nw A 192.0.2.1\nw A 192.0.2.2\nm MX 1 W ; comment"
    let new = "m 60 IN MX 1 w\nW A 192.0.2.2\nw A 192.0.2.1\n@ SOA A b 9 2 3 4 5"
    #expect(try changes(old, new) == [])
  }

  @Test("added, removed and changed RRsets come in canonical order")
  func findsChanges() throws {
    let old = "z A 192.0.2.1\nb TXT x\nb A 192.0.2.1\na.b A 192.0.2.1\nb A 192.0.2.2"
    let new = "n AAAA 2001:db8::1\nb TXT X\nb A 192.0.2.3\na.b A 192.0.2.1\nb A 192.0.2.1"
    #expect(
      try changes(old, new) == [
        "~ b.example.org A -1 +1", "~ b.example.org TXT -1 +1", "+ n.example.org AAAA -0 +1",
        "- z.example.org A -1 +0",
      ])
  }

  @Test("another TTL is a change, of records that stay too")
  func tellsTTLs() throws {
    #expect(try changes("w A 192.0.2.1", "w 90 A 192.0.2.1") == ["~ w.example.org A -0 +0 60→90"])
    let mixed = "w A 192.0.2.1\nw 30 A 192.0.2.2"
    #expect(
      try changes(mixed, "w A 192.0.2.1\nw A 192.0.2.2") == ["~ w.example.org A -0 +0 60→60"])
  }

  @Test("a record that is there twice differs from one that is there once")
  func countsDuplicates() throws {
    #expect(
      try changes("w A 192.0.2.1\nw A 192.0.2.1", "w A 192.0.2.1") == [
        "~ w.example.org A -1 +0"
      ])
  }

  @Test("the SOA changes with its timers alone, not with its serial")
  func comparesSOA() throws {
    #expect(
      try changes("@ SOA a b 1 2 3 4 5", "@ SOA a b 1 2 3 4 6") == ["~ example.org SOA -1 +1"])
  }

  @Test(
    "a difference is what a plain comparison of sets finds",
    arguments: 1...12 as ClosedRange<UInt64>)
  func agreesWithSets(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let all = try RandomZone.make(seed: seed)
    func part() -> (Zone, [String: Set<[UInt8]>]) {
      var zone = Zone(origin: all.origin)
      let group = zone.addGroup(RecordGroup(rule: .handWritten, title: "", location: .none))
      var sets: [String: Set<[UInt8]>] = [:]
      for record in all.records.shuffled(using: &random) where Bool.random(using: &random) {
        let owner = all.owner(of: record)
        let data = all.comparableData(of: record)
        let key = "\(owner.lowercased) \(record.type.rawValue)"
        // Another test has records that are there twice.
        guard record.type != .soa, sets[key, default: []].insert(data).inserted else { continue }
        let bytes = Array(all.data(of: record))
        zone.add(
          owner: owner.wire.span, type: record.type, rdata: bytes.span, ttl: 60, group: group,
          location: .none)
      }
      return (zone, sets)
    }
    let (old, before) = part()
    let (new, after) = part()
    let expected = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }.sorted()
    let found = RRsetDifference(from: old, to: new).changes.map {
      "\($0.owner(old, new).lowercased) \($0.type.rawValue)"
    }
    #expect(found.sorted() == expected)
    #expect(!expected.isEmpty)
    #expect(RRsetDifference(from: old, to: old).isEmpty)
  }
}
