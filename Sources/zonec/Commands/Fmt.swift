import ZoneModel

extension Command {
  /// `zonec fmt ORIGIN FILE`.
  static let fmt = Command(
    name: "fmt", summary: "print a zone file in canonical form", operands: "ORIGIN FILE",
    operandCount: 2...2, options: [.absolute, .target, .keepComments, .inPlace],
    details: """
      Writes each record once, on a line of its own, in aligned columns and canonical
      order. $INCLUDE and $GENERATE are expanded; FILE may be -, standard input.
      With --keep-comments the records keep their order, and every one of them stays.

      Refuses a file with errors: what cannot be read would be lost.

      exit status: 0 written · 1 the file has errors · 2 usage, or it cannot be
      read · 4 cannot write
      """
  ) { (arguments, console) throws(CommandFailure) in
    try Fmt(arguments).run(&console)
  }
}

extension Option {
  /// Owners with their final dot.
  static let absolute = Option("--absolute", summary: "write owners in full, with their final dot")
  /// The server that will read the text.
  static let target = Option(
    "--target", value: "NAME", summary: "gdnsd: write the types it lacks as TYPEn")
  /// Keeps the comments and the order of the file.
  static let keepComments = Option(
    "--keep-comments", summary: "keep comments, empty lines and the records' order")
  /// Writes into the file itself.
  static let inPlace = Option("--in-place", "-i", summary: "replace FILE where it would change")
}

/// A run of `zonec fmt`.
private struct Fmt {
  /// The zone and its file.
  let input: ZoneFileInput
  /// Owners with their final dot.
  let isAbsolute: Bool
  /// Types that gdnsd lacks as `TYPEn`.
  let isForGdnsd: Bool
  /// Comments and order stay.
  let keepsComments: Bool
  /// Whether to replace the file.
  let isInPlace: Bool
  /// Whether to leave warnings out.
  let isQuiet: Bool

  /// What the command line asks for.
  init(_ arguments: Arguments) throws(CommandFailure) {
    input = try ZoneFileInput(arguments)
    isAbsolute = arguments.contains(.absolute)
    keepsComments = arguments.contains(.keepComments)
    isInPlace = arguments.contains(.inPlace)
    isQuiet = arguments.contains(.quiet)
    switch arguments.value(of: .target) {
    case nil: isForGdnsd = false
    case "gdnsd": isForGdnsd = true
    case let name?:
      throw CommandFailure(.unjudged, Arguments.unknown("target", name, among: ["gdnsd"]))
    }
    if isInPlace, input.isStandardInput {
      throw CommandFailure(.unjudged, "standard input cannot be replaced")
    }
  }

  /// Reads the zone file, and prints or replaces it.
  func run(_ console: inout Console) throws(CommandFailure) -> ExitStatus {
    let read = try input.read(as: .any)
    show(read, &console)
    // A byte order mark belongs to no record: leaving it out fixes it.
    let faults = read.diagnostics.all.filter { $0.severity == .error && $0.id != "byte-order-mark" }
    guard faults.isEmpty else {
      console.note("nothing written: what cannot be read would be lost")
      return .findings
    }
    var printer = ZonePrinter(relativeTo: isAbsolute ? nil : input.origin)
    printer.lowersForeignTypes = isForGdnsd
    if isInPlace {
      var text: [UInt8] = []
      write(read, printer) { text += $0 }
      try replace(read.file, with: text)
    } else {
      write(read, printer) { console.print($0) }
    }
    return .clean
  }

  /// Shows what the reader found.
  private func show(_ read: ZoneFileInput.Read, _ console: inout Console) {
    let shown = read.diagnostics.sorted().filter { !isQuiet || $0.severity == .error }
    guard !shown.isEmpty else { return }
    let printer = DiagnosticPrinter(in: read.sources, for: console.notes.terminal)
    var text: [UInt8] = []
    for diagnostic in shown { printer.append(diagnostic, to: &text) }
    console.note(text)
  }

  /// Writes the zone, a piece at a time.
  private func write(
    _ read: ZoneFileInput.Read, _ printer: ZonePrinter, _ sink: ([UInt8]) -> Void
  ) {
    if keepsComments {
      sink(CommentedFormatter(read.zone, sources: read.sources, printer: printer).text())
    } else {
      ZoneFormatter(read.zone, printer: printer).write(workers: .threads, sink)
    }
  }

  /// Replaces the text of the file, unless it is the same.
  private func replace(_ file: SourceFile, with text: [UInt8]) throws(CommandFailure) {
    if file.bytes == text { return }
    do throws(PublishFailure) {
      try FileReplacement(of: input.path, access: input.access).write(text)
    } catch {
      throw CommandFailure(.unwritten, "cannot write \(quoted(error.path)): \(error.reason)")
    }
  }
}
