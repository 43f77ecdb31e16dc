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
    if isInPlace, input.isStandardInput {
      throw CommandFailure(.unjudged, "standard input cannot be replaced")
    }
  }

  /// Reads the zone file, and prints or replaces it.
  func run(_ console: inout Console) throws(CommandFailure) -> ExitStatus {
    let (file, isOnlyForGdnsd) = try read()
    let typeFindings = isForGdnsd ? file.findingsOfTypesInGdnsd : Diagnostics()
    var findings = file.diagnostics
    findings.add(typeFindings)
    // What is written anew is written as every server reads it.
    console.show(
      findings.sorted().filter {
        !$0.isOf(.unportableSyntax) && (!isQuiet || $0.severity != .info)
      }, in: file.sources)
    guard !Self.isFaulty(file), !typeFindings.hasErrors else {
      console.note("nothing written: \(Self.refusal(of: file))")
      return .findings
    }
    if !isForGdnsd, !isOnlyForGdnsd, try isAmbiguous(file) {
      console.note(
        "nothing written: gdnsd reads @Z and @F at the end of a name as origins, others as labels; "
          + "use --target gdnsd, or write \\@Z for the label")
      return .findings
    }
    var printer = ZonePrinter(relativeTo: isAbsolute ? nil : input.origin)
    printer.lowersForeignTypes = isForGdnsd || isOnlyForGdnsd && !isInPlace
    printer.sources = file.sources
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

  /// Reads the file; a record without a TTL gets the one of the servers that the zone is for.
  private func read() throws(CommandFailure) -> (file: ZoneFile, isOnlyForGdnsd: Bool) {
    let bytes = try input.load()
    var options = ReadOptions()
    options.profile = isForGdnsd ? .any : .standard
    options.takesGdnsdTTL = isForGdnsd
    // In place such a record stays without.
    if isInPlace { options.defaultTTL = TTLText.unwritten }
    var file = try input.read(bytes, options)
    var isOnlyForGdnsd = false
    if !isForGdnsd, Self.isFaulty(file) {
      options.profile = .gdnsd
      isOnlyForGdnsd = !Self.isFaulty(try input.read(bytes, options))
      // Here a text that is too long is split.
      options.profile = .any
      options.takesGdnsdTTL = isOnlyForGdnsd
      file = try input.read(bytes, options)
    }
    if !file.zone.records.contains(where: { $0.type == .soa }),
      file.diagnostics.all.contains(where: { $0.isOf(.ttlMissing) })
    {
      // A part of a zone gets its TTL from the rest, or from a project.
      options.defaultTTL = TTLText.unwritten
      file = try input.read(bytes, options)
    }
    return (file, isOnlyForGdnsd)
  }

  /// Whether a file has errors; a byte order mark belongs to no record, so leaving it out fixes it.
  private static func isFaulty(_ file: ZoneFile) -> Bool {
    file.diagnostics.all.contains { $0.severity == .error && !$0.isOf(.byteOrderMark) }
  }

  /// Why a file is not written.
  private static func refusal(of file: ZoneFile) -> String {
    let errors = file.diagnostics.all.filter { $0.severity == .error && !$0.isOf(.byteOrderMark) }
    if errors.isEmpty { return "gdnsd would refuse the file" }
    return errors.allSatisfy { $0.isOf(.misreadNumber) }
      ? "gdnsd reads another number than the one written"
      : "unreadable records would be lost"
  }

  /// Whether gdnsd reads other names from a file than the other servers do.
  private func isAmbiguous(_ file: ZoneFile) throws(CommandFailure) -> Bool {
    guard file.sources.files.contains(where: { Self.mayHaveFinalLabel($0.bytes) }),
      let source = file.source
    else { return false }
    var options = ReadOptions()
    options.profile = .any
    let other = try input.read(source.bytes, options)
    return !file.zone.changes(to: other.zone).allSatisfy { $0.removed == $0.added }
  }

  /// Whether `@Z` or `@F` occurs in some text.
  private static func mayHaveFinalLabel(_ text: [UInt8]) -> Bool {
    var rest = text[...]
    while let place = rest.firstIndex(of: UInt8(ascii: "@")) {
      rest = rest[(place + 1)...]
      if let letter = rest.first, "zZfF".utf8.contains(letter) { return true }
    }
    return false
  }

  /// Lays the file out in its place.
  private func replace(
    _ file: ZoneFile, _ printer: ZonePrinter, _ console: inout Console
  ) throws(CommandFailure) -> ExitStatus {
    let text = LineFormatter(file.zone, sources: file.sources, printer: printer).text()
    if isForGdnsd {
      var options = ReadOptions()
      options.profile = .gdnsd
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
