import ZoneModel

/// A run of `zonec fmt`.
struct Fmt {
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
    isForGdnsd = try arguments.choice(of: .target, called: "target", among: ["gdnsd"]) != nil
    if isInPlace, input.isStandardInput {
      throw CommandFailure(.unjudged, "standard input cannot be replaced")
    }
  }

  /// Reads the zone file, and prints or replaces it.
  func run(_ console: inout Console) throws(CommandFailure) -> ExitStatus {
    let file = try input.read(as: .any)
    let typeFindings = isForGdnsd ? file.findingsOfTypesInGdnsd : Diagnostics()
    var findings = file.diagnostics
    findings.add(typeFindings)
    console.show(
      findings.sorted().filter { !isQuiet || $0.severity == .error }, in: file.sources)
    // A byte order mark belongs to no record: leaving it out fixes it.
    let isReadable = file.diagnostics.all.allSatisfy {
      $0.severity != .error || $0.isOf(.byteOrderMark)
    }
    guard isReadable, !typeFindings.hasErrors else {
      console.note(
        isReadable
          ? "nothing written: gdnsd would refuse the file"
          : "nothing written: unreadable records would be lost")
      return .findings
    }
    var printer = ZonePrinter(relativeTo: isAbsolute ? nil : input.origin)
    printer.lowersForeignTypes = isForGdnsd
    if isInPlace {
      var text: [UInt8] = []
      write(file, printer) { text += $0 }
      try replace(file, with: text)
    } else {
      write(file, printer) { console.print(zone: $0) }
    }
    return .clean
  }

  /// Writes the zone, a piece at a time.
  private func write(
    _ file: ZoneFile, _ printer: ZonePrinter, _ sink: ([UInt8]) -> Void
  ) {
    if keepsComments {
      sink(CommentedFormatter(file.zone, sources: file.sources, printer: printer).text())
    } else {
      ZoneFormatter(file.zone, printer: printer).write(workers: .threads, sink)
    }
  }

  /// Replaces the text of the file, unless it is the same.
  private func replace(_ file: ZoneFile, with text: [UInt8]) throws(CommandFailure) {
    if file.source?.bytes == text { return }
    do throws(PublishFailure) {
      try FileReplacement(of: input.path, holding: file.source?.bytes ?? [], access: input.access)
        .write(text)
    } catch {
      throw CommandFailure(.unwritten, "cannot write \(quoted(error.path)): \(error.reason)")
    }
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
  static let inPlace = Option("--in-place", "-i", summary: "replace FILE if it would change")
}
