import Testing

@testable import ZoneModel

struct ProjectPropertyTests {
  /// A table as text, without places and without the order of its arenas.
  private func lines(_ table: HostTable) -> [String] {
    table.hosts.map { host in
      let addresses = table.privateAddresses(of: host) + table.publicAddresses(of: host)
      let texts = addresses.map { "\(table.text(of: $0.hostname))=\($0.address)" }
      return "\(table.name(of: host)) \(host.privateCount) \(texts) \(table.roles(of: host))"
    }
  }

  @Test("shuffled hosts give the same table", arguments: [1, 2, 3] as [UInt64])
  func ignoresOrder(_ seed: UInt64) throws {
    var numbers = SeededGenerator(seed: seed)
    let prefixes = ["db", "db0", "memcache-alpha", "nginx1-db", "db1.rack", "mail-verylongrole"]
    var hosts = prefixes.flatMap { prefix in
      (0..<40).map {
        "{\"name\": \"\(prefix)\($0)\", \"roles\": [\"db\"], \"private\": \"10.\(prefix.count).0.\($0)\"}"
      }
    }
    func read() throws -> [String] {
      let text = "{\"hosts\": [\(hosts.joined(separator: ","))]}"
      let files = ProjectFiles(["zones/staging.json": text])
      #expect(files.findings() == [])
      return try lines(#require(files.read().project.levels.last).hosts)
    }
    let first = try read()
    hosts.shuffle(using: &numbers)
    #expect(try read() == first)
    hosts.sort()
    #expect(try read() == first)
    #expect(first.count == 240)
  }

  @Test("the quick order of two names, their keys and the sort agree with the slow order")
  func ordersAgree() {
    var numbers = SeededGenerator(seed: 9)
    var names: [UInt8] = []
    var ranges: [Range<Int>] = []
    let letters = Array("ab001299-.zz".utf8)
    while ranges.count < 300 {
      let text = (0..<Int.random(in: 1...30, using: &numbers)).map { _ in
        letters[Int.random(in: 0..<letters.count, using: &numbers)]
      }
      let start = names.count
      if HostName.append(text.span, to: &names) == nil { ranges.append(start..<names.count) }
    }
    for first in ranges {
      for second in ranges {
        let order = NaturalOrder.compare(first, second, in: names.span)
        let keys = [first, second].map { NaturalOrder.key(of: $0, in: names.span) }
        // Expectations only where one fails: there are many pairs.
        if (order < 0) != NaturalOrder.isBefore(first, second, in: names.span)
          || (order == 0) != (names[first] == names[second])
          || (keys[0] != keys[1] && (order < 0) != (keys[0] < keys[1]))
        {
          Issue.record("\(names[first]) and \(names[second])")
        }
      }
    }
    let sorted = NaturalOrder.sorted(ranges, in: names, <).order.map(Int.init)
    let expected = ranges.indices.sorted {
      let order = NaturalOrder.compare(ranges[$0], ranges[$1], in: names.span)
      return order == 0 ? $0 < $1 : order < 0
    }
    #expect(sorted == expected)
  }

  @Test("names come in natural order")
  func ordersNaturally() throws {
    let ordered = [
      "0", "00", "1", "2", "10", "a", "a.b", "a-b", "a1", "a01b", "a1b", "a2", "a10", "a10.a2",
      "a10.a10", "aa", "b",
    ].filter { $0 != "00" }
    var hosts = ordered.enumerated().map {
      "{\"name\": \"\($0.element)\", \"roles\": [], \"private\": \"10.0.0.\($0.offset + 1)\"}"
    }
    hosts.reverse()
    let text = "{\"hosts\": [\(hosts.joined(separator: ","))]}"
    let files = ProjectFiles(["zones/staging.json": text])
    let table = try #require(files.read().project.levels.last).hosts
    #expect(table.hosts.map(table.name(of:)) == ordered)
  }

  @Test(
    "mutated bytes of a sound project never trap and always end",
    arguments: 1...8 as ClosedRange<UInt64>)
  func survivesMutation(_ seed: UInt64) throws {
    var numbers = SeededGenerator(seed: seed)
    let good = ProjectFiles()
    let paths = good.files.keys.sorted()
    let spice = Array("{}[]\",:\\/*u0-.@\n\u{0}\u{FF}é".utf8)
    for _ in 0..<60 {
      var files = good
      for _ in 0..<Int.random(in: 1...4, using: &numbers) {
        let path = try #require(paths.randomElement(using: &numbers))
        var bytes = try #require(files.files[path])
        guard !bytes.isEmpty else { continue }
        let start = Int.random(in: 0..<bytes.count, using: &numbers)
        let end = min(bytes.count, start + Int.random(in: 0...12, using: &numbers))
        let letter = try #require(spice.randomElement(using: &numbers))
        switch Int.random(in: 0..<5, using: &numbers) {
        case 0: bytes[start] = UInt8.random(in: 0...255, using: &numbers)
        case 1: bytes.removeSubrange(start..<end)
        case 2: bytes.insert(letter, at: start)
        case 3: bytes.insert(contentsOf: bytes[start..<end], at: start)
        default: bytes.removeSubrange(start...)
        }
        files.files[path] = bytes
      }
      let (project, diagnostics) = files.read()
      for finding in diagnostics.all { #expect(!finding.message.contains("\n")) }
      for level in project.levels { _ = lines(level.hosts) }
      // Everything that is referred to exists.
      #expect(
        project.services.allSatisfy { service in
          service.overrides.keys.allSatisfy(project.levels.indices.contains)
            && [service.ends.front?.role, service.ends.back?.role].compactMap { $0 }
              .allSatisfy(project.roles.indices.contains)
        })
    }
    ProofCounts.add(60, "Damaged inputs read")
  }

  @Test("every byte in every place of a label is judged alike by the quick and the slow look")
  func judgesBytesAlike() {
    for length in 1...17 {
      for place in 0..<length {
        for byte in UInt8.min...UInt8.max {
          var text = [UInt8](repeating: UInt8(ascii: "m"), count: length)
          text[place] = byte
          var wire: [UInt8] = []
          let isSound = HostName.append(text.span, to: &wire) == nil
          // The quick look leaves dots and capital letters to the slow one.
          let isPlain = isSound && wire == [UInt8(length)] + text
          let bytes = text + Array("\": \"10.10.10.10".utf8)
          if HostName.isPlainLabel(0..<length, in: bytes.span) != isPlain {
            Issue.record("byte \(byte) at \(place) of \(length)")
          }
        }
      }
    }
  }

  @Test("the numbers of a host's keys are their bytes", arguments: HostKey.names)
  func spellsKeys(_ name: String) {
    let word = name.utf8.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    #expect(HostKey(rawValue: word).map { "\($0)" } == name)
  }

  @Test("the first 16 bits of an address decide what it can be used for")
  func blocksAreUniform() {
    let special: [UInt32] = [0, 10, 100, 127, 169, 172, 192, 224]
    for block in special.flatMap({ ($0 << 8)..<(($0 + 1) << 8) }) {
      let first = IPAddress(ipv4: block << 16)
      let last = IPAddress(ipv4: block << 16 | 0xFFFF)
      if first.isPrivate != last.isPrivate || first.isUnusable != last.isUnusable {
        Issue.record("block \(first)")
      }
    }
  }
}
