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
  /// Replaces the file.
  let isInPlace: Bool
  /// No warnings.
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

  /// Reads and writes.
  func run(_ console: inout Console) throws(CommandFailure) -> ExitStatus {
    let file = try input.read(as: .any)
    console.show(
      file.findings.filter { !isQuiet || $0.severity == .error }, in: file.sources)
    // A mark in front of the file is no part of any record: leaving it out mends it.
    let faults = file.diagnostics.all.filter { $0.severity == .error && !$0.isOf(.byteOrderMark) }
    guard faults.isEmpty else {
      console.note("nothing written: what cannot be read would be lost")
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

  /// Puts text in the place of the file, unless it stands there already.
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
  /// Who should read the text.
  static let target = Option(
    "--target", value: "NAME", summary: "gdnsd: write the types it lacks as TYPEn")
  /// Comments stay.
  static let keepComments = Option(
    "--keep-comments", summary: "keep comments, empty lines and the records' order")
  /// Writes into the file itself.
  static let inPlace = Option("--in-place", "-i", summary: "replace FILE where it would change")
}
