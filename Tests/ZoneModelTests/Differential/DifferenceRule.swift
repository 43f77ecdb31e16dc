import Foundation

@testable import ZoneModel

/// A kind of difference from the name servers that is meant.
///
/// Each is a line of `docs/dialect.md` under the heading `Differences by rule`, with its reason:
/// `- owner-outside: gdnsd: a record that is written but not served is lost`.
struct DifferenceRule: Sendable {
  /// Its name in the document.
  let id: String
  /// The profile in which zonec differs.
  let profile: Profile
  /// The checks whose errors it excuses.
  let checks: Set<String>
  /// What their messages say; empty is anything.
  let words: String
  /// What their messages do not say; empty is nothing.
  let otherWords: String
  /// What the zone holds; empty is anything.
  let text: String
  /// The servers that refuse the zone; nil is any.
  let refusers: Set<Judge>?

  /// The id and the profile, as the document has them.
  var key: String { "\(id): \(profile)" }

  /// A rule for errors.
  init(
    _ id: String, _ profile: Profile, _ checks: Set<String>, saying words: String = "",
    butNot otherWords: String = "", of text: String = "", refusedBy refusers: Set<Judge>? = nil
  ) {
    self.id = id
    self.profile = profile
    self.checks = checks
    self.words = words
    self.otherWords = otherWords
    self.text = text
    self.refusers = refusers
  }

  /// Whether it excuses an error of a zone.
  private func excuses(_ error: Diagnostic, _ verdict: GrammarVerdict) -> Bool {
    checks.contains(error.id) && verdict.profile == profile
      && (refusers == nil || verdict.refusers.isSuperset(of: refusers ?? []))
      && (words.isEmpty || error.message.contains(words))
      && (otherWords.isEmpty || !error.message.contains(otherWords))
      && (text.isEmpty || String(decoding: verdict.zone.bytes, as: UTF8.self).contains(text))
  }

  /// The rules that together excuse a difference; nil where something is not excused.
  static func excusing(_ verdict: GrammarVerdict) -> [DifferenceRule]? {
    switch verdict.fault {
    case .missed where verdict.profile == .standard:
      return verdict.named.isSuperset(of: verdict.refusers) ? [severalCauses] : nil
    case .misnamed:
      let others = verdict.named(except: /number of seconds|escaped backslash/)
      return verdict.named.subtracting(verdict.refusers) == [.nsdCheckzone]
        && others.isSubset(of: verdict.refusers) ? [nsdMisreads] : nil
    case .refused: break
    default: return nil
    }
    var rules: [DifferenceRule] = []
    var explained = verdict.named
    for error in verdict.findings where error.severity == .error {
      let fitting = all.filter { $0.excuses(error, verdict) }
      let named = verdict.named
      guard
        let rule = fitting.first(where: { rule in
          rule.refusers.map { $0.union(named).isSuperset(of: verdict.refusers) } ?? true
        }) ?? fitting.first
      else { return nil }
      rules.append(rule)
      explained.formUnion(rule.refusers ?? verdict.refusers)
    }
    return explained.isSuperset(of: verdict.refusers) ? rules : nil
  }

  /// NSD takes what a warning says that it does not read for something else.
  private static let nsdMisreads = DifferenceRule("nsd-misreads", .standard, [])

  /// Each server refuses something else in the zone, and warnings name them all.
  private static let severalCauses = DifferenceRule("several-causes", .standard, [])

  /// All rules.
  static let all: [DifferenceRule] =
    [severalCauses, nsdMisreads] + damagedData + damagedEntries + others

  /// Fields of which NSD reads a part, or takes another length than is written.
  private static let damagedData: [DifferenceRule] = [
    " is not a number", " is more than ", " is neither a number nor ", " is not digits only",
    " is no date and time ", " is not hexadecimal", " hexadecimal digits ", " half a byte",
    " is not base32 ", " has bits after its last byte", " is not the length of the data",
    " has more than 3 decimals",
    // It reads escapes in every field.
    " has a bad escape", "\\",
  ].map {
    .init(
      "nsd-guesses", .standard, ["bad-rdata", "bad-ttl", "bad-name"], saying: $0,
      butNot: "in quotes", refusedBy: [.namedCheckzone, .kzonecheck])
  }

