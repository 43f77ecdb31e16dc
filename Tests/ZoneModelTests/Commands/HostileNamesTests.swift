import Foundation
import Testing

/// Files with names that somebody chose to act on whoever reads what is printed.
struct HostileNamesTests {
  /// As the shell's printf writes them.
  private static let names = [
    #"::error file=x::pwned"#, #"a\nb"#, #"a\n::error::x"#, #"\033[2Jx"#, #"\342\200\256x"#,
    #"\342\201\246x"#, #"\342\200\216x"#, #"\330\234x"#, #"\342\200\213x"#, #"\302\233x"#,
    #"\377\376x"#, #"a\351"#, #"a,b:c%%0Ad"#, #"'\"x"#, #"\177x"#, #"\342\200\250x"#,
  ]

  /// Characters that act: controls, marks of direction, of no width, separators of lines.
  private func isActing(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control: scalar != "\n"
    case .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: true
    default: scalar == "\u{FFFD}"
    }
  }

  /// Every way in which a command meets such a name, `$n`.
  private static let commands = [
    #"check --zones . --format text"#, #"check --zones . --format json"#,
    #"check --zones . --format sarif"#, #"check-zone x. "$n" --format text"#,
    #"check-zone x. "$n" --format sarif"#, #"check-zone x. "none/$n""#, #"check "$n""#,
    #"build p -o "$n""#, #"build "none/$n""#, #"fmt x. "$n""#, #"explain "$n" p"#,
    #"retire "$n" p"#, #""$n""#, #"check --"$n""#, #"check --format "$n""#,
    #"diff p --zones . --format markdown"#, #"diff p --zones . --format json"#,
    #"diff p --zones "none/$n""#, #"build p --gdnsd-config "$n""#, #"check p --level "$n""#,
    #"verify p --server "$n""#,
  ]
  /// Those whose lines are meant to be commands of GitHub Actions.
  private static let annotating = [
    #"check --zones . --format github"#, #"check-zone x. "$n" --format github"#,
  ]

  /// Runs commands, one after the other, beside a file of a name; gives what they print.
  private func lines(_ commands: [String], name: String) throws -> [Substring] {
    let sandbox = try Sandbox()
    try FileManager.default.createDirectory(
      atPath: sandbox.path("z"), withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: Repository.root.appending(path: "zones").path, toPath: sandbox.path("z/p"))
    let runs = commands.map { "\"$zonec\" \($0) 2>&1; echo status $?" }.joined(separator: "\n")
    let outcome = try BuiltProgram.run(
      """
      cd z; n=$(printf '\(name.replacingOccurrences(of: "'", with: "'\\''"))')
      printf 'bad bad bad\\n$INCLUDE "none"\\n' > "./$n"
      \(runs)
      """, in: sandbox)
    let lines = outcome.output.split(separator: "\n")
    let statuses = lines.filter { $0.hasPrefix("status ") }
    #expect(statuses.count == commands.count)
    #expect(statuses.allSatisfy { ["0", "1", "2", "4"].contains($0.dropFirst(7)) }, "\(statuses)")
    #expect(!outcome.output.unicodeScalars.contains(where: isActing))
    return lines
  }

  @Test("no raw byte of a file's name passes, whatever prints it", arguments: names)
  func isHarmless(name: String) throws {
    for line in try lines(Self.commands, name: name) { #expect(!line.hasPrefix("::"), "\(line)") }
  }

  @Test("an annotation is a line of its own", arguments: names)
  func annotates(name: String) throws {
    for line in try lines(Self.annotating, name: name) where line.hasPrefix("::") {
      #expect(line.contains(/^::(error|warning|notice) (file|title)=/), "\(line)")
      #expect(!line.hasPrefix("::error file=x"), "\(line)")
    }
  }
}
