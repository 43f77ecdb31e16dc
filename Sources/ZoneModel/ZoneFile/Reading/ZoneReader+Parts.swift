import Synchronization

/// Reading a large file in parts at once.
///
/// A part is read with a guess: that a line with an owner begins an entry there, and that origin
/// and `$TTL` are still those of the file's first lines. If joining shows that the guess was wrong,
/// the part is thrown away and read again. So reading in parts gives the same result as reading in
/// one go, whatever the file contains.
extension ZoneReader {
  /// Reads the rest of a file, from `lexer.position` on.
  mutating func readRest(_ file: SourceFile) {
    let text = file.bytes.span
    if options.readsInParts(text.count - lexer.position) {
      // The settings that parts take over, mostly `$TTL`, are there.
      let settings = options.leastPart / 8
      readEntries(text, upTo: Self.entryStart(in: text, from: lexer.position + settings))
      readInParts(file)
    }
    readEntries(text, upTo: text.count)
  }

  /// Reads entries up to `end`, where a line begins or the text ends.
  ///
  /// An entry that begins before `end` is read to its own end.
  mutating func readEntries(_ text: Span<UInt8>, upTo end: Int) {
    guard lexer.position < end else { return }
    var plain = PlainLineReader(options.profile)
    while !isStopped, lexer.position < end {
      readPlainLines(text, upTo: end, &plain)
      guard lexer.position < end, lexer.readEntry(of: text, upTo: end, into: &tokens) else {
        return
      }
      readEntry(text)
    }
  }

  /// Cuts the rest of a file into parts, reads them at once, and joins those whose guess was right.
  ///
  /// Parts are small, so that their buffers stay in the cache and are reused. The thread that has
  /// read a part joins the next parts in the file's order, while others read on.
  private mutating func readInParts(_ file: SourceFile) {
    let start = lexer.position
    let rest = file.bytes.count - start
    let count = rest / max(options.leastPart, 1)
    guard !isStopped, count > 1 else { return }
    let ends = (1...count).map { number in
      number == count
        ? file.bytes.count
        : Self.entryStart(in: file.bytes.span, from: start + rest / count * number)
    }
    let guess = state
    let workers = options.workers
    // A reader that holds nothing, for parts to copy.
    var model = ZoneReader(origin: zone.origin, apex: zone.origin, options: options, group: group)
    model.state = guess
    model.state.lastTTL = nil
    model.base = base
    model.isPart = true
    model.sources = sources
    let blank = model
    // Swapped, not copied: a second holder of the zone would make the first change copy everything.
    swap(&model, &self)
    let joining = Joining(Progress(reader: model, guess: guess, start: start))
    model = self
    let slots = ResultSlots<ZoneReader>(count: count)
    workers.run(count) { number in
      guard !joining.isHopeless else { return }
      let start = number == 0 ? start : ends[number - 1]
      var reader = blank
      joining.giveRoom(to: &reader, for: ends[number] - start)
      reader.lexer = ZoneLexer(position: start)
      reader.readEntries(file.bytes.span, upTo: ends[number])
      // Given away, not copied: with two holders the room would not serve again.
      var part: ZoneReader? = reader
      slots.put(number, &part)
      joining.advance(slots, ends, file.bytes.span, waits: false)
    }
    joining.advance(slots, ends, file.bytes.span, waits: true)
    joining.take(into: &self)
  }

  /// Adds what a part has read, or reads it again where it was read on a wrong guess.
  ///
  /// - Returns: false if the parts after it must be wrong as well.
  fileprivate mutating func join(
    _ part: ZoneReader?, from start: Int, upTo end: Int, of text: Span<UInt8>, _ guess: ReaderState
  ) -> Bool {
    let isRight = isContinued(guess)
    // An empty part knows nothing, the last owner neither.
    if isRight, start < end, let part, accepts(part, from: start) {
      let known = zone.names.count
      add(part)
      if joinedParts == 1 {
        zone.makeRoom(
          for: text.count - end, asIn: part.zone, of: end - start,
          newNames: zone.names.count - known)
      }
    }
    // Nothing is left to read after a part that was added.
    readEntries(text, upTo: end)
    return isRight
  }