  /// Entries of which NSD reads a part, or which it leaves out.
  private static let damagedEntries: [DifferenceRule] = [
    .init(
      "nsd-guesses", .standard,
      ["unknown-directive", "missing-type", "unbalanced-parenthesis", "unterminated-quote"],
      refusedBy: [.namedCheckzone, .kzonecheck]),
    // What follows an open parenthesis belongs to the same entry.
    .init(
      "nsd-guesses", .standard, ["bad-rdata"], saying: "' is after the last field", of: "(",
      refusedBy: [.namedCheckzone, .kzonecheck]),
    .init(
      "nsd-guesses", .standard, ["bad-rdata"], saying: "' is not an IPv4 address", of: "(",
      refusedBy: [.namedCheckzone, .kzonecheck]),
    .init(
      "nsd-guesses", .standard, ["bad-directive"], saying: "argument",
      refusedBy: [.namedCheckzone, .kzonecheck]),
    .init(
      "nsd-guesses", .standard, ["unknown-type"], saying: " is not a record type",
      refusedBy: [.namedCheckzone, .kzonecheck]),
  ]

  /// All that are of one kind.
  private static let others: [DifferenceRule] = [
    .init(
      "path-template", .standard, ["bad-rdata"], saying: " does not begin with a slash",
      refusedBy: [.namedCheckzone, .kzonecheck]),
    .init(
      "path-template", .standard, ["bad-rdata"], saying: " lacks the variable {?dns}",
      refusedBy: [.namedCheckzone, .kzonecheck]),
    .init(
      "no-gateway", .standard, ["bad-rdata"], saying: " must be ., because",
      refusedBy: [.namedCheckzone, .kzonecheck]),
    .init(
      "short-address", .standard, ["bad-rdata"], saying: " is not four digits or more",
      refusedBy: [.namedCheckzone, .kzonecheck]),
    .init(
      "generic-data", .standard, ["bad-rdata"], saying: " is missing", of: "\\# 0",
      refusedBy: [.namedCheckzone, .kzonecheck]),
    .init(
      "generic-data", .standard, ["bad-rdata"], saying: "' is incomplete", of: "\\#",
      refusedBy: [.namedCheckzone, .kzonecheck]),
    .init(
      "generic-data", .standard, ["bad-rdata"], saying: "' ends in a zero byte", of: "WKS \\#",
      refusedBy: [.namedCheckzone, .kzonecheck]),
    .init(
      "local-names", .standard, ["bad-rdata"],
      saying: "is neither a number nor a name that is known here", of: " WKS ",
      refusedBy: [.kzonecheck]),
    .init(
      "generic-data", .standard, ["bad-rdata"], saying: "digest '", of: "\\# 4",
      refusedBy: [.namedCheckzone, .kzonecheck]),
    .init(
      "quoted-names", .standard, ["cname-and-other-data"], of: "\"x.", refusedBy: [.namedCheckzone]),
    .init(
      "lone-zero", .standard, ["bad-rdata"], saying: "'0' ends within a group of four base64",
      refusedBy: [.namedCheckzone, .kzonecheck]),
    .init(
      "empty-protocol", .standard, ["bad-rdata"], saying: "has an empty protocol name",
      refusedBy: [.namedCheckzone, .kzonecheck]),
    .init(
      "bad-escape", .standard, ["bad-rdata"], saying: "has a bad escape", of: "x SOA ",
      refusedBy: [.namedCheckzone, .nsdCheckzone]),
    .init(
      "c-numbers", .standard, ["bad-rdata"], saying: "is not FAMILY:ADDRESS/PREFIX", of: " APL ",
      refusedBy: [.kzonecheck, .nsdCheckzone]),
    .init("owner-outside", .standard, ["owner-out-of-zone"]),
    .init("generic-data", .standard, ["bad-rdata"], of: "\\#", refusedBy: [.namedCheckzone]),
    .init(
      "generic-data", .standard, ["bad-rdata"], of: "\\#",
      refusedBy: [.namedCheckzone, .nsdCheckzone]),
    .init(
      "quoted-directive", .standard,
      ["unknown-type", "missing-type", "bad-rdata", "cname-and-other-data"], of: "\"$",
      refusedBy: [.kzonecheck, .nsdCheckzone]),
    .init(
      "words-in-quotes", .standard, ["bad-rdata", "unknown-type"], saying: "in quotes",
      refusedBy: [.namedCheckzone, .kzonecheck]),
    .init(
      "date-directive", .standard, ["unknown-directive"], saying: "'$DATE'",
      refusedBy: [.kzonecheck, .nsdCheckzone]),
    .init(
      "parenthesis-owner", .standard, ["bad-rdata"], saying: "is missing", of: "(",
      refusedBy: [.namedCheckzone, .nsdCheckzone]),
    .init(
      "tag-letters", .standard, ["bad-rdata"], saying: "letters and digits",
      refusedBy: [.namedCheckzone, .nsdCheckzone]),
    .init(
      "padding", .standard, ["bad-rdata"], saying: "continues after the padding",
      refusedBy: [.namedCheckzone, .nsdCheckzone]),
    .init(
      "long-text", .standard, ["bad-rdata"], saying: "is longer than 255 bytes",
      refusedBy: [.namedCheckzone, .nsdCheckzone]),
    .init(
      "bad-escape", .standard, ["bad-rdata", "bad-name"], saying: "has a bad escape",
      refusedBy: [.namedCheckzone]),
    .init(
      "key-missing", .standard, ["bad-rdata"], saying: "public key is missing",
      refusedBy: [.namedCheckzone]),
    .init(
      "question-type", .standard, ["unknown-type"], saying: "is a type of questions",
      refusedBy: [.namedCheckzone]),
    .init(
      "eui-junk", .standard, ["bad-rdata"], saying: "pairs of hexadecimal digits",
      refusedBy: [.kzonecheck, .nsdCheckzone]),
    .init(
      "tag-letters", .standard, ["bad-rdata"], saying: "letters and digits",
      refusedBy: [.namedCheckzone]),
    .init(
      "padding", .standard, ["bad-rdata"], saying: "has bits in its padding",
      refusedBy: [.namedCheckzone, .nsdCheckzone]),
    .init(
      "empty-ech", .standard, ["bad-rdata"], saying: "ech 'ech=' has no value",
      refusedBy: [.kzonecheck]),
    .init(
      "ignored-soa", .standard, ["cname-and-other-data"], of: " SOA ",
      refusedBy: [.namedCheckzone, .nsdCheckzone]),
    .init(
      "c-numbers", .standard, ["bad-rdata"], saying: "is not a number", of: " LOC ",
      refusedBy: [.kzonecheck, .nsdCheckzone]),
    .init(
      "c-numbers", .standard, ["bad-rdata"], saying: "flags '0x", of: "KEY 0x",
      refusedBy: [.kzonecheck, .nsdCheckzone]),
    .init(
      "c-numbers", .standard, ["bad-rdata"], saying: "is neither a known record type nor TYPEn",
      of: "+", refusedBy: [.kzonecheck, .nsdCheckzone]),
    .init(
      "c-numbers", .standard, ["bad-rdata"], saying: "'+", of: " WKS ", refusedBy: [.kzonecheck]),
    .init(
      "capital-key", .standard, ["bad-rdata"], saying: " neither a known key nor keyNNNNN",
      refusedBy: [.kzonecheck, .nsdCheckzone]),
    .init(
      "bare-mark", .standard, ["bad-rdata"], saying: "length is missing", of: "TXT \\#",
      refusedBy: [.kzonecheck, .nsdCheckzone]),
    .init(
      "bare-mark", .standard, ["bad-rdata"], saying: "length 'a' is not a number", of: "TXT \\#",
      refusedBy: [.kzonecheck]),
    .init(
      "bare-mark", .standard, ["bad-rdata"], saying: "is not a number", of: "TYPE16 \\#",
      refusedBy: [.kzonecheck]),
    .init(
      "nsec-types", .standard, ["bad-rdata"], saying: "types is missing",
      refusedBy: [.namedCheckzone]),
    .init(
      "nsec-types", .standard, ["bad-rdata"], saying: "types is missing",
      refusedBy: [.namedCheckzone, .kzonecheck]),
    .init(
      "range-end", .standard, ["generate-range"], saying: "range '",
      refusedBy: [.kzonecheck, .nsdCheckzone]),
    .init(
      "eui-junk", .standard, ["bad-rdata"], saying: "pairs of hexadecimal digits",
      refusedBy: [.kzonecheck]),
    .init(
      "late-date", .standard, ["bad-rdata"], saying: "is later than 21060207062815"),
    .init(
      "loc-angle", .standard, ["bad-rdata"], saying: "with its minutes and seconds is more than",
      refusedBy: [.namedCheckzone]),
    .init(
      "lone-parameter", .standard, ["bad-rdata"], saying: "means nothing without alpn",
      refusedBy: [.namedCheckzone]),
    .init(
      "loc-size", .standard, ["bad-rdata"], saying: "is more than 90000000.00",
      refusedBy: [.kzonecheck]),
    .init("digest-length", .standard, ["bad-rdata"], saying: "bytes long, and"),
    .init("digest-length", .standard, ["bad-rdata"], saying: "is shorter than 12 bytes"),
    .init("newline-in-quotes", .standard, ["unterminated-quote"], refusedBy: [.kzonecheck]),
    .init("alpn-backslash", .standard, ["bad-rdata"], saying: "before neither comma nor backslash"),
    .init("reserved-key", .standard, ["bad-rdata"], saying: "is reserved as the invalid key"),
    .init("numbered-key", .standard, ["bad-rdata"], saying: "'key"),
    .init("empty-target", .standard, ["bad-rdata"], saying: "target '' is empty"),
    .init("empty-target", .standard, ["bad-rdata"], saying: "' is missing", of: "256 \\# 4"),
    .init("owner-outside", .gdnsd, ["owner-out-of-zone"]),
    .init("ttl-past-2-31", .standard, ["bad-ttl"], saying: "is more than 2147483647"),
    .init("ttl-past-2-31", .gdnsd, ["misread-number"], saying: "is more than 2147483647"),
    .init("number-wraps", .gdnsd, ["misread-number"], saying: "' is more than "),
    .init("serial-unit", .gdnsd, ["misread-number"], saying: "serial '"),
    .init("generic-data", .gdnsd, ["bad-rdata"], of: "\\#"),
    .init("text-missing", .gdnsd, ["bad-rdata"], saying: "text is missing"),
    .init("control-character", .standard, ["control-character"]),
    .init("control-character", .gdnsd, ["control-character"]),
    .init("carriage-return", .gdnsd, ["gdnsd-syntax"], saying: "carriage return"),
    .init(
      "escaped-newline", .gdnsd, ["bad-rdata", "missing-type", "unknown-type", "gdnsd-syntax"],
      of: "\\\n"),
    .init("type-number-wraps", .gdnsd, ["unknown-type"], of: "65536"),
    .init("newline-in-quotes", .gdnsd, ["unterminated-quote"]),
  ]

