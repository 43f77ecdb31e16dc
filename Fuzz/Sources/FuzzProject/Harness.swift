import Synchronization

@testable import ZoneModel

/// What must hold of any bytes at all that are read as a project.
enum Harness {
  /// Compiles the input, and what comes out once more on top of itself.
  ///
  /// The input is zonec.json and, behind lines of four hyphens, the files that it names, in the order
  /// in which they are asked for.
  static func run(_ input: [UInt8]) {
    let files = Files(input)
    let first = compile(files, after: [:])
    for finding in first.diagnostics where finding.range != .none {
      expect(first.sources.place(of: finding.range.start) != nil, "a finding has its place")
    }
    guard first.mayBeWritten else { return }
    for output in first.outputs { check(output) }
    let standing = first.outputs.map { ($0.path, $0.bytes) }
    expect(Set(standing.map(\.0)).count == standing.count, "no file is written twice")
    let again = compile(files, after: Dictionary(standing) { first, _ in first })
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

  /// Compiles a project on top of what stands.
  private static func compile(
    _ files: Files, after standing: [String: [UInt8]], _ workers: Workers = .serial
  ) -> Compilation {
    ZoneModel.compile(
      CompilerInput(
        projectPath: "zonec.json", load: { .success(files.bytes(of: $0)) },
        previous: { standing[$0] },
        today: CalendarDay(year: 2026, month: 11, day: 29, secondsSince1970: 1_795_910_400),
        workers: workers))
  }

  /// Holds a file to what its reader relies on: a zone file says what its summary says, and nothing
  /// leaves the output directory.
  private static func check(_ output: OutputFile) {
    for name in output.path.pathNames {
      expect(!name.isEmpty && name != ".." && name != ".", "a path leads to a file below")
      expect(!name.utf8.contains(0), "a path is a path")
    }
    guard let name = PlanReading.zoneFile(in: output.path) else { return }
    guard let origin = try? ZoneFileName.zone(of: name) else {
      return expect(false, "a zone file bears its zone's name")
    }
    var read = Zone(origin: origin)
    var sources = SourceMap()
    var found = Diagnostics()
    guard let file = sources.add(name: name, bytes: output.bytes) else { return }
    let group = read.addGroup(RecordGroup(rule: .handWritten, title: "", location: file.base))
    ZoneReader.read(
      file: 0, sources: &sources, origin: origin, options: ReadOptions(), into: &read,
      group: group, diagnostics: &found)
    expect(!found.hasErrors, "a zone file that is written can be read")
    let isWhole = output.summary.hasSuffix(", \(read.records.count) records")
    expect(isWhole, "a zone file has the records that were derived")
  }

  /// The files that an input holds, each given to the path that asked for it first.
  private final class Files: Sendable {
    /// In the order of the input.
    private let files: [[UInt8]]
    /// Which file each path is.
    private let numbers = Mutex<[String: Int]>([:])

    /// The files of an input.
    init(_ input: [UInt8]) {
      let mark = Array("\n----\n".utf8)
      var files: [[UInt8]] = [[]]
      var index = 0
      while index < input.count {
        if input[index...].starts(with: mark) {
          files.append([])
          index += mark.count
        } else {
          files[files.count - 1].append(input[index])
          index += 1
        }
      }
      self.files = files
    }

    /// The file that a path is; an empty one when none is left.
    func bytes(of path: String) -> [UInt8] {
      let number = numbers.withLock { numbers in
        let number = numbers[path] ?? numbers.count
        numbers[path] = number
        return number
      }
      return number < files.count ? files[number] : []
    }
  }

  /// Stops the run, which keeps the input, where something does not hold.
  private static func expect(_ holds: Bool, _ what: StaticString) {
    if !holds { fatalError("\(what)") }
  }
}
