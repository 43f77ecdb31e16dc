@testable import ZoneModel

extension ZoneGrammar {
  /// Record data, good and slightly bad.
  static let dataRules: [Rule] = [
    Rule(name: "sample", weight: 6) { draft, random in
      let sample = pick(RecordSample.all, &random)
      draft.body += "x \(spelled(sample.mnemonic, &random)) \(sample.text)\n"
      return sample.mnemonic
    },
    Rule(name: "fault", weight: 5) { draft, random in
      let fault = pick(RecordFault.all, &random)
      draft.body += "x \(fault.mnemonic) \(fault.text)\n"
      return fault.mnemonic
    },
    Rule(name: "mutated", weight: 24) { draft, random in
      let sample = pick(RecordSample.all, &random)
      var words = words(of: sample.text)
      let change = mutate(&words, &random)
      draft.body += "x \(sample.mnemonic) \(words.joined(separator: " "))\n"
      return "\(sample.mnemonic) \(change)"
    },
    Rule(name: "generic", weight: 10) { draft, random in
      let sample = pick(RecordSample.all, &random)
      guard let type = RecordText.type(sample.mnemonic) else { return "" }
      let form = pick(genericForms, &random)
      let (number, data) = form.write(type.rawValue, sample.wire)
      let name = chance(6, &random) ? sample.mnemonic : number
      draft.body += "x \(name) \(data)\n"
      return "\(sample.mnemonic) \(form.name)"
    },
    Rule(name: "type-number", weight: 4) { draft, random in
      let number = pick(typeNumbers, &random)
      let data = pick(["\\# 1 00", "\\# 0", "\\# 4 C0000201", "\\# 2 0 00", "\"a\"", ""], &random)
      draft.body += "x \(pick(["TYPE", "type", "TYPE0"], &random))\(number) \(data)\n"
      return ""
    },
    lines(
      "type-name", 2,
      [
        "x FOO a", "x A A", "x TYPE \\# 1 00", "x TYPE1x \\# 1 00", "x \"A\" 192.0.2.1",
        "x \\065 192.0.2.1", "x ANY a", "x AXFR a", "x OPT \\# 0", "x TSIG \\# 0", "x * a", "x",
        "x 300",
        "x IN", "x 300 IN", "x ALIAS a.", "x TYPE-1 \\# 0", "x aAaA ::1", "x A", "x MX", "x TXT",
        "x TXT ( )", "x TXT  ", "x A6 0 ::1", "x RESINFO \"a=b\"", "x WALLET \"a\" \"b\"",
        "x DSYNC CDS NOTIFY 53 a.", "x UID \\# 1 00", "x UNSPEC \\# 1 00", "x UINFO \\# 1 00",
        "x NULL a", "x DYNA static!r", "x 60/30 DYNA static!r", "x 60 DYNC static!c",
        "x DYNA static!r x", "x DYNA r", "x DYNA none!r", "x DYNA \"static!r\"",
        "x 60/x DYNA static!r", "x 1h/1m IN DYNA static!r", "x IN 60/30 DYNA static!r",
        "x 60/30 A 192.0.2.1", "x dyna static!r", "x DYNA static!R",
      ]),
  ]

  /// Numbers of types that some server treats in its own way.
  private static let typeNumbers = [
    0, 1, 3, 5, 6, 10, 12, 13, 28, 33, 35, 39, 41, 43, 46, 47, 61, 62, 99, 100, 103, 127, 128, 200,
    249, 250, 251, 252, 253, 254, 255, 256, 257, 258, 261, 262, 300, 32768, 32769, 65280, 65293,
    65294, 65295, 65534, 65535, 65536, 65537, 65542, 4_294_967_297,
  ]

  /// A way to write data in generic form.
  struct GenericForm: Sendable {
    /// As findings are counted by.
    let name: String
    /// The type and the data, from the type's number and the data in hexadecimal digits.
    let write: @Sendable (UInt16, String) -> (String, String)

    /// A form; `type` and `data` are written for the number and the digits.
    init(_ name: String, type: String = "TYPE", _ data: @escaping @Sendable (String) -> String) {
      self.name = name
      write = { ("\(type)\($0)", data($1)) }
    }
  }

