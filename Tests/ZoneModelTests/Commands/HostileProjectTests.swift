import Foundation
import Testing

/// A project written by somebody who wishes us ill, built by the real program.
///
/// Whatever it says, the build ends by itself, each refusal has its place, and what is accepted
/// changes no record and reaches no file outside the output directory.
struct HostileProjectTests {
  /// Texts as written between the quotes of a JSON string, with the name of each.
  private static let texts = [
    "a new line": #"x\n$INCLUDE /etc/passwd"#,
    "a raw new line": "x\n$INCLUDE /etc/passwd",
    "a record": #"x\nevil A 192.0.2.66"#,
    "a semicolon": "x;y",
    "a quote": #"x\"y"#,
    "a directive": "$INCLUDE /etc/passwd",
    "a way out": "../../escaped",
    "a whole path": "/etc/passwd",
    "a NUL": #"x\u0000y"#,
    "a long label": String(repeating: "a", count: 64),
    "a long name": String(repeating: "abc.", count: 80) + "abc",
    "a right-to-left mark": "x\u{202E}y",
    "an escaped right-to-left mark": #"x\u202ey"#,
    "a backslash": #"x\\032y"#,
    "a blank": "x y",
    "parentheses": "x(y",
    "a terminal's escape": #"x\u001b[2Jy"#,
    "half a surrogate": #"x\ud800y"#,
  ]

  /// What a text for people may hold, because it is only written in comments.
  private static let harmlessInTexts: Set<String> = [
    "a semicolon", "a quote", "a directive", "a way out", "a whole path", "a long label",
    "a long name", "a backslash", "a blank", "parentheses",
  ]

  /// A place for a text: the file and what it replaces there.
  struct Place: Sendable, CustomTestStringConvertible {
    /// The file.
    let file: String
    /// What is there in the sound project.
    let text: String
    var testDescription: String { "\(text) in \(file)" }
  }

  /// The places of names, addresses and paths: nothing hostile is accepted there.
  private static let names = [
    Place(file: "live.json", text: "shop1"), Place(file: "live.json", text: "www-origin"),
    Place(file: "live.json", text: "10.0.0.2"), Place(file: "live.json", text: "192.0.2.2"),
    Place(file: "live.json", text: "extrarole"),
    Place(file: "roles.json", text: "extrarole"), Place(file: "roles.json", text: "demanded"),
    Place(file: "zonec.json", text: "roles.json"), Place(file: "zonec.json", text: "live.json"),
    Place(file: "zonec.json", text: "hand.zone"), Place(file: "zonec.json", text: "live"),
    Place(file: "zonec.json", text: "example.org"), Place(file: "zonec.json", text: "live.test"),
    Place(file: "zonec.json", text: "ns.example.net"),
    Place(file: "zonec.json", text: "hostmaster@example.org"),
    Place(file: "zonec.json", text: "shopservice"), Place(file: "zonec.json", text: "api.shop"),
    Place(file: "zonec.json", text: "10.0.0.0/24"), Place(file: "zonec.json", text: "1h30m"),
    Place(file: "zonec.json", text: "_spf.example.net"), Place(file: "zonec.json", text: "~all"),
    Place(file: "zonec.json", text: "9.9.9.9"), Place(file: "zonec.json", text: "search.example"),
    Place(file: "zonec.json", text: "role-count"), Place(file: "zonec.json", text: "2028-02-29"),
  ]

  /// The places of texts for people.
  private static let notes = [
    Place(file: "live.json", text: "a host's note"), Place(file: "roles.json", text: "it sells"),
    Place(file: "roles.json", text: "a role's note"), Place(file: "roles.json", text: "wares"),
    Place(file: "zonec.json", text: "the subject"), Place(file: "zonec.json", text: "the reason"),
  ]

