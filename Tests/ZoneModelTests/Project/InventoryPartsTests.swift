import Dispatch
import Testing

@testable import ZoneModel

/// A list of hosts read in parts gives what reading it in one go gives.
struct InventoryPartsTests {
  private static let threads = Workers(count: 2) { count, body in
    DispatchQueue.concurrentPerform(iterations: count, execute: body)
  }

  /// What reading some inventories gives, as text.
  private func reading(_ texts: [String], _ workers: Workers) -> [String] {
    var names = ProjectNames()
    for role in ["web", "db"] { names.add(role: role) }
    names.hasRoles = true
    var sources = SourceMap()
    var reader = InventoryReader(
      names, level: "live", zoneLength: 20, workers: workers, splitSize: 64)
    for text in texts {
      guard let file = sources.add(name: "live.json", bytes: Array(text.utf8)) else { continue }
      reader.read(file, isLines: false)
    }
    let table = reader.finish(sources)
    return [
      "\(table.hosts)", "\(table.addresses)", "\(table.roleSets)", "\(table.names)",
      "\(reader.diagnostics.sorted())", "\(table.ttls.sorted { $0.key < $1.key })",
      "\(table.aliases.sorted { $0.key < $1.key })",
      "\(table.mxPreferences.sorted { $0.key < $1.key })",
    ]
  }

  /// Lines of hosts, `web7` and the like; every seventh says more of itself.
  private func hosts(_ numbers: [Int]) -> [String] {
    numbers.map { number in
      let address = "\"10.0.\(number / 256).\(number % 256)\""
      let more =
        number % 7 == 0
        ? #", "public": "192.0.2.\#(number)", "ttl": \#(100 + number), "mx": 9, "aliases": ["w\#(number)"]"#
        : ""
      return
        "{ \"name\": \"\(number % 3 == 0 ? "db" : "web")\(number)\", \"private\": \(address)\(more) },"
    }
  }

  @Test("in order, out of order, over two files", arguments: 0..<20 as Range<UInt64>)
  func agrees(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let numbers = seed % 2 == 0 ? Array(1..<200) : Array(1..<200).shuffled(using: &generator)
    let texts = [numbers.prefix(90), numbers.dropFirst(90)].map {
      "{ \"hosts\": [\n" + hosts(Array($0)).joined(separator: "\n") + "\n] }\n"
    }
    #expect(reading(texts, Self.threads) == reading(texts, .serial))
    #expect(reading(texts, .serial)[4] == "[]")
  }

  @Test(
    "lines that only look like the middle of the list, and faults, are read as in one go",
    arguments: [
      "{ \"name\": \"web7\", \"note\": \"x\" }", "/* ,\n{ */", "// ,", "}", "]", "{", "] }", "\"",
      ",",
      "{ \"name\": \"web1\", \"private\": \"10.0.0.1\" },", "{ \"name\": \"cat\" },",
      "{ \"name\": \"web9\", \"private\": [\n\"10.9.9.9\",\n{ \"x\": 1 },\n] },",
    ], [0, 30, 49, 50, 51, 70, 99])
  func agreesOnFaults(_ line: String, _ place: Int) {
    var lines = hosts(Array(1...100))
    lines.insert(line, at: place)
    let text = "{ \"hosts\": [\n" + lines.joined(separator: "\n") + "\n] }\n"
    #expect(reading([text], Self.threads) == reading([text], .serial))
  }
}
