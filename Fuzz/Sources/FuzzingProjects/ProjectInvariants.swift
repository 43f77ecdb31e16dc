@testable public import ZoneModel

/// What must hold of every project, however it was made up.
public enum ProjectInvariants {
  /// Compiles a project and checks it, and compiles what comes out once more on top of itself.
  ///
  /// - Parameter load: gives the bytes of each of its files, of which `zonec.json` is the first.
  public static func check(_ load: @escaping @Sendable (FilePath) -> [UInt8]) {
    let files = Files(bytes: load)
    let first = compile(files, after: [:])
    for finding in first.diagnostics where finding.range != .none {
      expect(first.sources.place(of: finding.range.start) != nil, "a finding has its place")
    }
    let checked = ZoneModel.check(input(files, after: [:], .serial))
    expect(checked.isReadable || !first.mayBeWritten, "what compiles can be checked")
    guard first.mayBeWritten else { return }
    for output in first.outputs { check(output) }
    let earlier = first.outputs.map { ($0.path, $0.bytes) }
    expect(Set(earlier.map(\.0)).count == earlier.count, "no file is written twice")
    let again = compile(files, after: Dictionary(earlier) { first, _ in first })
    expect(!again.changesFiles, "a second build changes nothing")
    for workers in [Workers.serial, backward] {
      let other = compile(files, after: [:], workers)
      expect(other.outputs.map(\.bytes) == first.outputs.map(\.bytes), "threads change nothing")
    }
  }

  /// Workers that take the last task first, as threads may.
  private static let backward = Workers(count: 3) { count, body in
    for index in (0..<count).reversed() { body(index) }
  }

  /// Compiles a project over the existing files.
  private static func compile(
    _ files: Files, after earlier: [String: [UInt8]], _ workers: Workers = .serial
  ) -> Compilation {
    ZoneModel.compile(input(files, after: earlier, workers))
  }

  /// What a compilation needs.
  private static func input(
    _ files: Files, after earlier: [String: [UInt8]], _ workers: Workers
  ) -> CompilerInput {
    CompilerInput(
      projectPath: "zonec.json", load: { .success(files.bytes($0)) },
      previous: { earlier[$0] },
      today: CalendarDay(year: 2026, month: 11, day: 29, secondsSince1970: 1_795_910_400),
      workers: workers)
  }

  /// Holds a file to what its reader relies on: a zone file has the records that were derived, and
  /// nothing leaves the output directory.
  private static func check(_ output: OutputFile) {
    for name in output.path.pathNames {
      expect(!name.isEmpty && name != ".." && name != ".", "a path leads to a file below")
      expect(!name.utf8.contains(0), "a path is a path")
    }
    guard let origin = output.location.zone else { return }
    let read = ZoneFile(name: "", bytes: output.bytes, origin: origin)
    expect(read.isWhole, "a zone file that is written can be read")
    let isWhole = output.recordCount == read.zone.records.count
    expect(isWhole, "a zone file has the records that were derived")
  }

  /// The files of a project.
  private struct Files: Sendable {
    /// The bytes of the file at a path.
    let bytes: @Sendable (FilePath) -> [UInt8]
  }

  /// Stops the run, which keeps the input, where something does not hold.
  private static func expect(_ holds: Bool, _ what: StaticString) {
    if !holds { fatalError("\(what)") }
  }
}
