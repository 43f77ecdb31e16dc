import Foundation
import Testing
import ZoneModel

/// What explain and retire say of the example project, in 80 columns, under fixtures/golden/answers.
///
/// `make golden` rewrites the files; their diff is reviewed like code.
struct AnswerGoldenTests {
  /// A question, and the file with its answer.
  struct Question: Sendable, CustomTestStringConvertible {
    /// The words behind `zonec`.
    var testDescription: String
    /// Whether there is what is asked about.
    var isFound = true
  }

  @Test(
    "an answer is its golden file",
    arguments: [
      Question(testDescription: "explain mail"),
      Question(testDescription: "explain accounts"),
      Question(testDescription: "explain hhvm"),
      Question(testDescription: "explain webplatform.org"),
      Question(testDescription: "explain es.backend.production.wpdn"),
      Question(testDescription: "explain salt.webplatform.org"),
      Question(testDescription: "explain 173.236.254.98"),
      Question(testDescription: "explain 173.236.254.100"),
      Question(testDescription: "explain 67.205.62.137"),
      Question(testDescription: "explain 98.254.236.173.in-addr.arpa"),
      Question(testDescription: "explain 173.236.254.50", isFound: false),
      Question(testDescription: "explain db2.webplatform.org", isFound: false),
      Question(testDescription: "explain hhvm.staging.wpdn", isFound: false),
      Question(testDescription: "explain acounts", isFound: false),
      Question(testDescription: "explain www.example.com.", isFound: false),
      Question(testDescription: "retire mail"),
      Question(testDescription: "retire salt"),
      Question(testDescription: "retire nginx1"),
      Question(testDescription: "retire source"),
      Question(testDescription: "retire nginx3", isFound: false),
    ])
  func golden(_ question: Question) throws {
    let words = question.testDescription.split(separator: " ").map(String.init)
    let asked = Asked(words[0] == "retire" ? retire : explain, words[1])
    #expect(asked.isFound == question.isFound)
    let text = asked.text()
    let file = Repository.root.appending(
      path: "fixtures/golden/answers/\(words.joined(separator: "-")).txt")
    if ProcessInfo.processInfo.environment["ZONEC_GOLDEN"] == "rewrite" {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == text)
    for line in text.split(separator: "\n") {
      #expect(line.unicodeScalars.count <= 80, "\(line)")
    }
  }
}
