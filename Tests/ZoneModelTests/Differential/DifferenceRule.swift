import Foundation

@testable import ZoneModel

/// A kind of error that zonec has on purpose where a server of the profile reads the zone.
///
/// Each is a line of `docs/dialect.md` under the heading `Differences by rule`, with its reason:
/// `- owner-outside: gdnsd: a record that is written but not served is lost`.
struct DifferenceRule: Sendable {
  /// Its name in the document.
  let id: String
  /// The profile in which zonec differs.
  let profile: Profile
  /// The check whose errors it excuses.
  let check: String
  /// What their messages say; empty is anything.
  let words: String
  /// What the zone's own lines hold; empty is anything.
  let text: String

  /// The id and the profile, as the document has them.
  var key: String { "\(id): \(profile)" }

  /// A rule.
  init(
    _ id: String, _ profile: Profile, _ check: String, saying words: String = "",
    of text: String = ""
  ) {
    self.id = id
    self.profile = profile
    self.check = check
    self.words = words
    self.text = text
  }

  /// Whether it excuses an error of a zone.
  private func excuses(_ error: Diagnostic, _ verdict: GrammarVerdict) -> Bool {
    error.id == check && verdict.profile == profile
      && (words.isEmpty || error.message.contains(words))
      && (text.isEmpty || String(decoding: verdict.zone.bytes, as: UTF8.self).contains(text))
  }

  /// The rules that together excuse every error of a zone; nil where one is not excused.
  static func excusing(_ verdict: GrammarVerdict) -> [DifferenceRule]? {
    guard verdict.fault == .refused else { return nil }
    var rules: [DifferenceRule] = []
    for error in verdict.findings where error.severity == .error {
      guard let rule = all.first(where: { $0.excuses(error, verdict) }) else { return nil }
      rules.append(rule)
    }
    return rules
  }

  /// All rules.
  static let all: [DifferenceRule] = [
    .init("owner-outside", .standard, "owner-out-of-zone"),
    .init("owner-outside", .gdnsd, "owner-out-of-zone"),
    .init("ttl-past-2-31", .standard, "bad-ttl", saying: "is more than 2147483647"),
    .init("ttl-past-2-31", .gdnsd, "bad-ttl", saying: "is more than 2147483647"),
    .init("number-wraps", .gdnsd, "bad-rdata", saying: "' is more than "),
    .init("serial-unit", .gdnsd, "bad-rdata", saying: "serial '"),
    .init("generic-data", .gdnsd, "bad-rdata", of: "\\#"),
    .init("text-missing", .gdnsd, "bad-rdata", saying: "text is missing"),
    .init("control-character", .gdnsd, "control-character"),
    .init("carriage-return", .gdnsd, "gdnsd-syntax", saying: "carriage return"),
    .init("newline-in-quotes", .gdnsd, "unterminated-quote"),
  ]

  /// The keys of those in the document.
  static let documented: Set<String> = {
    let path = "\(Fixture.root)/docs/dialect.md"
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    let parts = text.split(separator: "## Differences by rule\n", maxSplits: 1)
    guard parts.count == 2 else { return [] }
    var keys: Set<String> = []
    for line in parts[1].split(separator: "\n") {
      if line.hasPrefix("## ") { break }
      if let match = line.firstMatch(of: /^- ([a-z0-9-]+: (standard|gdnsd)): ./) {
        keys.insert(String(match.1))
      }
    }
    return keys
  }()
}
