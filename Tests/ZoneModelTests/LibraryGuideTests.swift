import Foundation
import Testing

/// docs/library.md: its programs are compiled in a package of their own, which sees only the public
/// names, and print what the guide says.
struct LibraryGuideTests {
  /// A program of the guide.
  struct Program: Sendable, CustomTestStringConvertible {
    /// The heading above it.
    var testDescription = ""
    /// The program.
    var code = ""
    /// What it prints.
    var output = ""
  }

  /// Every program of the guide, with the block of output after it.
  static let programs: [Program] = {
    guard let text = try? String(contentsOfFile: "\(Fixture.root)/docs/library.md", encoding: .utf8)
    else { return [] }
    var programs: [Program] = []
    var heading = ""
    var blocks = text.components(separatedBy: "\n")[...]
    while let line = blocks.popFirst() {
      if line.hasPrefix("## ") { heading = String(line.dropFirst(3)) }
      guard line.hasPrefix("```"), line != "```" || programs.last?.output == "" else { continue }
      let block = blocks.prefix { $0 != "```" }
      blocks = blocks[block.endIndex...].dropFirst()
      let lines = block.map { "\($0)\n" }.joined()
      if line == "```swift", block.first == "import ZoneModel" {
        programs.append(Program(testDescription: heading, code: lines))
      } else if line == "```" {
        programs[programs.count - 1].output = lines
      }
    }
    return programs
  }()

  @Test("the guide has three programs")
  func count() { #expect(Self.programs.count == 3) }

  @Test("a program of the guide runs, and prints what the guide says", arguments: programs)
  func runs(_ program: Program) throws {
    let directory = try TemporaryDirectory()
    let built = try Self.compile(program.code, in: directory, ["-o", "\(directory.path)/program"])
    try #require(built.status == 0, "\(built.errorText)")
    let run = try Subprocess.run("\(directory.path)/program")
    #expect(run.status == 0, "\(run.errorText)")
    #expect(run.outputText == program.output)
  }

  @Test(
    "what only the program needs is not there",
    arguments: ["ZoneReader", "ZoneCheck", "NameTable", "Survey", "JSONReader", "quoted", "Check"])
  func isNotPublic(_ name: String) throws {
    let directory = try TemporaryDirectory()
    let built = try Self.compile(
      "import ZoneModel\nlet something = \(name).self\n", in: directory, ["-typecheck"])
    #expect(built.status != 0)
    #expect(built.errorText.contains("cannot find '\(name)' in scope"), "\(built.errorText)")
  }

  @Test("there are few enough public declarations to be read")
  func isSmall() throws {
    let root = "\(Fixture.root)/Sources/ZoneModel"
    let files = try FileManager.default.subpathsOfDirectory(atPath: root)
      .filter { $0.hasSuffix(".swift") }
    let count = try files.reduce(0) { count, path in
      let text = try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8)
      return count
        + text.components(separatedBy: "\n").count {
          $0.drop { $0 == " " }.hasPrefix("public ")
        }
    }
    #expect(100...244 ~= count)
  }

  /// Compiles a program against the library as it was built for the tests: to build it anew, as a
  /// package would, takes a minute.
  private static func compile(
    _ code: String, in directory: TemporaryDirectory, _ arguments: [String]
  ) throws -> Subprocess {
    let source = try directory.write(code, to: "main.swift")
    let products = URL(fileURLWithPath: Zonec.path).deletingLastPathComponent().path
    var objects = ""
    if !arguments.contains("-typecheck") {
      // The linker's list, because the folder may still hold objects of files that are gone.
      let list = try String(
        contentsOfFile: "\(products)/zonec.product/Objects.LinkFileList", encoding: .utf8)
      objects = list.components(separatedBy: "\n").filter { $0.contains("/ZoneModel.build/") }
        .joined(separator: "\n")
    }
    let response = try directory.write(objects, to: "objects")
    let compiler = try #require(Subprocess.path(ofProgram: "swiftc"))
    return try Subprocess.run(
      compiler,
      [
        source, "-swift-version", "6", "-strict-memory-safety", "-warnings-as-errors",
        "-package-name", "guide", "-I", "\(products)/Modules", "@\(response)",
      ] + arguments, directory: directory.path, timeout: 300)
  }
}
