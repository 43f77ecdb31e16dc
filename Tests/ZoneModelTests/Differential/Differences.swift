import Foundation
import Testing

@testable import ZoneModel

/// The fixtures on which zonec is meant to differ from the name servers.
///
/// They are listed in `docs/dialect.md`, under the heading `Differences`, each with its reason:
/// `- data-mx-2-32: gdnsd: a number is never wrapped`.
struct Differences {
  /// The names of fixtures, with their folder left out, by profile.
  private let names: [String: Set<String>]

  /// All that are documented.
  static let documented = Differences()

  /// Reads the document; one that is missing documents nothing.
  private init() {
    let path = "\(Fixture.root)/docs/dialect.md"
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    var names: [String: Set<String>] = [:]
    let section = text.split(separator: "## Differences\n", maxSplits: 1).dropFirst().first ?? ""
    for line in section.split(separator: "\n") {
      if line.hasPrefix("## ") { break }
      guard let match = line.firstMatch(of: /^- ([a-z0-9-]+): (standard|gdnsd): ./) else {
        continue
      }
      names[String(match.2), default: []].insert(String(match.1))
    }
    self.names = names
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
