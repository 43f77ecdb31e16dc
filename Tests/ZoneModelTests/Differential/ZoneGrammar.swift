@testable import ZoneModel

/// The grammar by which zone files are made up: what each rule adds to a sound zone.
enum ZoneGrammar {
  /// A rule: its name, and what it adds to a zone.
  struct Rule: Sendable {
    /// As findings are counted by.
    let name: String
    /// How often it is chosen.
    let weight: Int
    /// Adds something to a zone, and returns what it is more exactly, such as a type, or nothing.
    let add: @Sendable (inout ZoneDraft, inout SeededGenerator) -> String
  }

  /// All rules.
  static let rules: [Rule] = dataRules + lineRules + directiveRules + zoneRules

  /// Each rule as often as it weighs.
  private static let chances = rules.flatMap { Array(repeating: $0, count: $0.weight) }

  /// Adds what one rule makes, and sometimes a plain record behind it.
  static func addOddThing(to draft: inout ZoneDraft, _ random: inout SeededGenerator) {
    let rule = pick(chances, &random)
    let detail = rule.add(&draft, &random)
    draft.kinds.append(detail.isEmpty ? rule.name : "\(rule.name) \(detail)")
    if chance(3, &random) { draft.body += pick(["z A 192.0.2.9\n", " A 192.0.2.9\n"], &random) }
  }

  /// One of some things.
  static func pick<Element>(_ things: [Element], _ random: inout SeededGenerator) -> Element {
    things[Int.random(in: 0..<things.count, using: &random)]
  }

  /// True once in so many times.
  static func chance(_ count: Int, _ random: inout SeededGenerator) -> Bool {
    Int.random(in: 0..<count, using: &random) == 0
  }

  /// A rule that adds one of some lines; the newline is added where there is none.
  static func lines(_ name: String, _ weight: Int, _ lines: [String]) -> Rule {
    Rule(name: name, weight: weight) { draft, random in
      let line = pick(lines, &random)
      draft.body += line.hasSuffix("\n") ? line : line + "\n"
      return ""
    }
  }
}
