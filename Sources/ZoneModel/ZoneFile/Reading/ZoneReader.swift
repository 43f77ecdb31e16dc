/// Reads a zone file, and the files it includes, into a zone.
///
/// Every mistake becomes a finding, and reading continues at the next entry.
package struct ZoneReader: Sendable {
  /// The profile and limits to read with.
  let options: ReadOptions
  /// The group of all records read.
  let group: UInt32
  /// The zone being filled.
  var zone: Zone
  /// All files of the run.
  var sources: SourceMap
  /// The findings of the run.
  var diagnostics: Diagnostics

  /// What the next record takes from the lines before.
  var state: ReaderState
  /// Cuts the present file into entries.
  var lexer = ZoneLexer()
  /// The entry being read; reused for all.
  var tokens: [Token] = []
  /// The data of the record being read; reused for all.
  var rdata: [UInt8] = []
  /// The location of the present file's first byte.
  var base = SourceLocation.none
  /// Where findings point if the text is in no file: at a `$GENERATE`.
  var anchor: SourceRange?
  /// The names of the files being read, the outermost first.
  var openFiles: [FilePath] = []
  /// How many files have been included.
  var includeCount = 0
  /// How many bytes they have together.
  var includeBytes = 0
  /// How many of those bytes are of files that had been included before.
  var repeatedBytes = 0
  /// The bytes of the included files by their names, compared as a file system does: a file that is
  /// included again takes no more memory.
  var includedFiles: [FilePath: [UInt8]] = [:]
  /// How many records `$GENERATE` has made.
  var generatedCount = 0
  /// How many bytes the lines that `$GENERATE` made have.
  var generatedBytes = 0
  /// How many findings this reader has made.
  var findingCount = 0
  /// Whether reading ends here: after too many findings, or because the zone is full.
  var isStopped = false
  /// Whether this reads a part of a file, in which nothing may depend on other files and parts.
  var isPart = false
  /// How many parts of files were read by others and joined to what this reader has.
  var joinedParts = 0
  /// Whether a missing TTL was already reported for the present file.
  var hasReportedTTL = false
  /// What some server refuses in the present file, and another reads.
  var constructs: [ConstructUse] = []
  /// The servers that refuse any of it, in all files.
  var refusing: NameServers = []

  /// Reads the zone file that is number `file` among the sources, and what it includes.
  ///
  /// - Parameters:
  ///   - origin: completes relative names until an `$ORIGIN` comes; mostly the zone's apex.
  ///   - zone: takes the records, after those it has.
  ///   - group: the group in the zone that the records belong to.
  package static func read(
    file: Int, sources: inout SourceMap, origin: DomainName, options: ReadOptions = ReadOptions(),
    into zone: inout Zone, group: UInt32, diagnostics: inout Diagnostics
  ) {
    var reader = ZoneReader(origin: origin, apex: zone.origin, options: options, group: group)
    // Swapped, not copied: a second holder would make the first change copy everything.
    swap(&reader.zone, &zone)
    swap(&reader.sources, &sources)
    swap(&reader.diagnostics, &diagnostics)
    reader.readFile(file)
    swap(&reader.zone, &zone)
    swap(&reader.sources, &sources)
    swap(&reader.diagnostics, &diagnostics)
  }

  /// A reader with an empty zone, which the real one replaces.
  init(origin: DomainName, apex: DomainName, options: ReadOptions, group: UInt32) {
    self.options = options
    self.group = group
    zone = Zone(origin: apex)
    sources = SourceMap()
    diagnostics = Diagnostics()
    state = ReaderState(origin: origin.wire, defaultTTL: options.initialTTL)
    state.originIsInZone = origin.isSubdomain(of: apex)
  }

  /// Reads one file from its first byte to its last.
  mutating func readFile(_ number: Int) {
    let file = sources.files[number]
    openFiles.append(file.path)
    let outer = constructs
    constructs.removeAll()
    base = file.base
    hasReportedTTL = false
    let text = file.bytes.span
    lexer = ZoneLexer(position: skipByteOrderMark(text))
    if openFiles.count == 1 { noteBlankLine(text) }
    readRest(file)
    reportFileFaults(text)
    reportConstructs()
    constructs = outer
    openFiles.removeLast()
    if openFiles.isEmpty { reportRefusal(at: range(at: 0, count: 0)) }
  }

  /// Reads the lines that `plain` takes, up to one that it leaves.
  mutating func readPlainLines(
    _ text: Span<UInt8>, upTo end: Int, _ plain: inout PlainLineReader
  ) {
    while options.readsPlainLines, zone.hasRoomForBlock {
      let start = lexer.position
      let next = plain.read(
        text, from: start, upTo: end, state: state, apex: zone.origin, base: base,
        inheritsTTL: hasReportedTTL && !takesGdnsdTTL && state.leakedTTL == nil)
      zone.add(&plain.block, group: group)
      lexer.position = next
      if plain.owner >= 0 {
        state.owner.removeAll(keepingCapacity: true)
        plain.block.names.withBytes(plain.block.lookup.range(of: plain.owner)) {
          state.owner.append($0)
        }
        state.ownerText = plain.ownerText
        state.ownerIsUnusable = false
        state.ownerSource = .record
      }
      state.lastTTL = plain.lastTTL
      // A full block says nothing of the line after it.
      if plain.block.hasRoom { return }
    }
  }

  /// Reads the entry in the current tokens.
  mutating func readEntry(_ text: Span<UInt8>) {
    if !lexer.faults.isEmpty { return skipFaultyEntry(text) }
    if lexer.hasOwner, let first = tokens.first, !first.isQuoted,
      text[Int(first.start)] == UInt8(ascii: "$")
    {
      readDirective(text)
    } else {
      readRecord(text)
    }
  }

  /// Reports what the lexer found, and keeps the owner for the records that follow.
  mutating func skipFaultyEntry(_ text: Span<UInt8>) {
    for fault in lexer.faults { report(fault, text) }
    if lexer.isHopeless, let last = lexer.faults.last {
      stop(
        "reading stops after \(lexer.faults.count) mistakes in one entry",
        at: range(at: last.offset, count: 1))
    }
    if lexer.hasOwner, let first = tokens.first {
      if !first.isQuoted, text[Int(first.start)] == UInt8(ascii: "$") {
        // It may have been the `$TTL`.
        state.hasLostTTL = true
        hasReportedTTL = true
        return zone.lost.add(anywhere: .any)
      }
      readOwner(text, first)
    }
    // Behind a parenthesis that closes nothing there may be no record at all.
    if !tokens.isEmpty { return loseRecord(text) }
    if lexer.faults.contains(where: { $0.code == .openQuote }) { zone.lost.add(anywhere: .any) }
  }
}
