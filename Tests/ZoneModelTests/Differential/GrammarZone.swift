@testable import ZoneModel

/// A small zone file made by grammar from a seed, with one or two odd things in it.
struct GrammarZone: Sendable {
  /// What makes it again.
  let seed: UInt64
  /// The zone's name, without its final dot; the file is named so.
  let origin: String
  /// The file.
  let bytes: [UInt8]
  /// The files that it may include, by their path from the zone's folder.
  let files: [String: [UInt8]]
  /// Which rules of the grammar the odd things come from, such as `ttl` or `mutated MX`.
  let kinds: [String]
  /// The lines that are not the same in every zone.
  let entry: [UInt8]

  /// The zone that belongs to a seed.
  init(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    origin = "z\(seed).test"
    var draft = ZoneDraft(origin: origin)
    for _ in 0..<(Int.random(in: 0..<6, using: &random) == 0 ? 2 : 1) {
      ZoneGrammar.addOddThing(to: &draft, &random)
    }
    self.seed = seed
    bytes = draft.bytes
    files = draft.files.mapValues { ZoneDraft.bytes(of: $0, origin: draft.origin) }
    kinds = draft.kinds
    entry = ZoneDraft.bytes(of: draft.body, origin: origin)
  }

  /// A zone with lines that the grammar seldom makes.
  init(example line: String, hasTTL: Bool = true, number: Int) {
    var draft = ZoneDraft(origin: "example\(number).test")
    if !hasTTL {
      draft.ttl = ""
      draft.soa = draft.soa.replacing("@ SOA", with: "@ 1800 SOA")
    }
    draft.body = line + "\n"
    seed = 0
    origin = draft.origin
    bytes = draft.bytes
    files = [:]
    kinds = ["example"]
    entry = ZoneDraft.bytes(of: draft.body, origin: origin)
  }

  /// What fmt made of another zone, with the files that it may still include.
  init(_ input: GrammarZone, bytes: [UInt8]) {
    seed = input.seed
    origin = input.origin
    self.bytes = bytes
    files = input.files
    kinds = input.kinds
    entry = bytes
  }

  /// The file as text.
  var text: String { String(decoding: bytes, as: UTF8.self) }
  /// Whether it includes another file.
  var hasInclude: Bool { !files.isEmpty && text.lowercased().contains("$include") }

  /// What zonec makes of it.
  func file(as profile: Profile) throws -> ZoneFile {
    var options = ReadOptions()
    options.profile = profile
    return try file(options)
  }

  /// What zonec makes of it.
  func file(_ options: ReadOptions) throws -> ZoneFile {
    var options = options
    options.include = { [files] path, _ in
      let name = path.description
      guard let bytes = files[name.hasPrefix("./") ? String(name.dropFirst(2)) : name] else {
        return .failure(IncludeFailure(reason: "cannot be read"))
      }
      return .success(IncludedFile(name: path, bytes: bytes))
    }
    return ZoneFile(
      name: FilePath(origin), bytes: bytes, origin: try DomainName(origin), options: options)
  }

  /// The whole input as a message shows it.
  var shown: String {
    let included = files.sorted { $0.key < $1.key }.map { "\n\($0.key): \(Self.shown($0.value))" }
    return Self.shown(bytes) + included.joined()
  }

  /// Bytes between quotes, with escapes for what cannot be seen.
  static func shown(_ bytes: [UInt8]) -> String {
    var text = ""
    for byte in bytes {
      switch byte {
      case 0x0A: text += "\n"
      case 0x20...0x7E: text.unicodeScalars.append(Unicode.Scalar(byte))
      default: text += "<" + String(byte + 0, radix: 16, uppercase: true) + ">"
      }
    }
    return text.hasSuffix("\n") ? text : text + "<end>\n"
  }
}

/// A zone file in the making.
struct ZoneDraft {
  /// The zone's name, without its final dot.
  let origin: String
  /// The line that gives the TTL of all records that have none.
  var ttl = "$TTL 300\n"
  /// The apex's SOA record.
  var soa = "@ SOA ns1.example.net. h.example.net. 1 7200 1800 259200 300\n"
  /// The apex's name servers.
  var ns = "@ NS ns1.example.net.\n@ NS ns2.example.net.\n"
  /// The lines that are this zone's own.
  var body = ""
  /// Files that it may include.
  var files: [String: String] = [:]
  /// Whether every line ends in CR LF.
  var endsInCRLF = false
  /// How many bytes are cut from the end.
  var cut = 0
  /// The rules of the grammar that were used.
  var kinds: [String] = []

  /// A sound zone.
  init(origin: String) { self.origin = origin }

  /// The file.
  var bytes: [UInt8] {
    var bytes = Self.bytes(of: ttl + soa + ns + body, origin: origin)
    if endsInCRLF { bytes = Array(bytes.map { $0 == 10 ? [13, 10] : [$0] }.joined()) }
    // Knot drops a directive that no newline ends.
    let last = bytes.dropLast().lastIndex(of: 10).map { bytes[($0 + 1)...] } ?? bytes[...]
    return Array(bytes.dropLast(last.first == UInt8(ascii: "$") ? 0 : cut))
  }

  /// A text with the zone's name for `%Z`, and any byte for the characters U+E000 to U+E0FF.
  static func bytes(of text: String, origin: String) -> [UInt8] {
    var bytes: [UInt8] = []
    for scalar in text.replacing("%Z", with: origin).unicodeScalars {
      if (0xE000...0xE0FF).contains(scalar.value) {
        bytes.append(UInt8(scalar.value - 0xE000))
      } else {
        bytes += Array(String(scalar).utf8)
      }
    }
    return bytes
  }
}
