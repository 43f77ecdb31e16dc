/// Finding the files that a project names.
extension ProjectReader {
  /// Reads a file that the project names, once.
  mutating func add(
    _ path: Spelled, _ load: (FilePath) -> Result<[UInt8], FileFailure>
  ) -> SourceFile? {
    addNumbered(path, load).map { project.sources.files[$0] }
  }

  /// Reads a file that the project names, once; gives its number in `Project.sources.files`.
  mutating func addNumbered(
    _ path: Spelled, _ load: (FilePath) -> Result<[UInt8], FileFailure>
  ) -> Int? {
    if let fault = Self.fault(ofPath: path.text) {
      addPathFault(
        Diagnostic(
          .badPath, "the path \(quoted(path.text)) \(fault)", at: path.range,
          fix: "write a path below the project's directory, such as production.json"))
      return nil
    }
    let shown: FilePath = "\(folder)\(path.text)"
    if let number = fileNumbers[shown] { return number }
    return add(shown, at: path.range, load).map { _ in project.sources.files.count - 1 }
  }

  /// The paths of a list without repeats, which are reported: a file is read once, however often
  /// the list names it.
  mutating func eachOnce(_ paths: [Spelled]) -> [Spelled] {
    var seen: [[UInt8]: SourceRange] = [:]
    var once: [Spelled] = []
    for path in paths {
      guard let first = seen[path.bytes] else {
        seen[path.bytes] = path.range
        once.append(path)
        continue
      }
      addPathFault(
        Diagnostic(
          .badValue, "the path \(quoted(path.text)) is in the list twice",
          at: path.range, notes: [.init("the first one", at: first)],
          fix: "remove one of them"))
    }
    return once
  }

  /// Reports a fault of a path, as long as there are few: a path has few bytes, and a finding many.
  private mutating func addPathFault(_ diagnostic: @autoclosure () -> Diagnostic) {
    guard pathFaultCount < JSONReader.maximumFindings else { return diagnostics.skip(.error) }
    pathFaultCount += 1
    let fault = diagnostic()
    diagnostics.add(fault)
    guard pathFaultCount == JSONReader.maximumFindings else { return }
    diagnostics.add(
      Diagnostic(
        .tooManyFindings,
        "\(pathFaultCount) paths are at fault: no further ones are shown", at: fault.range,
        fix: "fix the first of them, and run zonec again"))
  }

  /// Reads a file by its whole path; `range` is where it is named.
  mutating func add(
    _ path: FilePath, at range: SourceRange, _ load: (FilePath) -> Result<[UInt8], FileFailure>
  ) -> SourceFile? {
    guard missingCount < JSONReader.maximumFindings else { return nil }
    switch load(path) {
    case .failure(let failure):
      missingCount += 1
      if missingCount == JSONReader.maximumFindings {
        diagnostics.add(
          Diagnostic(
            .tooManyFindings,
            "\(missingCount) files cannot be read: zonec tries no more of them", at: range,
            fix: "fix the first of them, and run zonec again"))
      }
      diagnostics.add(
        Diagnostic(
          .missingFile, "cannot read \(quoted(path)): \(failure.reason)", at: range,
          fix: Self.fix(of: failure)))
      return nil
    case .success(let bytes):
      guard let file = project.sources.add(name: path, bytes: bytes) else {
        diagnostics.add(
          Diagnostic(
            .tooLarge, "all files together have more than 4 GiB with \(quoted(path))",
            at: range, fix: "split it into several projects"))
        return nil
      }
      fileNumbers[path] = project.sources.files.count - 1
      return file
    }
  }

  /// What to do about a file that cannot be read.
  private static func fix(of failure: FileFailure) -> String? {
    let reason = failure.reason.lowercased()
    if reason.hasPrefix("no such file") { return "create the file, or correct its name" }
    if reason.hasPrefix("permission denied") {
      return "let the user who runs zonec read the file and enter its directories"
    }
    return nil
  }

  /// What is wrong with a path that must stay in the project's folder, or nil.
  static func fault(ofPath path: String) -> String? {
    let bytes = path.utf8
    if bytes.isEmpty { return "is empty" }
    if bytes.first == UInt8(ascii: "/") { return "must be relative to the project's folder" }
    if bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return "has a control character" }
    if bytes.split(separator: UInt8(ascii: "/")).contains(where: { $0.elementsEqual("..".utf8) }) {
      return "leaves the project's folder: no part may be \"..\""
    }
    return nil
  }
}
