import Foundation
import Testing

@testable import ZoneModel

/// Every server that reads a file reads what fmt makes of it, as the same records with the same TTLs.
struct FormattedZoneTests {
  /// What each sample continues.
  private static let head = """
    @ 900 SOA ns1.example.net. hostmaster.example.net. 1 7200 1800 1209600 900
    @ 900 NS ns1.example.net.
    @ 900 NS ns2.example.net.

    """

  /// Lines whose form, order or TTL matters to some server.
  private static let samples = [
    "w 60 HTTPS 1 . key8", "w 60 HTTPS 1 . key7=/q{?dns}", "w 60 SVCB 1 . mandatory=key8 key8",
    "w 60 HTTPS 1 . mandatory=alpn,port alpn=h2,h3 no-default-alpn port=53 ipv4hint=192.0.2.1 "
      + "ech=aGVsbG8= ipv6hint=2001:db8::1 key9=x",
    "w 60 NID 10 0014:4FFF:ff20:ee64", "w 60 L64 10 2001:0db8:0000:0001",
    ##"w 60 MX 10 a\@b"##, ##"w 60 MX 10 \[b.c."##, ##"w 60 NAPTR 1 1 "u" "a" "\\1" a\@b."##,
    ##"a\!\#\$\%\&\'b 60 A 192.0.2.1"##, ##"a\+\,\:\<\=\>\?\@b 60 A 192.0.2.1"##,
    ##"a\091\]\^\`\{\|\}\~b 60 A 192.0.2.1"##, ##"\$a.\(\)\;\" 60 A 192.0.2.1"##,
    ##"a\000\009\032\127\255b 60 A 192.0.2.1"##,
    "w 60 NSEC a.example.com. A TYPE3 TYPE10 TYPE22 TYPE55 TYPE260 TYPE32769",
    "w 60 RRSIG TYPE55 8 2 60 20301231235959 20201231235959 1 example.com. aGVsbG8=",
    ##"w 60 TYPE55 \# 6 0102000161ff"##, ##"w 60 TYPE3 \# 3 016100"##, ##"w 60 TYPE20 \# 2 0131"##,
    ##"w 60 TYPE38 \# 4 80016100"##,
    ##"w 60 TYPE32768 \# 24 0001050100112233445566778899aabbccddeeff00112233"##,
    ##"w 60 TYPE257 \# 6 800454616731"##, ##"w 60 CAA \# 6 000454616731"##,
    ##"w 60 TYPE52 \# 4 03010100"##,
    ##"w 60 LOC 42 21 54.5 N 71 06 18 W -24m 30m 0.5m"##, "w 60 EUI48 00-00-5E-00-53-2a",
    "w 60 CERT PGP 1 RSASHA256 aGVsbG8=", "w 60 APL 1:192.168.32.0/21 !2:ff00::/8",
    ##"w 60 TXT "a\"b\\" "\200\000" ";(" \# x"##, ##"w 60 URI 1 2 "a\"b""##,
    "w 300 A 192.0.2.2\nw 60 A 192.0.2.1\nw 60 A 192.0.2.2",
    "w 60 A 192.0.2.2\nv 5 A 192.0.2.3\nw 900 A 192.0.2.1\nw 60 A 192.0.2.2",
    "v 60 A 192.0.2.2\nv 5 TXT a\nw 60 A 192.0.2.2\nv 900 A 192.0.2.1\nv 900 TXT a",
    "w 60 TXT a\nW 900 TXT b\n 5 TXT c",
    "w 60 A 192.0.2.1\nv 1 TXT a\nW 5 A 192.0.2.2\nw 7 A 192.0.2.3",
    ##"w 60 MX 10 a\092.b"##, ##"w 60 TYPE25 \# 4 c0000308"##,
    "w 60 HTTPS 1 a.b.\nw 60 HTTPS 1 A.b.", "w 60 LP 1 a.b.\nw 60 LP 1 A.b.",
    "w 60 IPSECKEY 1 3 1 a.b. aGVsbG8=\nw 60 IPSECKEY 1 3 1 A.b. aGVsbG8=",
    "w 60 NSEC a.example.com. A\nw 60 NSEC A.example.com. A",
    "w 60 MX 1 a.b.\nw 60 MX 1 A.b.", "w 60 TALINK a. b.\nw 60 TALINK A. b.",
    "$ORIGIN sub.example.com.\n$TTL 1h\nw A 192.0.2.1\n TXT a ; b\n$ORIGIN @\nv A 192.0.2.1",
    "$GENERATE 1-2 h$ 60 A 192.0.2.$\n 60 TXT a",
  ]

  /// A way in which fmt writes a file.
  private enum Way: CaseIterable {
    case original, sorted, absolute, commented, lines, absoluteLines

    /// The file, written so.
    func text(of file: ZoneFile, _ printer: ZonePrinter) -> [UInt8] {
      var printer = printer
      printer.sources = file.sources
      if self == .absolute || self == .absoluteLines { printer.origin = nil }
      switch self {
      case .original: return file.source?.bytes ?? []
      case .lines, .absoluteLines:
        return LineFormatter(file.zone, sources: file.sources, printer: printer).text()
      case .commented:
        return CommentedFormatter(file.zone, sources: file.sources, printer: printer).text()
      case .sorted, .absolute:
        var text: [UInt8] = []
        ZoneFormatter(file.zone, printer: printer).write { text += $0 }
        return text
      }
    }
  }

