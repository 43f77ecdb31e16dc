import ZoneModel

/// The words of a command line, sorted into a command, its options and its operands.
struct Arguments {
  /// What to run; nil when no command was named.
  let command: Command?
  /// The commands that there are.
  let commands: [Command]
  /// The words that are not options, in order, without the command.
  let paths: [FilePath]
  /// The same as text, for operands that are not paths.
  var operands: [String] { paths.map(\.decoded) }
  /// The options as given, in order, those of the command itself; the value is empty where none
  /// belongs.
  private let given: [(option: Option, value: FilePath)]

  /// Whether an option was given.
  func contains(_ option: Option) -> Bool { given.contains { $0.option == option } }

  /// The values of an option that may repeat.
  func values(of options: Option...) -> [String] {
    given.filter { options.contains($0.option) }
      .map { $0.option.value == nil ? String($0.option.name.dropFirst(2)) : $0.value.decoded }
  }

  /// The value that was given last, which is the one that counts.
  func value(of option: Option) -> String? { path(of: option)?.decoded }

  /// The path that was given last, byte for byte.
  func path(of option: Option) -> FilePath? { given.last { $0.option == option }?.value }

  /// The value of an option that takes one of a few words; nil where it is not given.
  ///
  /// - Parameter noun: what it chooses, such as `format`.
  /// - Throws: a usage failure for any other word.
  func choice(
    of option: Option, called noun: String, among words: [String]
  ) throws(CommandFailure) -> String? {
    guard let word = value(of: option) else { return nil }
    if words.contains(word) { return word }
    var message = Self.unknown(noun, word, among: words)
    if nearestSpelling(of: word, among: words) == nil, let last = words.last {
      message += ": it is \(words.dropLast().joined(separator: ", ")) or \(last)"
    }
    throw CommandFailure(.unjudged, message)
  }

  /// Sorts the words after the program's name.
  ///
  /// Options may be anywhere, even before the command; `--` ends them.
  ///
  /// - Throws: a usage failure that names the word and the nearest known one.
  init(_ words: [FilePath], commands: [Command]) throws(CommandFailure) {
    // The command may come last. Until it is known any option of the name will do: whether a value
    // belongs to it is the same in every command.
    let known = commands.reduce(into: Option.everywhere) { known, command in
      known += command.options.filter { option in !known.contains { $0.name == option.name } }
    }
    var plain: [FilePath] = []
    var given: [(option: Option, value: FilePath)] = []
    // Errors wait until the command is known: its help is the one to point at.
    var complaint: String?
    var rest = words[...]
    while let word = rest.popFirst() {
      if word == "--" {
        plain += rest
        break
      }
      guard word.bytes.first == UInt8(ascii: "-"), word != "-" else {
        plain.append(word)
        continue
      }
      let (name, attached) = Self.split(word)
      guard let option = known.first(where: { $0.names.contains(name) }) else {
        if let letters = Self.letters(of: word, among: known) {
          rest = (letters + rest)[...]
          continue
        }
        complaint = complaint ?? Self.unknown("option", name, among: known.flatMap(\.names))
        continue
      }
      if option.value == nil {
        if attached != nil { complaint = complaint ?? "option \(name) takes no value" }
        given.append((option, ""))
      } else if let value = attached ?? rest.popFirst() {
        given.append((option, value))
      } else {
        complaint = complaint ?? "option \(name) needs a value: \(option.usage)"
      }
    }

    let verb = plain.first?.decoded
    let command = commands.first { $0.name == verb }
    if let verb, command == nil {
      let message = Self.unknown("command", verb, among: commands.map(\.name))
      throw CommandFailure(.unjudged, message, hint: "try: zonec --help")
    }
    self.command = command
    self.commands = commands
    self.paths = Array(plain.dropFirst())
    let own = command?.allOptions ?? Option.everywhere
    self.given = given.map { option, value in
      (own.first { $0.name == option.name } ?? option, value)
    }
    // A user who asks for help gets it, whatever else is on the line.
    if contains(.help) || contains(.version) { return }
    if let command { complaint = complaint ?? misfit(with: command) }
    if let complaint {
      let subject = command.map { "\($0.name) " } ?? ""
      throw CommandFailure(.unjudged, complaint, hint: "try: zonec \(subject)--help")
    }
  }

  /// An error for words that a command does not take.
  private func misfit(with command: Command) -> String? {
    for (option, _) in given where !command.allOptions.contains(option) {
      return "zonec \(command.name) has no option \(option.name)"
    }
    if operands.count < command.operandCount.lowerBound {
      return "zonec \(command.name) needs \(command.operands)"
    }
    guard operands.count > command.operandCount.upperBound else { return nil }
    return
      "zonec \(command.name) takes no operand \(quoted(operands[command.operandCount.upperBound]))"
  }

  /// `-nq` as `-n -q`; nil if one of the letters is no option, or needs a value.
  private static func letters(of word: FilePath, among known: [Option]) -> [FilePath]? {
    let letters = word.bytes.dropFirst().map { FilePath([UInt8(ascii: "-"), $0]) }
    let areOptions = letters.allSatisfy { letter in
      known.contains { $0.value == nil && $0.names.contains(letter.decoded) }
    }
    return letters.count > 1 && areOptions ? letters : nil
  }

  /// `--name=value` in its parts.
  private static func split(_ word: FilePath) -> (name: String, value: FilePath?) {
    guard word.bytes.starts(with: "--".utf8),
      let equals = word.bytes.firstIndex(of: UInt8(ascii: "="))
    else { return (word.decoded, nil) }
    return (FilePath(word.bytes[..<equals]).decoded, FilePath(word.bytes[(equals + 1)...]))
  }

  /// A message about an unknown word, with the one that may have been meant.
  static func unknown(_ kind: String, _ word: String, among known: [String]) -> String {
    // Any two short options are only one edit apart.
    let near = word.utf8.count > 2 ? nearestSpelling(of: word, among: known) : nil
    let question = near.map { "; did you mean \($0)?" } ?? ""
    return "unknown \(kind) \(quoted(word))\(question)"
  }
}

extension FilePath {
  /// The word as text; if it is not UTF-8 it names nothing that there is.
  fileprivate var decoded: String { text == nil ? harmless(bytes) : String(bounded: bytes) }
}