  /// The sound project.
  private static let sound = [
    "zonec.json": #"""
    { "roles": "roles.json",
      "levels": { "live": { "inventory": "live.json", "publicZone": "example.org",
        "internalZone": "live.test", "records": ["hand.zone"] } },
      "nameservers": { "public": [{ "role": "salt" }, { "host": "ns.example.net" }],
                       "internal": [{ "role": "salt" }] },
      "soa": { "contact": "hostmaster@example.org", "retry": "1h30m" },
      "services": [{ "name": "shopservice", "aliases": ["api.shop"], "frontend": "shop",
                     "backend": "shop" }],
      "networks": [{ "cidr": "10.0.0.0/24", "scope": "private" }],
      "mail": { "role": "shop", "spf": "~all", "include": ["_spf.example.net"] },
      "resolver": { "nameserver": { "role": "salt" }, "fallback": ["9.9.9.9"],
                    "search": ["{internalZone}", "search.example"] },
      "allow": [{ "check": "role-count", "subject": "the subject", "reason": "the reason",
                  "until": "2028-02-29" }] }
    """#,
    "roles.json": #"""
    { "roles": { "salt": { "does": "DNS" }, "extrarole": {},
      "shop": { "does": "it sells", "note": "a role's note", "volume": "wares",
                "hostnames": ["demanded"] } } }
    """#,
    "live.json": #"""
    { "hosts": [
      { "name": "salt", "private": "10.0.0.1", "public": "192.0.2.1" },
      { "name": "shop1", "private": "10.0.0.2", "public": { "www-origin": "192.0.2.2", "demanded": "192.0.2.3" },
        "note": "a host's note" },
      { "name": "odd", "roles": ["extrarole"], "private": "10.0.0.3" } ] }
    """#,
    "hand.zone": "hand A 192.0.2.77\n",
  ]

  /// A sandbox with the sound project two directories down, so that a way out stays in it.
  private func sandbox(replacing place: Place? = nil, by text: String = "") throws -> Sandbox {
    let sandbox = try Sandbox()
    for (file, sound) in Self.sound {
      var bytes = sound
      if let place, place.file == file {
        let parts = sound.components(separatedBy: "\"\(place.text)\"")
        #expect(parts.count == 2, "\(place) is not there exactly once")
        bytes = parts.joined(separator: "\"\(text)\"")
      }
      try sandbox.write(bytes, to: "way/in/\(file)")
    }
    return sandbox
  }

  /// Builds the project of a sandbox; a build that hangs ends with status 124.
  private func build(_ sandbox: Sandbox, before: String = "") throws -> BuiltProgram.Outcome {
    let outcome = try BuiltProgram.run(
      "cd way/in; \(before) SOURCE_DATE_EPOCH=0 timeout 60 \"$zonec\" build", in: sandbox)
    #expect(outcome.hasExited, "ended by signal \(outcome.status)")
    return outcome
  }

  /// Every compiled file by its path, without the lines that are comments.
  private func records(_ sandbox: Sandbox) -> [String: [Substring]] {
    var records: [String: [Substring]] = [:]
    for file in sandbox.files() where file.hasPrefix("way/in/build/") {
      records[file] = sandbox.text(of: file)?.split(separator: "\n").filter { !$0.hasPrefix(";") }
    }
    return records
  }

  /// Whether a build refused the project: with a place in a file, and without writing anything.
  private func expectRefusal(
    _ outcome: BuiltProgram.Outcome, _ sandbox: Sandbox, unchangedFrom before: [String],
    _ what: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(
      [1, 2].contains(outcome.status), "\(what): status \(outcome.status)",
      sourceLocation: sourceLocation)
    #expect(
      outcome.errors.contains(#/(?m)^[a-z.]+:\d+:\d+: error: .+ \[[a-z0-9-]+\]$/#),
      "\(what): \(outcome.errors)", sourceLocation: sourceLocation)
    #expect(outcome.output.isEmpty, "\(what): \(outcome.output)", sourceLocation: sourceLocation)
    #expect(sandbox.files() == before, "\(what) left files", sourceLocation: sourceLocation)
    // Nothing that a terminal would obey, nor a line of the attacker's own.
    let control = outcome.errors.unicodeScalars.contains {
      $0 != "\n" && ($0.value < 0x20 || $0.value == 0x202E)
    }
    #expect(!control, "\(what): \(outcome.errors)", sourceLocation: sourceLocation)
  }

  @Test("nothing hostile is taken for a name, an address or a path", arguments: names)
  func refusesNames(_ place: Place) throws {
    for (name, text) in Self.texts {
      // A finding's id is no label and may be long.
      if place.text == "role-count", name == "a long label" { continue }
      let sandbox = try sandbox(replacing: place, by: text)
      let before = sandbox.files()
      let outcome = try build(sandbox)
      expectRefusal(outcome, sandbox, unchangedFrom: before, "\(name) as \(place)")
    }
  }

  @Test("a text for people is refused, or changes nothing but comments", arguments: notes)
  func keepsTextsInComments(_ place: Place) throws {
    let soundSandbox = try sandbox()
    #expect(try build(soundSandbox).status == 0)
    let sound = records(soundSandbox)
    #expect(sound.count > 5)
    for (name, text) in Self.texts {
      let sandbox = try sandbox(replacing: place, by: text)
      let before = sandbox.files()
      let outcome = try build(sandbox)
      if Self.harmlessInTexts.contains(name) {
        #expect(outcome.status == 0, "\(name): \(outcome.errors)")
        #expect(records(sandbox) == sound, "\(name) as \(place)")
      } else {
        expectRefusal(outcome, sandbox, unchangedFrom: before, "\(name) as \(place)")
      }
    }
  }

  @Test(
    "an IPv4 address with a leading zero is refused",
    arguments: [
      ("live.json", "10.0.0.2", "10.0.00.2"), ("live.json", "192.0.2.2", "192.0.02.2"),
      ("live.json", "10.0.0.2", "012.0.0.2"), ("zonec.json", "9.9.9.9", "09.9.9.9"),
      ("zonec.json", "10.0.0.0/24", "010.0.0.0/24"), ("zonec.json", "10.0.0.0/24", "10.0.0.0/024"),
    ])
  func refusesLeadingZeros(file: String, sound: String, hostile: String) throws {
    let sandbox = try sandbox(replacing: Place(file: file, text: sound), by: hostile)
    let before = sandbox.files()
    expectRefusal(try build(sandbox), sandbox, unchangedFrom: before, hostile)
  }

  @Test(
    "10,000 levels of nesting are refused, wherever they stand",
    arguments: ["zonec.json", "roles.json", "live.json"], ["[", #"{"x":"#])
  func refusesNesting(file: String, opening: String) throws {
    for closing in ["", opening == "[" ? "]" : "}"] {
      let deep =
        String(repeating: opening, count: 10_000) + "1" + String(repeating: closing, count: 10_000)
      for whole in [deep, #"{"hosts": [{"name": "#, #"{"roles": {"salt": "#].map({ $0 + deep }) {
        let sandbox = try sandbox()
        try sandbox.write(whole, to: "way/in/\(file)")
        let before = sandbox.files()
        expectRefusal(try build(sandbox), sandbox, unchangedFrom: before, "nesting")
      }
    }
  }

  @Test("megabytes of garbage are refused quickly", arguments: ["zonec.json", "live.json"])
  func refusesGarbage(file: String) throws {
    var generator = SeededGenerator(seed: 7)
    let alphabet = Array(#"{}[]",:\/*ab01 "#.utf8) + [0x0A, 0x00, 0xC3, 0xFF]
    let garbage = (0..<2_000_000).map { _ in alphabet.randomElement(using: &generator) ?? 0 }
    let sandbox = try sandbox()
    try Data(garbage).write(to: URL(fileURLWithPath: sandbox.path("way/in/\(file)")))
    let before = sandbox.files()
    expectRefusal(try build(sandbox), sandbox, unchangedFrom: before, "garbage")
  }

  @Test(
    "anything but a regular file is refused at once, without waiting",
    arguments: ["zonec.json", "roles.json", "live.json", "hand.zone"], ["mkfifo", "mkdir"])
  func refusesOtherFiles(file: String, maker: String) throws {
    let sandbox = try sandbox()
    let outcome = try build(sandbox, before: "rm \(file); \(maker) \(file);")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("not a regular file") || outcome.errors.contains("directory"))
    #expect(!sandbox.files().contains { $0.hasPrefix("way/in/build") })
  }

  @Test(
    "hand-written records cannot include what lies outside, or include without end",
    arguments: [
      "$INCLUDE /etc/passwd", "$INCLUDE ../../secret", #"$INCLUDE "../../secret""#,
      #"$INCLUDE \046\046/\046./secret"#, "$INCLUDE x/../../../secret", "$INCLUDE hand.zone",
      "$INCLUDE ./hand.zone", "$INCLUDE fifo", "$INCLUDE .", "$INCLUDE ../../\u{301}secret",
      "$INCLUDE ../\u{301}secret", "$INCLUDE link", "$INCLUDE links/secret",
      "$GENERATE 0-4294967295 h$ A 192.0.2.1",
    ])
  func refusesIncludes(line: String) throws {
    let sandbox = try sandbox()
    for name in ["secret", "\u{301}secret", "way/\u{301}secret"] {
      try sandbox.write("leak A 192.0.2.66\n", to: name)
    }
    try sandbox.write("\(line)\n", to: "way/in/hand.zone")
    let outcome = try build(
      sandbox, before: "mkfifo fifo; ln -s ../../secret link; ln -s ../.. links;")
    #expect([1, 2].contains(outcome.status))
    #expect(outcome.errors.contains("hand.zone:1:"), "\(outcome.errors)")
    #expect(!sandbox.files().contains { $0.hasPrefix("way/in/build") })
  }

  @Test("a manifest cannot have anything removed but files that builds write")
  func ignoresPlantedManifest() throws {
    let sandbox = try sandbox()
    let paths = [
      "../../../victim", "../../victim", "zones/../../../victim", "/etc/hostname", ".zonec-lock",
      "zones/.hidden", "victim\\u0000", "zones/a/b", "", "zones/", "./x", "zones/.\u{301}hidden",
    ]
    let lines = paths.map { "\"\($0)\": {}" }.joined(separator: ", ")
    try sandbox.write(
      "{ \"version\": 1, \"files\": { \(lines) } }", to: "way/in/build/live/.zonec-manifest.json")
    for file in [
      "victim", "way/victim", "way/in/victim", "way/in/build/live/zones/.hidden",
      "way/in/build/live/zones/.\u{301}hidden",
    ] {
      try sandbox.write("mine\n", to: file)
    }
    let before = sandbox.files()
    let outcome = try build(sandbox)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(!outcome.output.contains("removed"))
    #expect(Set(before).subtracting(sandbox.files()) == [])
  }

  @Test(
    "links in the output directory lead nowhere",
    arguments: [
      "ln -s ../../.. build/live", "mkdir build/live; ln -s ../../../.. build/live/zones",
      "mkdir -p build/live/zones; ln -s ../../../../../victim build/live/zones/example.org",
      "mkdir -p build/live/zones; mkfifo build/live/zones/example.org",
      "mkdir -p build/live/zones/example.org", "ln -s ../../../victim build/.zonec-lock",
      "mkdir build/live; ln -s ../../../../victim build/live/.zonec-manifest.json",
    ])
  func refusesLinks(planting: String) throws {
    let sandbox = try sandbox()
    try sandbox.write("mine\n", to: "victim")
    let outcome = try build(sandbox, before: "mkdir build; \(planting);")
    #expect(outcome.status == 4, "\(outcome.output)\(outcome.errors)")
    #expect(outcome.errors.hasPrefix("zonec: cannot write '"))
    #expect(sandbox.text(of: "victim") == "mine\n")
    let outside = sandbox.files().filter { !$0.hasPrefix("way/in/") }
    #expect(outside == ["victim"])
  }

  @Test("an output directory may itself be a link, which the operator made")
  func followsOwnLink() throws {
    let sandbox = try sandbox()
    let outcome = try build(sandbox, before: "mkdir ../real; ln -s ../real build;")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(sandbox.text(of: "way/real/live/zones/example.org") != nil)
  }
}
