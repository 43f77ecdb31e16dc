import ZoneModel

/// A run of `zonec fmt`.
struct Fmt {
  /// The zone and its file.
  let input: ZoneFileInput
  /// Owners with their final dot.
  let isAbsolute: Bool
  /// Types that gdnsd lacks as `TYPEn`.
  let isForGdnsd: Bool
  /// The settings of the gdnsd that loads the zone.
  let configuration: GdnsdConfiguration
  /// Comments and order stay.
  let keepsComments: Bool
  /// Whether to replace the file.
  let isInPlace: Bool
  /// Whether to leave out findings that are merely worth knowing.
  let isQuiet: Bool

  /// What the command line asks for.
  init(_ arguments: Arguments) throws(CommandFailure) {
    input = try ZoneFileInput(arguments)
    isAbsolute = arguments.contains(.absolute)
    keepsComments = arguments.contains(.keepComments)
    isInPlace = arguments.contains(.inPlace)
    isQuiet = arguments.contains(.quiet)
    isForGdnsd = try arguments.choice(of: .target, called: "target", among: ["gdnsd"]) != nil
    configuration = try GdnsdConfiguration(arguments, above: input.folder, access: input.access)
    if isInPlace, input.isStandardInput {
      throw CommandFailure(.unjudged, "standard input cannot be replaced")
    }
  }

  /// Reads the zone file, and prints or replaces it.
  func run(_ console: inout Console) throws(CommandFailure) -> ExitStatus {
    let bytes = try input.load()
    let settings = configuration.settings
    let read = try FormatInput(forGdnsd: isForGdnsd, inPlace: isInPlace, settings: settings) {
      (options) throws(CommandFailure) in try input.read(bytes, options)
    }
    let file = read.file
    let typeFindings = isForGdnsd ? file.findingsOfTypesInGdnsd : Diagnostics()
    var sources = file.sources
    var findings = file.diagnostics
    findings.add(typeFindings)
    if isForGdnsd || read.isOnlyForGdnsd { findings.add(configuration.findings(in: &sources)) }
    // What is written anew is written as every server reads it.
    console.show(
      findings.sorted().filter {
        !$0.isOf(.unportableSyntax) && (!isQuiet || $0.severity != .info)
      }, in: sources)
    guard !read.isFaulty, !typeFindings.hasErrors else {
      console.note("nothing written: \(Self.refusal(of: file))")
      return .findings
    }
    if read.isAmbiguous {
      console.note(
        "nothing written: gdnsd reads @Z and @F at the end of a name as origins, others as labels; "
          + "use --target gdnsd, or write \\@Z for the label")
      return .findings
    }
    var printer = ZonePrinter(relativeTo: isAbsolute ? nil : input.origin)
    printer.lowersForeignTypes = isForGdnsd || read.isOnlyForGdnsd && !isInPlace
    printer.sources = file.sources
    printer.hasGdnsdMeaning = read.hasGdnsdMeaning
    if isInPlace { return try replace(file, printer, &console) }
    if keepsComments {
      console.print(
        zone: CommentedFormatter(file.zone, sources: file.sources, printer: printer).text())
    } else {
      ZoneFormatter(file.zone, printer: printer).write(workers: .threads) {
        console.print(zone: $0)
      }
    }
    return .clean
  }

  /// Why a file is not written.
  private static func refusal(of file: ZoneFile) -> String {
    let errors = file.diagnostics.all.filter { $0.severity == .error && !$0.isOf(.byteOrderMark) }
    if errors.isEmpty { return "gdnsd would refuse the file" }
    return errors.allSatisfy { $0.isOf(.misreadNumber) }
      ? "gdnsd reads another number than the one written"
      : "unreadable records would be lost"
  }

  /// Lays the file out in its place.
  private func replace(
    _ file: ZoneFile, _ printer: ZonePrinter, _ console: inout Console
  ) throws(CommandFailure) -> ExitStatus {
    let text = LineFormatter(file.zone, sources: file.sources, printer: printer).text()
    if isForGdnsd {
      var options = ReadOptions()
      options.profile = .gdnsd
      options.settings = configuration.settings
      let back = try input.read(text, options)
      let refusals = back.findings.filter { $0.severity == .error }
      guard refusals.isEmpty else {
        console.show(refusals, in: back.sources)
        console.note(
          "nothing written: gdnsd would refuse what -i leaves as it is; print the zone without -i")
        return .findings
      }
    }
    try replace(file, with: text)
    return .clean
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
  static let inPlace = Option(
    "--in-place", "-i", summary: "lay out FILE itself: records aligned, all else as it is")
}
