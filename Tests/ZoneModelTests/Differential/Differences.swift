import Foundation
import Testing

@testable import ZoneModel

/// The fixtures on which zonec is meant to differ from the name servers.
///
/// They are in `docs/dialect.md`, under the heading `Differences`, in lines with their reason, one
/// fixture or more a line: `- data-mx-2-32: gdnsd: a number is never wrapped`.
struct Differences {
  /// The names of fixtures, with their folder left out, by profile.
  private let names: [String: Set<String>]

  /// The servers that some findings of a check name, by the check's id.
  let refusals: [String: Set<Judge>]

  /// All that are documented.
  static let documented = Differences()

  /// Reads the document; one that is missing documents nothing.
  private init() {
    let path = "\(Fixture.root)/docs/dialect.md"
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    var names: [String: Set<String>] = [:]
    var refusals: [String: Set<Judge>] = [:]
    let section = text.split(separator: "## Differences\n", maxSplits: 1).dropFirst().first ?? ""
    for line in section.split(separator: "\n") {
      if line.hasPrefix("## ") { break }
      if let match = line.firstMatch(of: /^- ([a-z0-9, -]+): (standard|gdnsd): ./) {
        names[String(match.2), default: []].formUnion(
          match.1.split(separator: ", ").map { String($0) })
      }
      // A row of the checks: their ids, two severities, and the servers that refuse the zone.
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 5, let judges = Judge.named(cells[3]) else { continue }
      for id in cells[0].matches(of: /`([a-z-]+)`/) {
        refusals[String(id.1), default: []].formUnion(judges)
      }
    }
    self.names = names
    self.refusals = refusals
  }

  /// Whether a difference is documented.
  func contains(_ fixture: ZoneFixture, _ profile: Profile) -> Bool {
    let name = fixture.name.split(separator: "/").last.map(String.init) ?? ""
    return names[profile == .gdnsd ? "gdnsd" : "standard"]?.contains(name) ?? false
  }

  /// Those that no fixture has.
  func unknown(among fixtures: [ZoneFixture]) -> Set<String> {
    let known = fixtures.compactMap { $0.name.split(separator: "/").last.map(String.init) }
    return Set(names.values.joined()).subtracting(known)
  }
}
