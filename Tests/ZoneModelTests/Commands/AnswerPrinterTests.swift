import Foundation
import Testing
import ZoneModel

@testable import zonec

struct AnswerPrinterTests {
  @Test("places are in a column where they fit, and below the text where they do not")
  func placesFit() {
    let wide = Asked(explain, "mail", levels: ["production"]).text(width: 200)
    #expect(wide.split(separator: "\n").allSatisfy { $0.unicodeScalars.count <= 200 })
    let columns = Set(
      wide.split(separator: "\n").compactMap { line in
        line.range(of: "production/zones/").map {
          line.distance(from: line.startIndex, to: $0.lowerBound)
        }
      })
    #expect(columns.count == 1)
    for width in [40, 60, 80] {
      let text = Asked(explain, "webplatform.org").text(width: width)
      let long = text.split(separator: "\n").filter { $0.unicodeScalars.count > width }
      // Only what has no blank in it may be longer.
      #expect(long.allSatisfy { !$0.drop { $0 == " " }.contains(" ") }, "\(long)")
    }
  }

  @Test("colour is bold and faint, and the words are the same without it")
  func colours() {
    let asked = Asked(explain, "173.236.254.98")
    let plain = asked.text()
    let coloured = asked.text(usesColor: true)
    #expect(
      coloured.hasPrefix("\u{1B}[1m173.236.254.98, public address of mail in production\u{1B}[0m\n")
    )
    #expect(coloured.replacing(/\u{1B}\[[0-9]m/, with: "") == plain)
    #expect(!plain.contains("\u{1B}"))
  }

  @Test("explain and retire end with 0, 1 or 2, and write nothing")
  func endsAsPromised() throws {
    let sandbox = try Sandbox()
    let project = Fixture.root + "/zones"
    for (words, status) in [
      ("explain mail", 0), ("explain nobody", 1), ("retire mail --staging", 0),
      ("retire nobody", 1),
      ("retire mail --level tset", 2),
    ] {
      let outcome = try BuiltProgram.run("$zonec \(words) '\(project)'", in: sandbox)
      #expect(outcome.status == Int32(status), "\(words)")
      #expect(outcome.output.isEmpty == (status == 2))
      #expect(outcome.errors.isEmpty == (status != 2))
    }
    for words in ["explain", "retire mail a b", "explain mail nowhere", "explain ''"] {
      #expect(try BuiltProgram.run("$zonec \(words)", in: sandbox).status == 2)
    }
    #expect(sandbox.files() == [])
  }
}
