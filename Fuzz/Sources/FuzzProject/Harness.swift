import ZoneModel

/// What must hold of any bytes at all that are read as a project.
enum Harness {
  /// Reads the input as zonec.json and, parts of it, as every file that this names.
  ///
  /// A line of hyphens parts one file from the next.
  static func run(_ input: [UInt8]) {
    let files = split(input)
    var next = 0
    var diagnostics = Diagnostics()
    let project = ProjectReader.read(
      path: "zonec.json",
      load: { _ in
        guard next < files.count else { return .success([]) }
        defer { next += 1 }
        return .success(files[next])
      }, into: &diagnostics)
    for finding in diagnostics.sorted() where finding.range != .none {
      if project.sources.place(of: finding.range.start) == nil {
        fatalError("a finding has its place")
      }
    }
  }

  /// The files that an input holds.
  private static func split(_ input: [UInt8]) -> [[UInt8]] {
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
    return files
  }
}