  /// All ways.
  private static let genericForms: [GenericForm] = [
    .init("good") { "\\# \($0.utf8.count / 2) \($0)" },
    .init("good") { "\\# \($0.utf8.count / 2) \($0)" },
    .init("good") { "\\# \($0.utf8.count / 2) \($0)" },
    .init("upper-case") { "\\# \($0.utf8.count / 2) \($0.uppercased())" },
    .init("long") { "\\# \($0.utf8.count / 2) \($0)00" },
    .init("length-more") { "\\# \($0.utf8.count / 2 + 1) \($0)" },
    .init("data-more") { "\\# \($0.utf8.count / 2 + 1) \($0)00" },
    .init("data-less") { "\\# \(max($0.utf8.count / 2 - 1, 0)) \($0.dropLast(2))" },
    .init("half-byte") { "\\# \($0.utf8.count / 2) \($0.dropLast(1))" },
    .init("length-zeros") { "\\# 00\($0.utf8.count / 2) \($0)" },
    .init("length-unit") { "\\# \($0.utf8.count / 2)s \($0)" },
    .init("no-length") { "\\# \($0)" },
    .init("split") { "\\# \($0.utf8.count / 2) \($0.prefix(2)) \($0.dropFirst(2))" },
    .init("odd-split") { "\\# \($0.utf8.count / 2) \($0.prefix(1)) \($0.dropFirst(1))" },
    .init("lines") { "\\# ( \($0.utf8.count / 2) \($0.prefix(2))\n \($0.dropFirst(2)) )" },
    .init("quoted") { "\\# \($0.utf8.count / 2) \"\($0)\"" },
    .init("quoted-mark") { "\"\\#\" \($0.utf8.count / 2) \($0)" },
    .init("hash") { "# \($0.utf8.count / 2) \($0)" },
    .init("prefix") { "\\# \($0.utf8.count / 2) 0x\($0)" },
    .init("no-blank") { "\\#\($0.utf8.count / 2) \($0)" },
    .init("lower-type", type: "type") { "\\# \($0.utf8.count / 2) \($0)" },
    .init("zeros-type", type: "TYPE00") { "\\# \($0.utf8.count / 2) \($0)" },
    .init("mixed-type", type: "Type") { "\\# \($0.utf8.count / 2) \($0)" },
    .init("comment") { "\\# \($0.utf8.count / 2) \($0);c" },
  ]

  /// A mnemonic, mostly as it is.
  private static func spelled(_ mnemonic: String, _ random: inout SeededGenerator) -> String {
    chance(4, &random) ? mnemonic.lowercased() : mnemonic
  }

  /// The words of a text; a quoted one keeps its quotes and blanks.
  static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = ""
    var isQuoted = false
    var isEscaped = false
    for character in text {
      if character == "\"", !isEscaped { isQuoted.toggle() }
      isEscaped = character == "\\" && !isEscaped
      if character == " ", !isQuoted {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else {
        word.append(character)
      }
    }
    return word.isEmpty ? words : words + [word]
  }

  /// Changes one word of some data, and says how.
  private static func mutate(_ words: inout [String], _ random: inout SeededGenerator) -> String {
    guard !words.isEmpty else {
      words = ["x"]
      return "add"
    }
    let place = Int.random(in: 0..<words.count, using: &random)
    let word = words[place]
    let (name, change) = pick(mutations, &random)
    words.replaceSubrange(place...place, with: change(word))
    return name
  }

  /// What a word may become.
  private static let mutations: [(String, @Sendable (String) -> [String])] = [
    ("drop", { _ in [] }),
    ("repeat", { [$0, $0] }),
    ("add", { [$0, "x"] }),
    ("empty", { _ in ["\"\""] }),
    ("quote", { $0.hasPrefix("\"") ? [String($0.dropFirst().dropLast())] : ["\"\($0)\""] }),
    ("upper", { [$0.uppercased()] }),
    ("lower", { [$0.lowercased()] }),
    ("dot", { $0.hasSuffix(".") ? [String($0.dropLast())] : [$0 + "."] }),
    ("unit", { [$0 + "s"] }),
    ("hour", { [$0 + "h"] }),
    ("zero", { ["0" + $0] }),
    ("minus", { ["-" + $0] }),
    ("plus", { ["+" + $0] }),
    ("256", { _ in ["256"] }),
    ("65536", { _ in ["65536"] }),
    ("2^32", { _ in ["4294967296"] }),
    ("2^64", { _ in ["18446744073709551617"] }),
    ("none", { _ in ["0"] }),
    ("one", { _ in ["1"] }),
    ("dash", { _ in ["-"] }),
    ("hexadecimal", { _ in ["0x1"] }),
    ("fraction", { ["\($0).5"] }),
    ("letter", { _ in ["x"] }),
    (
      "escape-digits",
      { word in
        guard let first = word.utf8.first, first != 34, first != 92 else { return ["\\120"] }
        return ["\\" + String(String(Int(first) + 1000).dropFirst()) + word.dropFirst()]
      }
    ),
    (
      "escape",
      { word in
        guard let last = word.last, last != "\"", !last.isNumber else { return [word + "\\x"] }
        return [word.dropLast() + "\\" + String(last)]
      }
    ),
    ("bad-escape", { [$0 + "\\25"] }),
    ("bad-escape", { [$0 + "\\256"] }),
    ("cut", { $0.utf8.count > 1 ? [String($0.dropLast())] : [] }),
    ("longer", { [$0 + String($0.suffix(1))] }),
    ("comma", { [$0 + ","] }),
    (
      "split",
      { word in
        word.utf8.count > 1 && !word.contains("\"")
          ? [String(word.prefix(1)), String(word.dropFirst(1))] : [word, "0"]
      }
    ),
    ("glue-text", { [$0 + "\"\""] }),
    ("glue-text", { ["\"\"" + $0] }),
    ("parenthesis", { ["(", $0, ")"] }),
    ("comment", { [$0 + ";"] }),
    ("long-text", { _ in [String(repeating: "l", count: 256)] }),
    ("utf-8", { [$0 + "\u{e9}"] }),
    ("dollar", { ["$" + $0] }),
    ("at", { _ in ["@"] }),
    ("root", { _ in ["."] }),
  ]
}
