@testable import ZoneModel

extension ZoneGrammar {
  /// Record data, good and slightly bad.
  static let dataRules: [Rule] = [
    Rule(name: "sample", weight: 14) { draft, random in
      let sample = pick(pick(samplesByType, &random), &random)
      draft.body += "x \(spelled(sample.mnemonic, &random)) \(sample.text)\n"
      return sample.mnemonic
    },
    Rule(name: "fault", weight: 5) { draft, random in
      let fault = pick(RecordFault.all, &random)
      draft.body += "x \(fault.mnemonic) \(fault.text)\n"
      return fault.mnemonic
    },
    Rule(name: "mutated", weight: 24) { draft, random in
      let sample = pick(pick(samplesByType, &random), &random)
      var words = words(of: sample.text)
      mutate(&words, &random)
      draft.body += "x \(sample.mnemonic) \(words.joined(separator: " "))\n"
      return sample.mnemonic
    },
    Rule(name: "generic", weight: 10) { draft, random in
      let sample = pick(pick(samplesByType, &random), &random)
      guard let type = RecordText.type(sample.mnemonic) else { return "" }
      let form = pick(genericForms, &random)
      let (number, data) = form.write(type.rawValue, sample.wire)
      let name = chance(6, &random) ? sample.mnemonic : number
      draft.body += "x \(name) \(data)\n"
      return sample.mnemonic
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
        "x 60/30 A 192.0.2.1", "x dyna static!r",
      ]),
  ]

  /// The samples of each type, so that all types are as frequent.
  private static let samplesByType: [[RecordSample]] = Dictionary(
    grouping: RecordSample.all, by: \.mnemonic
  ).sorted { $0.key < $1.key }.map(\.value)

  /// Numbers of types that some server treats in its own way.
  private static let typeNumbers = [
    0, 1, 3, 5, 6, 10, 12, 13, 28, 33, 35, 39, 41, 43, 46, 47, 61, 62, 99, 100, 103, 127, 128, 200,
    249, 250, 251, 252, 253, 254, 255, 256, 257, 258, 261, 262, 300, 32768, 32769, 65280, 65293,
    65294, 65295, 65534, 65535, 65536, 65536, 65536, 65542,
  ]

  /// A way to write data in generic form.
  struct GenericForm: Sendable {
    /// The type and the data, from the type's number and the data in hexadecimal digits.
    let write: @Sendable (UInt16, String) -> (String, String)

    /// A form; `type` and `data` are written for the number and the digits.
    init(type: String = "TYPE", _ data: @escaping @Sendable (String) -> String) {
      write = { ("\(type)\($0)", data($1)) }
    }
  }

  /// All ways.
  private static let genericForms: [GenericForm] = [
    .init { "\\# \($0.utf8.count / 2) \($0)" },
    .init { "\\# \($0.utf8.count / 2) \($0)" },
    .init { "\\# \($0.utf8.count / 2) \($0)" },
    .init { "\\# \($0.utf8.count / 2) \($0.uppercased())" },
    .init { "\\# \($0.utf8.count / 2) \($0)00" },
    .init { "\\# \($0.utf8.count / 2 + 1) \($0)" },
    .init { "\\# \($0.utf8.count / 2 + 1) \($0)00" },
    .init { "\\# \(max($0.utf8.count / 2 - 1, 0)) \($0.dropLast(2))" },
    .init { "\\# \($0.utf8.count / 2) \($0.dropLast(1))" },
    .init { "\\# 00\($0.utf8.count / 2) \($0)" },
    .init { "\\# \($0.utf8.count / 2)s \($0)" },
    .init { "\\# \($0)" },
    .init { "\\# \($0.utf8.count / 2) \($0.prefix(2)) \($0.dropFirst(2))" },
    .init { "\\# \($0.utf8.count / 2) \($0.prefix(1)) \($0.dropFirst(1))" },
    .init { "\\# ( \($0.utf8.count / 2) \($0.prefix(2))\n \($0.dropFirst(2)) )" },
    .init { "\\# \($0.utf8.count / 2) \"\($0)\"" },
    .init { "\"\\#\" \($0.utf8.count / 2) \($0)" },
    .init { "# \($0.utf8.count / 2) \($0)" },
    .init { "\\# \($0.utf8.count / 2) 0x\($0)" },
    .init { "\\#\($0.utf8.count / 2) \($0)" },
    .init(type: "type") { "\\# \($0.utf8.count / 2) \($0)" },
    .init(type: "TYPE00") { "\\# \($0.utf8.count / 2) \($0)" },
    .init(type: "Type") { "\\# \($0.utf8.count / 2) \($0)" },
    .init { "\\# \($0.utf8.count / 2) \($0);c" },
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

  /// Changes one word of some data.
  private static func mutate(_ words: inout [String], _ random: inout SeededGenerator) {
    guard !words.isEmpty else {
      words = ["x"]
      return
    }
    let place = Int.random(in: 0..<words.count, using: &random)
    words.replaceSubrange(place...place, with: pick(mutations, &random)(words[place]))
  }

  /// What a word may become.
  private static let mutations: [@Sendable (String) -> [String]] = [
    { _ in [] },
    { [$0, $0] },
    { [$0, "x"] },
    { _ in ["\"\""] },
    { $0.hasPrefix("\"") ? [String($0.dropFirst().dropLast())] : ["\"\($0)\""] },
    { [$0.uppercased()] },
    { [$0.lowercased()] },
    { $0.hasSuffix(".") ? [String($0.dropLast())] : [$0 + "."] },
    { [$0 + "s"] },
    { [$0 + "h"] },
    { ["0" + $0] },
    { ["-" + $0] },
    { ["+" + $0] },
    { _ in ["256"] },
    { _ in ["65536"] },
    { _ in ["4294967296"] },
    { _ in ["18446744073709551617"] },
    { _ in ["0"] },
    { _ in ["1"] },
    { _ in ["-"] },
    { _ in ["0x1"] },
    { ["\($0).5"] },
    { _ in ["x"] },
    { word in
      guard let first = word.utf8.first, first != 34, first != 92 else { return ["\\120"] }
      return ["\\" + String(String(Int(first) + 1000).dropFirst()) + word.dropFirst()]
    },
    { word in
      guard let last = word.last, last != "\"", !last.isNumber else { return [word + "\\x"] }
      return [word.dropLast() + "\\" + String(last)]
    },
    { [$0 + "\\25"] },
    { [$0 + "\\256"] },
    { $0.utf8.count > 1 ? [String($0.dropLast())] : [] },
    { [$0 + String($0.suffix(1))] },
    { [$0 + ","] },
    { word in
      word.utf8.count > 1 && !word.contains("\"")
        ? [String(word.prefix(1)), String(word.dropFirst(1))] : [word, "0"]
    },
    { [$0 + "\"\""] },
    { ["\"\"" + $0] },
    { ["(", $0, ")"] },
    { [$0 + ";"] },
    { _ in [String(repeating: "l", count: 256)] },
    { [$0 + "\u{e9}"] },
    { ["$" + $0] },
    { _ in ["@"] },
    { _ in ["."] },
  ]
}
