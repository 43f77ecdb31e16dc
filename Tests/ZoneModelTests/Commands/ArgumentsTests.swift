import Testing

@testable import zonec

struct ArgumentsTests {
  /// A command line and what it means: command, operands, levels, output, and flags.
  struct Line: CustomTestStringConvertible, Sendable {
    var words: String
    var meaning: String
    var testDescription: String { words }
    init(_ words: String, _ meaning: String) {
      self.words = words
      self.meaning = meaning
    }
  }

  /// What a command line means, in one line.
  private func meaning(of words: String) throws -> String {
    let arguments = try Arguments(words.split(separator: " ").map(String.init))
    var parts = [arguments.command?.name ?? "-"] + arguments.operands
    parts += arguments.values(of: .level, .staging, .production).map { "level=\($0)" }
    if let output = arguments.value(of: .output) { parts.append("output=\(output)") }
    for option in [Option.dryRun, .quiet, .verbose, .help, .version]
    where arguments.contains(option) {
      parts.append(option.name)
    }
    return parts.joined(separator: " ")
  }

  @Test(
    "a command line is split into command, operands and options",
    arguments: [
      Line("build", "build"),
      Line("build zones", "build zones"),
      Line("build --output out zones", "build zones output=out"),
      Line("build zones --output=out", "build zones output=out"),
      Line("build --output=a=b", "build output=a=b"),
      Line("build --output=", "build output="),
      Line("--output out -q build zones", "build zones output=out --quiet"),
      Line("-o one build -o two", "build output=two"),
      Line(
        "build --level a --staging --production", "build level=a level=staging level=production"),
      Line("--production build", "build level=production"),
      Line("build -n -v", "build --dry-run --verbose"),
      Line("build -nv", "build --dry-run --verbose"),
      Line("-qn build", "build --dry-run --quiet"),
      Line("build -- --output", "build --output"),
      Line("build -- -q", "build -q"),
      Line("build -", "build -"),
      Line("build --output -q", "build output=-q"),
      Line("--help", "- --help"),
      Line("build --help", "build --help"),
      Line("build --nonsense --help", "build --help"),
      Line("--version", "- --version"),
      Line("help build", "help build"),
    ])
  func understands(_ line: Line) throws {
    #expect(try meaning(of: line.words) == line.meaning)
  }

  @Test(
    "what a command line gets wrong is named, with the nearest word and where to read on",
    arguments: [
      Line("biuld", "unknown command 'biuld'; did you mean build? | try: zonec --help"),
      Line("xyzzy", "unknown command 'xyzzy' | try: zonec --help"),
      Line(
        "build --levle x",
        "unknown option '--levle'; did you mean --level? | try: zonec build --help"),
      Line(
        "--outptu=x build",
        "unknown option '--outptu'; did you mean --output? | try: zonec build --help"),
      Line("build -z", "unknown option '-z' | try: zonec build --help"),
      Line("build -zzz", "unknown option '-zzz' | try: zonec build --help"),
      Line("build -nvo", "unknown option '-nvo' | try: zonec build --help"),
      Line(
        "build --output",
        "option --output needs a value: -o, --output DIR | try: zonec build --help"
      ),
      Line("build --quiet=yes", "option --quiet takes no value | try: zonec build --help"),
      Line("build one two", "zonec build takes no operand 'two' | try: zonec build --help"),
      Line("help --output x", "zonec help has no option --output | try: zonec help --help"),
      Line("--levle", "unknown option '--levle'; did you mean --level? | try: zonec --help"),
    ])
  func complains(_ line: Line) throws {
    let failure = #expect(throws: CommandFailure.self) { try meaning(of: line.words) }
    #expect(failure?.status == .unjudged)
    #expect(
      [failure?.message, failure?.hint].compactMap { $0 }.joined(separator: " | ") == line.meaning)
  }

  @Test("an option has one spelling in every command, because it may come before the command")
  func optionsAgree() {
    var seen: [String: Option] = [:]
    for option in Command.all.flatMap(\.options) + Option.everywhere {
      for name in option.names {
        let other = seen[name] ?? option
        #expect(other.names == option.names && other.value == option.value, "\(name)")
        seen[name] = option
      }
    }
  }

  @Test("no command has two options of one name", arguments: Command.all.map(\.name))
  func ownOptionsDiffer(_ name: String) throws {
    let command = try #require(Command.all.first { $0.name == name })
    let names = command.allOptions.flatMap(\.names)
    #expect(Set(names).count == names.count)
  }

  @Test("an option that several commands have means in each what its own help says")
  func optionsAreTheCommands() throws {
    let options: [Option] = [.output, .builtOutput, .format, .planFormat, .verifyFormat, .server]
    var meanings: [String] = []
    for words in [
      "--output x build", "diff -o x", "verify --output x", "check --format json",
      "diff --format json", "--format json verify", "check --server ::1", "diff --server ::1",
    ] {
      let arguments = try Arguments(words.split(separator: " ").map(String.init))
      let numbers = options.indices.filter { arguments.contains(options[$0]) }
      meanings.append("\(arguments.command?.name ?? "-") \(numbers)")
      for option in options where arguments.contains(option) {
        #expect(arguments.command?.options.contains(option) == true)
      }
    }
    #expect(
      meanings == [
        "build [0]", "diff [1]", "verify [1]", "check [2]", "diff [3]", "verify [4]", "check [5]",
        "diff []",
      ])
  }

  @Test(
    "help fits into 80 columns",
    arguments: [Command.overview(of: Command.all)] + Command.all.map(\.usage))
  func helpIsNarrow(_ text: String) {
    for line in text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }
}
