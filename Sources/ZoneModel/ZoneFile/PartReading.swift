/// Reading a large file in parts at once.
///
/// A part is read on a guess: that a line with an owner begins an entry there, and that origin and
/// `$TTL` are still those of the file's first lines. Whoever joins the parts knows better: where
/// the guess was wrong the part is thrown away and read again, in its turn. So the parts give what
/// reading in one go gives, whatever the file holds.
extension ZoneReader {
  /// Reads the rest of a file, from `lexer.position` on.
  mutating func readRest(_ file: SourceFile) {
    let text = file.bytes.span
    let size = options.leastPart
    if options.workers.count > 1, text.count - lexer.position > 3 * size {
      // What parts take over from the beginning, mostly `$TTL`, stands there.
      readEntries(text, upTo: Self.entryStart(in: text, from: lexer.position + size / 8))
      readInParts(file)
    }
    readEntries(text, upTo: text.count)
  }

  /// Reads entries up to `end`, where a line begins or the text ends.
  ///
  /// An entry that begins before `end` is read to its own end.
  mutating func readEntries(_ text: Span<UInt8>, upTo end: Int) {
    guard lexer.position < end else { return }
    var plain = PlainLineReader()
    while !isStopped, lexer.position < end {
      readPlainLines(text, upTo: end, &plain)
      guard lexer.position < end, lexer.readEntry(of: text, upTo: end, into: &tokens) else { return }
      readEntry(text)
    }
  }

  /// Cuts what is left of a file into parts, reads them at once, and joins those that may be.
  private mutating func readInParts(_ file: SourceFile) {
    let text = file.bytes.span
    let rest = text.count - lexer.position
    let count = min(options.workers.count, rest / max(options.leastPart, 1))
    guard !isStopped, count > 1 else { return }
    let start = lexer.position
    let ends = (1...count).map { number in
      number == count
        ? text.count : Self.entryStart(in: text, from: start + rest / count * number)
    }
    let guess = state
    // The first part goes on where this reader is, the others begin anew. Swapped and taken, not
    // copied: a second holder would make the first change copy everything.
    var readers = ends.indices.dropLast().map { part(from: ends[$0], to: ends[$0 + 1]) }
    var first = ZoneReader(origin: zone.origin, apex: zone.origin, options: options, group: group)
    swap(&first, &self)
    readers.insert(first, at: 0)
    first = self
    let slots = ResultSlots(readers)
    readers = []
    options.workers.run(count) { number in
      guard var reader = slots.take(number) else { return }
      reader.readEntries(file.bytes.span, upTo: ends[number])
      slots.set(number, reader)
    }
    guard let read = slots.take(0) else { return }
    self = read
    for number in 1..<count {
      guard let part = slots.take(number) else { continue }
      if accepts(part, from: ends[number - 1], guess) { add(part) }
      // Nothing is left to read behind a part that was added.
      readEntries(text, upTo: ends[number])
    }
  }

  /// A reader for one part, with an empty zone and the state of this one.
  private func part(from start: Int, to end: Int) -> ZoneReader {
    var reader = ZoneReader(
      origin: zone.origin, apex: zone.origin, options: options, group: group)
    reader.zone = Zone(origin: zone.origin, capacity: (end - start) / 40)
    reader.state = state
    reader.state.lastTTL = nil
    reader.base = base
    reader.lexer = ZoneLexer(position: start)
    reader.isPart = true
    return reader
  }

  /// Whether a part has read what this reader would read now.
  private func accepts(_ part: ZoneReader, from start: Int, _ guess: ReaderState) -> Bool {
    // An entry may reach into the part, and directives may have changed what it took over.
    guard lexer.position == start, state.origin == guess.origin,
      state.originIsInZone == guess.originIsInZone, state.defaultTTL == guess.defaultTTL
    else { return false }
    // Without `$TTL` what a line means may depend on any line before.
    if state.defaultTTL == nil, hasReportedTTL || part.hasReportedTTL { return false }
    return !isStopped && !part.isStopped && lexer.recoveries == 0 && part.lexer.recoveries == 0
      && findingCount + part.findingCount < options.limits.findings
      && zone.hasRoom(for: part.zone)
  }

  /// Adds what a part has read.
  private mutating func add(_ part: ZoneReader) {
    let lastTTL = state.lastTTL
    state = part.state
    if state.lastTTL == nil { state.lastTTL = lastTTL }
    lexer.add(part.lexer)
    hasReportedTTL = hasReportedTTL || part.hasReportedTTL
    diagnostics.add(part.diagnostics)
    findingCount += part.findingCount
    joinedParts += 1
    zone.add(recordsOf: part.zone)
  }

  /// The first line from `start` on whose first byte can only begin an owner, or the text's end.
  private static func entryStart(in text: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index < text.count {
      index = ZoneLexer.lineEnd(of: text, from: index) + 1
      guard index < text.count else { break }
      if text[index].isASCIILetter || text[index].isASCIIDigit { return index }
    }
    return text.count
  }
}
