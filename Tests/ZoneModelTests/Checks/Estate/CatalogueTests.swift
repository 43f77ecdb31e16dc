import Foundation
import Testing

@testable import ZoneModel

/// The catalogue is complete, and the documents agree with it.
struct CatalogueTests {
  @Test("every check says what it means, why, and where it is written")
  func whole() {
    for check in Check.all {
      #expect(
        !check.meaning.isEmpty && !check.why.isEmpty && !check.reference.isEmpty, "\(check.id)")
      #expect(!check.meaning.hasSuffix(".") && !check.why.hasSuffix("."), "\(check.id)")
      #expect(check.standard != nil || check.gdnsd != nil, "\(check.id)")
    }
    #expect(Set(Check.all.map(\.id)).count == Check.all.count)
  }

  @Test("every check has an example, or says why it has none")
  func examples() {
    for check in Check.all {
      #expect((check.example == nil) == (check.whyNoExample != nil), "\(check.id)")
    }
    #expect(Check.all.count { $0.example == nil } == 11)
  }

  @Test("an id leads to its check, and nothing else does")
  func names() {
    for check in Check.all { #expect(Check.named(check.id) == check) }
    #expect(Check.named("role-cuont") == nil)
  }

  @Test("faults of reading are never left out nor allowed, and demands may be allowed as errors")
  func kinds() {
    for check in Check.all where check.kind == .fault {
      #expect(check.severity == .error, "\(check.id)")
      #expect(Check.ofReaders.contains(check), "\(check.id)")
      #expect(!Check.choosable.contains(check), "\(check.id)")
    }
    for check in Check.ofReaders where check.severity == .error {
      #expect(check.kind == .fault, "\(check.id)")
    }
    for check in Check.all {
      let allowed = Diagnostic(check, "", at: .none, as: .error).isAllowable
      #expect(allowed == [.demand, .live].contains(check.kind), "\(check.id)")
      #expect(Diagnostic(check, "", at: .none, as: .info).isAllowable, "\(check.id)")
    }
    #expect(
      ProjectCheck.all.map(\.check).filter { $0.kind != .demand }.map(\.id) == [],
      "a project may allow these: they need kind: .demand")
    #expect(Check.all.filter { $0.kind == .live } == Check.ofProviders.sorted { $0.id < $1.id })
    let neverAllowed = Check.ofPointers.filter { $0.kind != .demand }
    #expect(neverAllowed == [.nestedReverseZones, .nestedZones, .overlappingReverseZones])
  }

  @Test("the document has every id of the catalogue, and no other")
  func documentedIDs() {
    let headings = Check.document.matches(of: /### (\S+)\n/).map { String($0.1) }
    #expect(headings == Check.all.map(\.id))
  }

  @Test("every check that the sources make is in the catalogue, and no id is compared with a text")
  func sources() throws {
    let folder = Repository.root.appending(path: "Sources")
    var made: [String] = []
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    where path.hasSuffix(".swift") {
      let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
      for call in text.components(separatedBy: "Check(").dropFirst() {
        let arguments = call.drop(while: \.isWhitespace)
        guard arguments.first == "\"" else { continue }
        made.append(String(arguments.dropFirst().prefix { $0 != "\"" }))
      }
      #expect(!text.contains(".id == \"") && !text.contains(".id != \""), "\(path)")
    }
    #expect(made.sorted() == Check.all.map(\.id), "is it in its list, such as ZoneCheck.all?")
  }

  @Test("Golden: docs/checks.md is what the catalogue says")
  func document() throws {
    let file = Repository.root.appending(path: "docs/checks.md")
    if ProcessInfo.processInfo.environment["ZONEC_GOLDEN"] == "rewrite" {
      try Data(Check.document.utf8).write(to: file)
    }
    let text = try? String(contentsOf: file, encoding: .utf8)
    #expect(text == Check.document, "run make golden")
  }
}
