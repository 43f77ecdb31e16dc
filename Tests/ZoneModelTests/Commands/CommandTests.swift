import Foundation
import Testing
import ZoneModel

@testable import zonec

struct CommandTests {
  /// A command line in the sandbox, and how it ends.
  struct Run: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var status: Int32
    var output = ""
    var errors = ""
  }

  @Test(
    "every run ends with the status and the text that its kind asks for",
    arguments: [
      Run(testDescription: "$zonec --version", status: 0, output: "zonec 0.1.0\n"),
      Run(
        testDescription: "$zonec", status: 2,
        errors: "zonec: no command given\ntry: zonec --help\n"),
      Run(
        testDescription: "$zonec biuld", status: 2,
        errors: "zonec: unknown command 'biuld'; did you mean build?\ntry: zonec --help\n"),
      Run(
        testDescription: "$zonec build", status: 2,
        errors: """
          zonec: no project here: neither zonec.json nor zones/zonec.json is a file
          name the project's directory

          """),
      Run(
        testDescription: "$zonec build nowhere", status: 2,
        errors: "zonec: there is no 'nowhere'\nname the directory that holds zonec.json\n"),
      Run(
        testDescription: "SOURCE_DATE_EPOCH=soon $zonec build", status: 2,
        errors: "zonec: SOURCE_DATE_EPOCH is not a number of seconds since 1970\n"),
      Run(
        testDescription: "$zonec --version >/dev/full", status: 4,
        errors: "zonec: cannot write standard output: no space left on device\n"),
      Run(
        testDescription: "$zonec --version >&-", status: 4,
        errors: "zonec: cannot write standard output: bad file descriptor\n"),
      Run(testDescription: "$zonec --help 2>&- | head -1 | wc -l", status: 0, output: "1\n"),
    ])
  func ends(_ run: Run) throws {
    let outcome = try BuiltProgram.run(run.testDescription, in: Sandbox())
    #expect(outcome.hasExited)
    #expect(outcome.status == run.status)
    #expect(outcome.output == run.output)
    #expect(outcome.errors == run.errors)
  }

  @Test("a closed pipe neither ends the run nor prints an error")
  func survivesBrokenPipe() throws {
    let script =
      "(sleep 0.1; $zonec --help; echo $? >\"$scratch/err2\"; cat \"$scratch/err2\" >&2) | true"
    let outcome = try BuiltProgram.run(script, in: Sandbox())
    #expect(outcome.errors == "0\n")
  }

  @Test("help explains each command on standard output", arguments: Command.all.map(\.name))
  func explains(_ name: String) throws {
    for words in [[name, "--help"], ["help", name]] {
      var console = Console.memory()
      #expect(Command.run(words, &console) == .clean)
      let text = String(decoding: console.output.pending, as: UTF8.self)
      #expect(text.hasPrefix("usage: zonec \(name)"))
      #expect(console.notes.pending.isEmpty)
    }
  }

  @Test(
    "the date comes from SOURCE_DATE_EPOCH where it is set",
    arguments: [
      ("0", CalendarDay(year: 1970, month: 1, day: 1, secondsSince1970: 0)),
      (
        "1795305600",
        CalendarDay(year: 2026, month: 11, day: 22, secondsSince1970: 1_795_305_600)
      ),
      (
        "253402300799",
        CalendarDay(year: 9999, month: 12, day: 31, secondsSince1970: 253_402_300_799)
      ),
    ])
  func readsDate(epoch: String, today: CalendarDay) throws {
    #expect(try Clock.today(sourceDateEpoch: epoch) == today)
  }

  @Test("a date that does not exist is refused", arguments: ["", "x", "-1", "1.5", "253402300800"])
  func refusesDate(_ epoch: String) {
    #expect(throws: CommandFailure.self) { try Clock.today(sourceDateEpoch: epoch) }
  }

  @Test("workers do each piece of work once", arguments: [0, 1, 2, 1000])
  func sharesWork(count: Int) {
    let sums = SharedTally()
    Workers.threads.run(count) { index in sums.add(index + 1) }
    #expect(sums.values == Array(0..<count).map { $0 + 1 })
  }
}
