import Testing

@testable import ZoneModel

/// The zones that the estate compiles to, with one line broken at random: the right check fires.
struct BuiltZoneMutationTests {
  /// The zone files of one level by name.
  private let zones: [String: String]
  /// What is found in them as they are.
  private let before: Set<String>

  /// Compiles the estate.
  init() {
    let prefix = "production/zones/"
    var zones: [String: String] = [:]
    for output in DiskProject(name: "fixtures/estate").compiled().outputs
    where output.path.hasPrefix(prefix) {
      zones[String(output.path.dropFirst(prefix.count))] = String(
        decoding: output.bytes, as: UTF8.self)
    }
    self.zones = zones
    before = Self.findings(in: zones)
  }

  /// A PTR record whose name lies in one of the zones.
  private struct Pointer {
    /// The zone file.
    let file: String
    /// Its line.
    let line: String
    /// The zone of the name.
    let forward: String
    /// The lines of the name's addresses.
    let addresses: [String]
  }

  /// Every PTR record of the zones to a name that they hold, in order.
  private var pointers: [Pointer] {
    zones.keys.filter { $0.hasSuffix(".arpa") }.sorted().flatMap { file in
      (zones[file] ?? "").split(separator: "\n").compactMap { line -> Pointer? in
        let words = line.split(separator: " ")
        guard words.count == 5, words[3] == "PTR" else { return nil }
        let found = zones.keys.filter { words[4].hasSuffix(".\($0).") }.max { $0.count < $1.count }
        guard let forward = found else { return nil }
        let owner = words[4].dropLast(forward.count + 2)
        let addresses = (zones[forward] ?? "").split(separator: "\n").filter {
          let words = $0.split(separator: " ")
          return words.count == 5 && words[0] == owner && (words[3] == "A" || words[3] == "AAAA")
        }
        guard !addresses.isEmpty else { return nil }
        return Pointer(
          file: file, line: String(line), forward: forward, addresses: addresses.map(String.init))
      }
    }
  }

  /// What is found in zones, as `id: message`.
  private static func findings(in zones: [String: String]) -> Set<String> {
    Set(ZoneFiles(whole: zones).report.diagnostics.map { "\($0.id): \($0.message)" })
  }

  /// The ids of what a change of one file brings.
  private func ids(
    changing file: String, _ change: ([String]) -> [String]
  ) throws -> Set<String> {
    let text = try #require(zones[file])
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var changed = zones
    changed[file] = change(lines).joined(separator: "\n")
    #expect(changed[file] != text)
    let found = Self.findings(in: changed).subtracting(before)
    // Without the change the report is the old one again.
    #expect(Self.findings(in: zones) == before)
    return Set(found.compactMap { $0.split(separator: ":").first.map(String.init) })
  }

  @Test(
    "a dropped, doubled or moved PTR record or address is found",
    arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
  func broken(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let pointer = try #require(pointers.randomElement(using: &generator))
    let words = pointer.line.split(separator: " ").map(String.init)
    func isOurs(_ line: String) -> Bool { line == pointer.line }

    #expect(
      try ids(changing: pointer.file) { $0.filter { !isOurs($0) } }.contains("missing-ptr"))
    let other = ([words[0]] + words[1..<4] + ["other.\(pointer.forward)."]).joined(separator: " ")
    #expect(
      try ids(changing: pointer.file) { $0.dropLast() + [other, ""] }.contains("several-ptrs"))
    #expect(
      try ids(changing: pointer.file) { $0.map { isOurs($0) ? other : $0 } }
        .contains("ptr-without-address"))
    let last = try #require(pointer.addresses.randomElement(using: &generator))
    let moved =
      (last.split(separator: " ").dropLast() + [
        last.contains("AAAA") ? "2001:db8:ffff::1" : "203.0.113.77"
      ])
      .joined(separator: " ")
    let gone = try ids(changing: pointer.forward) {
      $0.map { pointer.addresses.contains($0) ? ($0 == last ? moved : "; \($0)") : $0 }
    }
    #expect(gone.contains("ptr-address-mismatch") || gone.contains("wrong-ptr"), "\(gone)")
    let emptied = try ids(changing: pointer.forward) {
      $0.map { pointer.addresses.contains($0) ? "; \($0)" : $0 }
    }
    #expect(emptied.contains("ptr-without-address"), "\(emptied)")
  }
}
