@testable import ZoneModel

/// A way in which fmt changes on purpose what a server makes of a file.
///
/// Each is a line of `docs/dialect.md` under the heading `Differences by rule`, with its reason, and
/// `fmt` for the profile.
struct FormatRule: Sendable {
  /// Its name in the document.
  let id: String
  /// Whether it explains what a server has otherwise.
  let explains: @Sendable (FormatDifference) -> Bool

  /// The id, as the document has it.
  var key: String { "\(id): fmt" }

  /// The key of the one about what fmt makes of its own output; see `FormattedZone`.
  static let gdnsdAlone = "gdnsd-alone: fmt"

  /// All others.
  static let all: [FormatRule] = [
    FormatRule(id: "no-ttl") {
      // One TTL is written, and it can be that of one server only.
      $0.zone.ids.contains("ttl-missing")
        && $0.judge != ($0.zone.isForGdnsd ? .gdnsd : .namedCheckzone)
    },
    FormatRule(id: "ttl-after-include") {
      $0.zone.ids.contains("ttl-after-include")
        && [.namedCheckzone, .nsdCheckzone].contains($0.judge)
    },
    FormatRule(id: "owner-after-include") {
      $0.judge == .nsdCheckzone && $0.zone.input.hasInclude && $0.differsOnlyInOwners
    },
    FormatRule(id: "owner-in-include") {
      $0.zone.isForGdnsd && $0.judge != .gdnsd && $0.zone.input.hasInclude
        && $0.differsOnlyInOwners
    },
    FormatRule(id: "origin-labels") {
      $0.zone.isForGdnsd && $0.judge != .gdnsd
        && $0.zone.input.text.contains(/@[zfZF](["\n\r ]|$)|\\@|\\064/)
    },
    FormatRule(id: "quoted-names") {
      // `\.` and `\064` for the dots and the sign @ in quotes.
      $0.judge == .nsdCheckzone && $0.zone.input.text.contains(/"[^"\n]*[.@][^"\n]*"/)
        && !$0.lost.isEmpty
        && $0.lost.allSatisfy { $0.contains("\\.") || $0.contains("\\064") }
    },
    FormatRule(id: "nsd-misreads") { $0.judge == .nsdCheckzone && $0.hasWhatNSDMisreads },
    FormatRule(id: "set-in-pieces") {
      // Between the records of the set is the owner in capitals, or another file.
      $0.judge == .namedCheckzone && $0.differsOnlyInTTLs && $0.hasSetWithSeveralTTLs
        && ($0.zone.input.hasInclude || $0.zone.input.text.contains("\nX "))
    },
    FormatRule(id: "prior-ttl") {
      $0.judge == .namedCheckzone && $0.differsOnlyInTTLs && $0.hasSetWithSeveralTTLs
        && $0.zone.ids.contains("ttl-missing")
    },
    FormatRule(id: "mark-as-text") {
      $0.zone.isForGdnsd && $0.judge != .gdnsd
        && $0.zone.input.text.contains(/(TXT|CNAME|NS|PTR) +\(? *\\#[ \n]/.ignoresCase())
    },
    FormatRule(id: "parenthesis-owner") {
      $0.zone.isForGdnsd && $0.judge != .gdnsd && $0.zone.input.text.contains(/(^|\n)\(/)
    },
    FormatRule(id: "knot-parenthesis") {
      // `a)` without a blank between them.
      $0.judge == .kzonecheck && $0.zone.input.text.contains(/[^ \t\n"()]\)/) && !$0.lost.isEmpty
        && $0.lost.map { $0.replacing(")\"", with: "\"") } == $0.gained
    },
    FormatRule(id: "carriage-return") {
      $0.judge == .gdnsd && $0.zone.input.bytes.contains(13) && !$0.lost.isEmpty
        && $0.lost.allSatisfy { $0.contains("0d") || $0.contains("\\013") }
    },
  ]
}

extension FormatRule {
  /// Zones that rules are about and the grammar seldom makes, and the way in which every run writes
  /// them.
  static let examples: [(zone: GrammarZone, mode: FormattedZone.Mode)] = [
    (GrammarZone(example: "x 60 A 192.0.2.1\nX AAAA ::1\nx 5 A 192.0.2.1", number: 100), .kept),
    (
      GrammarZone(
        example: "x A 192.0.2.1\nx 60 A 192.0.2.2\nz A 192.0.2.9", hasTTL: false, number: 101),
      .sorted
    ), (GrammarZone(example: "x DYNA static!r\nx TXT \\# 2 0161", number: 102), .sorted),
    (GrammarZone(example: "x DYNA static!r\nx TXT \\# 2 0161", number: 103), .inPlace),
    (GrammarZone(example: "x TXT \\# 2 0161\nx CNAME \\#\n", number: 104), .forGdnsd),
    (GrammarZone(example: "x A 192.0.2.1\n( TXT a )\n( txt TXT b )", number: 105), .forGdnsd),
    (GrammarZone(example: "x DYNA static!r\n( txt TXT b )", number: 106), .inPlace),
    (GrammarZone(example: "x.@Z TXT a\n\"y.@Z\" TXT a\ny.\\064z TXT b", number: 107), .forGdnsd),
    (GrammarZone(example: "x NS \\@\ny CNAME \\064\nz MX 1 \\@", number: 109), .forGdnsd),
    (GrammarZone(example: "x TYPE257 \\# 6 800454616731", number: 110), .forGdnsd),
    (GrammarZone(example: "x TXT (a b)\nx TXT (\"c\" d)", number: 108), .kept),
    (
      GrammarZone(example: "x TXT \\#\nx TYPE106 \\# 10 000a20010db811400000", number: 111), .sorted
    ),
  ]
}

/// What a server makes of a zone, and otherwise of what fmt writes of it.
struct FormatDifference {
  /// The zone.
  let zone: FormattedZone
  /// The server.
  let judge: Judge
  /// What it does otherwise.
  let what: String
  /// The records that it has of the zone alone, one a line.
  var lost: [String] = []
  /// Those that it has of the new text alone.
  var gained: [String] = []

  /// Whether NSD takes what it has lost for something other than what is written.
  var hasWhatNSDMisreads: Bool {
    let text = zone.input.text
    if lost.isEmpty { return false }
    // Numbers of seconds that it takes for dates.
    if lost.allSatisfy({ $0.contains("\tRRSIG") || $0.contains("\tSIG") }) {
      let times = text.firstMatch(
        of: /SIG +\S+ +\S+ +\S+ +\S+ +(\S+) +(\S+)/.ignoresCase())
      return times.map { $0.1.count != 14 || $0.2.count != 14 } ?? false
    }
    // A text ends at a NUL, and at an escaped backslash.
    if lost.allSatisfy({ $0.contains("\\\\") }) { return text.contains("\\\\") }
    // It reads the first text alone, and nothing that touches it.
    if lost.allSatisfy({ $0.contains("\tSPF") }) { return text.contains(/SPF +"[^"]*"[^\n]/) }
    return zone.input.bytes.contains(0)
  }

  /// Whether records of one owner and type have different TTLs.
  var hasSetWithSeveralTTLs: Bool {
    let records = zone.zone.records
    return Dictionary(grouping: records) { UInt64($0.owner) << 16 | UInt64($0.type.rawValue) }
      .values.contains { Set($0.map(\.ttl)).count > 1 }
  }

  /// Whether they are the same records with other TTLs.
  var differsOnlyInTTLs: Bool {
    func rests(_ records: [String]) -> [[Substring]] {
      records.map { record in
        let words = record.split(separator: " ")
        return Array(words.prefix(1) + words.dropFirst(2))
      }.sorted { $0.lexicographicallyPrecedes($1) }
    }
    return !lost.isEmpty && rests(lost) == rests(gained)
  }

  /// Whether they are the same records of other owners.
  var differsOnlyInOwners: Bool {
    func rests(_ records: [String]) -> [Substring] {
      records.map { $0[($0.firstIndex { $0 == " " || $0 == "\t" } ?? $0.startIndex)...] }.sorted()
    }
    return !lost.isEmpty && rests(lost) == rests(gained)
  }
}