  /// A sample as the zone `example.com.`, and its printer.
  private static func file(_ sample: String, _ profile: Profile) throws -> (ZoneFile, ZonePrinter) {
    let read = try ReadZone("\(head)\(sample)\n", profile: profile, defaultTTL: nil)
    #expect(!read.diagnostics.hasErrors, "\(sample)")
    return (read.file, ZonePrinter(relativeTo: read.zone.origin))
  }

  /// Programs that print what they read, each with the script that makes lines of it which can be
  /// compared: whole, sorted, and in lower case, for of two equal names BIND keeps the last.
  private static let printing = [
    "named-compilezone":
      "-q -i local -k ignore -m ignore -n ignore -r ignore -M ignore -S ignore -o - -s full "
      + "example.com. FILE | tr A-Z a-z | sort",
    "nsd-checkzone":
      "-p example.com. FILE | awk '/^.ORIGIN/ { o = $2; next } /^;/ { next } "
      + "/^[^ \\t]/ { n = $1; sub(/^[^ \\t]+/, \"\") } { print n, o, $0 }' | tr A-Z a-z | sort",
    "kzonecheck": "-o example.com. FILE && echo read",
  ]

  @Test(
    "BIND, Knot and NSD read the same from a file and from every text of it", arguments: printing)
  func keepsMeaning(_ program: String, arguments: String) throws {
    guard let path = Subprocess.path(ofProgram: program) else {
      MissingPrograms.report("\(program) is not installed")
      return
    }
    let directory = try TemporaryDirectory()
    var names: [String] = []
    for (number, sample) in Self.samples.enumerated() {
      let (file, printer) = try Self.file(sample, .standard)
      for way in Way.allCases {
        names.append("\(number)-\(way)")
        try directory.write(way.text(of: file, printer), to: "\(number)-\(way)")
      }
    }
    let script = """
      set -o pipefail
      while read -r name; do
        '\(path)' </dev/null \(arguments.replacing("FILE", with: "$name")) >"$name.out" 2>/dev/null ||
          echo refused >"$name.out"
      done
      """
    let list = names.map { $0 + "\n" }.joined()
    _ = try Subprocess.run(
      "/bin/bash", ["-c", script], input: Array(list.utf8), directory: directory.path, timeout: 120)
    var readCount = 0
    for (number, sample) in Self.samples.enumerated() {
      let outputs = try Way.allCases.map {
        try Subprocess.bytes(ofFile: "\(directory.path)/\(number)-\($0).out")
      }
      if outputs[0] == Array("refused\n".utf8) { continue }
      readCount += 1
      for (way, output) in zip(Way.allCases, outputs) {
        #expect(
          String(decoding: output, as: UTF8.self) == String(decoding: outputs[0], as: UTF8.self),
          "\(sample) as \(way)")
      }
    }
    #expect(readCount > 25)
  }

  /// Lines for gdnsd, whose TTLs or types it sees in its own way.
  private static let gdnsdSamples = [
    "a 300 A 192.0.2.2\na 60 A 192.0.2.1", "b 300 TXT b\nc 5 A 192.0.2.1\nb 60 TXT a",
    "d A 192.0.2.1",
    ##"e TYPE52 \# 4 03010100"##, "f 60 MX 1 a@b", "$ORIGIN sub.example.com.\ng 1h TXT \"a;b\" ; c",
    "h.@Z 60 TXT a", "i.@Z 60 CNAME @Z",
  ]

  @Test("a running gdnsd answers the same from a file and from every text of it")
  func servesAlike() throws {
    let (file, printer) = try Self.file(Self.gdnsdSamples.joined(separator: "\n"), .any)
    let directory = try TemporaryDirectory()
    var answers: [Way: [[WireRecord]]] = [:]
    let questions: [(String, UInt16)] = [
      ("example.com", 6), ("a", 1), ("b", 16), ("d", 1), ("e", 52), ("f", 15), ("g.sub", 16),
      ("h", 16),
      ("i", 5),
    ]
    for way in Way.allCases {
      var lowered = printer
      lowered.lowersForeignTypes = way != .original
      var options = ReadOptions()
      options.profile = .any
      options.takesGdnsdTTL = true
      if way == .lines || way == .absoluteLines { options.defaultTTL = TTLText.unwritten }
      let read = ZoneFile(
        name: "z", bytes: file.source?.bytes ?? [], origin: file.zone.origin, options: options)
      let path = try directory.write(way.text(of: read, lowered), to: "\(way)")
      guard let server = try GdnsdServer.start(zones: ["example.com": path]) else { return }
      defer { server.stop() }
      answers[way] = try questions.map { name, type in
        let full = name == "example.com" ? name : "\(name).example.com"
        let answer = try DNSQuery(name: full, type: type).ask(server.endpoint)
        return answer.records.sorted { $0.rdata.lexicographicallyPrecedes($1.rdata) }
      }
    }
    for way in Way.allCases { #expect(answers[way] == answers[.original], "\(way)") }
    #expect(answers[.original]?.allSatisfy { !$0.isEmpty } == true)
  }
}
