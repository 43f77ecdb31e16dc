/// The reading of a directory's zone files, many at a time, into one map of sources.
struct ZoneDirectoryReading {
  /// Every file: those that are no zones, then the zones by name, each followed by what it includes.
  private(set) var sources = SourceMap()
  /// The findings so far.
  var diagnostics = Diagnostics()
  /// Whether every file could be read.
  private(set) var isReadable = true
  /// Whether files were left unread, because those before have too many errors.
  private(set) var isStopped = false
  /// The path of the directory.
  private let path: FilePath
  /// The files that are zones.
  private var files: [File] = []

  /// A file and its zone.
  struct File: Sendable {
    /// The file's name in the directory.
    let name: FilePath
    /// The name of the zone in the file.
    let origin: DomainName
  }

  /// What one file gave.
  struct Read: Sendable {
    /// The file, as the directory lists it.
    let file: File
    /// The zone, by the locations of a map of its own.
    let zone: CheckedZone?
    /// What was found in it, by the same.
    let found: Diagnostics
    /// Why it could not be read.
    let failure: FileFailure?
  }

  /// Separates zone files from other files of a directory.
  init(_ directory: ZoneDirectory) {
    path = directory.path
    if directory.profile == .gdnsd {
      diagnostics.add(directory.configuration.findings(in: &sources))
    }
    var known = NameTable(capacity: directory.names.count)
    var names: [FilePath] = []
    for name in directory.names.sorted() where !ZoneFileName.isSkipped(name) {
      do throws(ZoneFileName.Failure) {
        let origin = try ZoneFileName.zone(of: name)
        let number = Int(known.insert(origin.wire.span))
        if number < names.count {
          report(
            .duplicateZone, name,
            "\(quoted(name)) is another file of the zone \(origin.displayText)",
            note: "\(quoted(names[number])) is the first one")
        } else {
          names.append(name)
          files.append(File(name: name, origin: origin))
        }
      } catch {
        report(error, of: name)
      }
    }
  }

  /// Reports a file that is not a zone's.
  private mutating func report(_ failure: ZoneFileName.Failure, of name: FilePath) {
    switch failure {
    case .illegal(let code):
      report(
        .zoneFileName, name,
        "the file name \(quoted(name)) \(code.text), and is not the name of a zone",
        fix: Self.hint(for: name))
    case .wildcard(let zone):
      report(.wildcardZone, name, "the zone \(zone.displayText) is a wildcard, which gdnsd refuses")
    case .backup(let zone):
      report(
        .editorBackup, name, "gdnsd takes \(quoted(name)) for the zone \(zone.displayText)",
        fix: "remove it, or give it a name that begins with a dot")
    case .note(let zone):
      report(
        .strayFile, name, "gdnsd takes \(quoted(name)) for the zone \(zone.displayText)",
        fix: Self.hint(for: name)
          ?? "move it out of the directory, or give it a name that begins with a dot")
    }
  }

  /// What to call a file whose name is not plainly that of its zone; nil if it is.
  private static func hint(for name: FilePath) -> String? {
    ZoneFileName.likelyZone(of: name).map {
      "if it is the zone \($0.displayText), name the file \($0.zoneFileName)"
    }
  }

  /// Reports something about a file that is not read.
  private mutating func report(
    _ check: Check, _ name: FilePath, _ message: String, note: String? = nil,
    fix: String? = nil
  ) {
    let range = sources.add(name: "\(path)\(name)", bytes: [])?.range(at: 0, count: 0) ?? .none
    diagnostics.add(
      Diagnostic(
        check, message, at: range,
        notes: note.map { [Diagnostic.Note($0, at: .none)] } ?? [], fix: fix))
  }

  /// Behind so many errors no further file is read.
  static let errorLimit = 20_000

  /// How many findings are shown for one file.
  static let findingsPerFile = 1000

  /// Reads and checks all zones, each by itself.
  ///
  /// A few first; then, as long as they have few findings, more and more at once: what is found in
  /// files that are no zones at all must not pile up.
  mutating func readZones(of directory: ZoneDirectory) -> [CheckedZone] {
    var zones: [CheckedZone] = []
    var start = 0
    var size = 64
    while start < files.count {
      let batches = Self.batches(of: files[start..<min(start + size, files.count)])
      let known = diagnostics.all.count
      let read = directory.workers.map(batches.count) { number in
        batches[number].map { Self.read($0, of: directory) }
      }
      zones += gather(read.joined())
      start = min(start + size, files.count)
      if diagnostics.all.count - known < size * 4 { size *= 4 }
      guard diagnostics.count(of: .error) < Self.errorLimit || start == files.count else {
        isStopped = true
        diagnostics.addInAnyCase(
          Diagnostic(
            .tooManyFindings,
            "reading stops after \(diagnostics.count(of: .error)) errors: "
              + "\(files.count - start) of \(files.count) zone files are not read", at: .none))
        break
      }
    }
    return zones
  }

  /// Files in batches that are worth a worker's while.
  private static func batches(of files: ArraySlice<File>) -> [ArraySlice<File>] {
    // The first few files are for several workers, too.
    let size = files.count <= 64 ? 8 : 32
    return stride(from: files.startIndex, to: files.endIndex, by: size).map {
      files[$0..<min($0 + size, files.endIndex)]
    }
  }

  /// Reads and checks one zone by itself.
  static func read(_ file: File, of directory: ZoneDirectory) -> Read {
    let bytes: [UInt8]
    switch directory.load(file.name) {
    case .failure(let failure):
      return Read(file: file, zone: nil, found: Diagnostics(), failure: failure)
    case .success(let loaded): bytes = loaded
    }
    var options = ReadOptions()
    options.profile = directory.profile
    options.settings = directory.configuration.settings
    options.include = directory.include
    options.limits.findings = findingsPerFile
    let read = ZoneFile(
      name: "\(directory.path)\(file.name)", bytes: bytes, origin: file.origin, options: options)
    guard let source = read.source else {
      let failure = FileFailure(reason: "it is more than 4 GiB")
      return Read(file: file, zone: nil, found: Diagnostics(), failure: failure)
    }
    let checked = CheckedZone(
      zone: read.zone, sources: read.sources, file: source.range(at: 0, count: 0))
    var found = read.checked(
      directory.profile, settings: directory.configuration.settings, limit: findingsPerFile)
    if let hint = hint(for: file.name) {
      found.add(
        Diagnostic(
          .misnamedZone, "gdnsd takes \(quoted(file.name)) for the zone \(file.origin.displayText)",
          at: source.range(at: 0, count: 0), fix: hint, about: [file.origin.displayText]))
    }
    return Read(file: file, zone: checked, found: found, failure: nil)
  }

  /// Puts what was read into one map of sources.
  ///
  /// - Returns: the zones by the locations of that map.
  private mutating func gather(_ read: some Sequence<Read>) -> [CheckedZone] {
    var zones: [CheckedZone] = []
    for part in read {
      guard let zone = part.zone, let shift = sources.add(zone.sources) else {
        isReadable = false
        let reason = part.failure?.reason ?? "all files together are more than 4 GiB"
        report(
          .unreadableZoneFile, part.file.name, "cannot read \(quoted(part.file.name)): \(reason)")
        continue
      }
      zones.append(
        CheckedZone(
          zone: zone.zone, sources: zone.sources, file: zone.file, shift: shift))
      for diagnostic in part.found.all { diagnostics.add(diagnostic.shifted(by: shift)) }
    }
    return zones
  }
}