  /// Whether parts took over what holds here.
  private func isContinued(_ guess: ReaderState) -> Bool {
    // Without `$TTL` what a line means may depend on any line before.
    state.origin == guess.origin && state.originIsInZone == guess.originIsInZone
      && state.defaultTTL == guess.defaultTTL && state.leakedTTL == nil && guess.leakedTTL == nil
      && (state.defaultTTL != nil || !hasReportedTTL)
      && lexer.recoveries == 0 && !isStopped
  }

  /// Whether a part has read what this reader would read now.
  private func accepts(_ part: ZoneReader, from start: Int) -> Bool {
    // An entry may reach into the part.
    lexer.position == start && !part.isStopped && part.lexer.recoveries == 0
      && (state.defaultTTL != nil || !part.hasReportedTTL)
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
    add(constructsOf: part)
    findingCount += part.findingCount
    joinedParts += 1
    zone.add(recordsOf: part.zone)
  }

  /// The first line from `start` on that must begin with an owner, or the text's end.
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

/// How far the parts of a file have been joined.
private struct Progress: Sendable {
  /// Has what was joined so far.
  var reader: ZoneReader
  /// What the parts took over.
  let guess: ReaderState
  /// Where the file's first part begins.
  let start: Int
  /// The part that is next.
  var next = 0
}

/// Joins parts in the order of the file, whichever is read first.
///
/// A class, because any thread that has read a part may be the one that joins it.
private final class Joining: Sendable {
  /// How far joining is; held by the thread that joins, while the others read on.
  private let progress: Mutex<Progress>
  /// Whether further parts would be read in vain.
  private let hopeless = Atomic(false)

  /// Zones whose parts were joined.
  private let spares = Mutex<[Zone]>([])

  /// Nothing is joined yet.
  init(_ progress: Progress) { self.progress = Mutex(progress) }

  /// Whether further parts would be read in vain.
  var isHopeless: Bool { hopeless.load(ordering: .relaxed) }

  /// Joins the parts that are ready and next.
  ///
  /// - Parameter waits: joins all, and reads those that no thread has read.
  func advance(
    _ slots: ResultSlots<ZoneReader>, _ ends: [Int], _ text: Span<UInt8>, waits: Bool
  ) {
    _ = progress.withLockIfAvailable { progress in
      while progress.next < ends.count {
        let number = progress.next
        var part = slots.take(number)
        if part == nil, !waits { return }
        let start = number == 0 ? progress.start : ends[number - 1]
        let isRight = progress.reader.join(
          part, from: start, upTo: ends[number], of: text, progress.guess)
        if !isRight, !hopeless.exchange(true, ordering: .relaxed) {
          // What is left is read in one go.
          progress.reader.zone.makeRoom(for: ReadOptions.recordCount(in: text.count - ends[number]))
        }
        keep(&part)
        progress.next += 1
      }
    }
  }

  /// Gives a reader a zone to collect a part of so many bytes in: one whose part was joined, as its
  /// room serves again, or a new one.
  func giveRoom(to reader: inout ZoneReader, for bytes: Int) {
    if var zone = spares.withLock({ $0.popLast() }) {
      swap(&reader.zone, &zone)
    } else {
      // Lines are mostly longer; where not, the buffers grow.
      reader.zone = Zone(collecting: reader.zone.origin, capacity: bytes / 32)
    }
  }

  /// Keeps the room of a part that was joined.
  private func keep(_ part: inout ZoneReader?) {
    guard var zone = part?.zone else { return }
    part = nil
    zone.removeAll()
    spares.withLock { spares in
      spares.append(Zone(origin: zone.origin))
      // Swapped, not copied: the next to take it must be the only holder.
      swap(&spares[spares.count - 1], &zone)
    }
  }

  /// Hands over what was joined.
  func take(into reader: inout ZoneReader) {
    progress.withLock { swap(&$0.reader, &reader) }
  }
}