  /// Lines that rules are about and the grammar seldom makes: every run tries them.
  static let examples = [
    "x WKS 192.0.2.1 tcp smtps 80", "x AVC \\# 3 017801", "x WKS \\# 6 c00002010600",
    "x TYPE16 \\# 06763d73706631056120623b6303225cc800", "x (\nTXT a b\n A 192.0.2.9",
    "x HTTPS 1 . PORT=53", "x KEY 0x1 3 8 AQID", "x DNSKEY 0x100 3 8 AQID", "x MINFO \\#4 a",
    "x CNAME \\#4", "x SVCB 1 . dohpath=dns{?dns}", "x TYPE61 \\# 0", "x APL 02:FF00::/8",
    "x IPSECKEY 1 0 1 a AA==", "x X25 123", "x SVCB 1 . dohpath=/dns",
    "x SOA ns1 host.\\256 1 2 3 4 5", "x SVCB 1 . alpn=h2,,h3", "x NXT a. 1 +2",
    "x TYPE43 \\# 4 00000000", "x NSEC a. TYPE+2", "x WKS 192.0.2.1 +6 25", "x SVCB 1 . ECH=AAAA",
    "x OPENPGPKEY 0", "x NSEC a. TYPE000002", "x SVCB 1 . key667=",
    "x (TXT a b\n A 192.0.2.9\nx KX 10 10 a.", "x.y CNAME a\n\"x.y\" TXT b",
    "x TYPE47 \"a\"", "x HTTPS 1 . alpn=h\u{E9}",
    "x SVCB 1 . key667=\"\u{E9}\"", "x SVCB 1 . alpn=h2 no-default-alpn=\"\"",
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
      if let match = line.firstMatch(of: /^- ([a-z0-9-]+: (standard|gdnsd|fmt)): ./) {
        keys.insert(String(match.1))
      }
    }
    return keys
  }()
}
