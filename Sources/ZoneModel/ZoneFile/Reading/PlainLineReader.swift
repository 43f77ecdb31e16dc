/// Reads the lines that most of a large zone file consists of: an optional owner, TTL and class,
/// a type that every server knows by name, data; no escape, no parenthesis.
///
/// It takes a line whole or leaves it to `ZoneReader`, which defines the language: any other line,
/// wrong or merely rare, is left. It adds nothing to the language and reports nothing.
struct PlainLineReader: ~Copyable {
  /// The records read so far.
  var block = RecordBlock()
  /// The origin, which completes relative names.
  var origin = ScratchBytes(capacity: 256)
  /// Whether types that gdnsd lacks are read: not where each of them is to be reported.
  let readsForeignTypes: Bool
  /// Hashes owners, as the zone's table of names does.
  private let hasher = NameHasher.ofThisRun
  /// The text between owner and type on the last line, blanks included: it is the same on most
  /// lines.
  private var prefix = Prefix()
  /// The last record's owner in the block; -1 before the first.
  private(set) var owner = -1
  /// The place of that owner in the text; no bytes if it is in an earlier block.
  private(set) var ownerText = Token(start: 0, count: 0)
  /// The TTL that a record named last, if one did.
  private(set) var lastTTL: UInt32?

  /// A reader that has read nothing.
  init(_ profile: Profile) { readsForeignTypes = profile != .gdnsd }

  /// Reads lines until one is not plain, the block is full, or `end` is reached.
  ///
  /// - Parameters:
  ///   - position: where a line begins.
  ///   - state: what the first line takes from those before.
  ///   - apex: the zone's name.
  ///   - base: the location of the text's first byte.
  ///   - inheritsTTL: whether a record without a TTL, and without `$TTL`, takes the one before.
  /// - Returns: where the first line begins that has not been read.
  mutating func read(
    _ text: Span<UInt8>, from position: Int, upTo end: Int, state: borrowing ReaderState,
    apex: DomainName, base: SourceLocation, inheritsTTL: Bool
  ) -> Int {
    block.removeAll()
    owner = -1
    ownerText = state.ownerText
    lastTTL = state.lastTTL
    origin.truncate(to: 0)
    origin.append(state.origin.span)
    prefix = Prefix()
    let apex = apex.wire.span
    var position = position
    while position < end, block.hasRoom {
      let names = block.names.count
      let owners = block.lookup.names.count
      let rdata = block.rdata.count
      let next = readLine(
        text, from: position, state, apex: apex, base: base, inheritsTTL: inheritsTTL)
      if next < 0 {
        block.names.truncate(to: names)
        block.lookup.names.truncate(to: owners)
        block.rdata.truncate(to: rdata)
        break
      }
      position = next
    }
    return position
  }

  /// Reads one line.
  ///
  /// - Returns: where the next begins, or -1 for a line that is left; then the buffers may hold some
  ///   of it.
  @inline(__always)
  private mutating func readLine(
    _ text: Span<UInt8>, from start: Int, _ state: borrowing ReaderState, apex: Span<UInt8>,
    base: SourceLocation, inheritsTTL: Bool
  ) -> Int {
    var index = start
    var lineOwner = owner
    var lineOwnerText = ownerText
    let first = text[index]
    if ByteClass.isBlank(first) {
      index = Self.skipBlanks(text, from: index)
      guard index < text.count else { return -1 }
      if text[index] == UInt8(ascii: "\n") || text[index] == UInt8(ascii: ";") {
        return Self.lineEnd(text, from: index)
      }
    } else if first == UInt8(ascii: "\n") || first == UInt8(ascii: ";") {
      return Self.lineEnd(text, from: index)
    } else if Self.repeats(text, at: start, lineOwnerText) {
      index = start &+ Int(lineOwnerText.count)
    } else {
      guard state.originIsInZone, first != UInt8(ascii: "$") else { return -1 }
      let name = block.names.count
      index = Self.readName(text, from: start, relativeTo: origin, into: &block.names)
      guard index >= 0 else { return -1 }
      let range = name..<block.names.count
      let isInside =
        text[index &- 1] != UInt8(ascii: ".")
        || block.names.withBytes(range) { WireName.isSubdomain($0, of: apex) }
      guard isInside else { return -1 }
      lineOwner = appendOwner(range)
      lineOwnerText = Token(start: start, count: index &- start)
    }
    let location = ByteClass.isBlank(first) ? index : start
    if lineOwner < 0 {
      // An owner of an earlier block; if there is none, or none that is good, others decide.
      guard !state.ownerIsUnusable, !state.owner.isEmpty, state.ownerSource == .record else {
        return -1
      }
      let name = block.names.count
      block.names.append(state.owner.span)
      lineOwner = appendOwner(name..<block.names.count)
    }
    var heading = Heading(ttl: nil, type: RecordType(0), end: index)
    guard readHeading(text, &heading, isFirst: ByteClass.isBlank(first)),
      let ttl = heading.ttl ?? state.plainTTL ?? (inheritsTTL ? lastTTL : nil),
      heading.type != .nsec3
        || block.names.withBytes(block.lookup.range(of: lineOwner), { Base32Text.isHashOwner($0) })
    else { return -1 }
    let data = block.rdata.count
    index = readData(text, from: heading.end, heading.type)
    guard index >= 0, index < text.count else { return -1 }
    var next = index &+ 1
    if text[index] != UInt8(ascii: "\n") {
      index = Self.skipBlanks(text, from: index)
      guard index < text.count,
        text[index] == UInt8(ascii: "\n") || text[index] == UInt8(ascii: ";")
      else { return -1 }
      next = Self.lineEnd(text, from: index)
      guard next >= 0 else { return -1 }
    }
    block.records.append(
      RecordBlock.Record(
        owner: UInt32(truncatingIfNeeded: lineOwner), rdataStart: UInt32(truncatingIfNeeded: data),
        ttl: ttl, type: heading.type,
        rdataLength: UInt16(truncatingIfNeeded: block.rdata.count &- data),
        location: SourceLocation(raw: base.raw &+ UInt32(truncatingIfNeeded: location))))
    owner = lineOwner
    ownerText = lineOwnerText
    if heading.ttl != nil { lastTTL = ttl }
    return next
  }

  /// Takes the name at a range of the block's names as an owner.
  @inline(__always)
  private mutating func appendOwner(_ range: Range<Int>) -> Int {
    let hash = block.names.withBytes(range) { [hasher] in hasher.hash($0) }
    block.lookup.append(end: range.upperBound, hash: hash)
    return block.lookup.names.count &- 1
  }
}

/// Lines and their headings.
extension PlainLineReader {
  /// What is between a record's owner and its data.
  private struct Heading {
    /// The TTL, if one is written.
    var ttl: UInt32?
    /// The type of the record.
    var type: RecordType
    /// Where the data begins.
    var end: Int
  }

  /// The first byte from `start` on that is no blank, or the end of the text.
  @inline(__always)
  static func skipBlanks(_ text: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index < text.count, ByteClass.isBlank(text[index]) { index &+= 1 }
    return index
  }

  /// The start of the next line; -1 if there is no line end.
  @inline(__always)
  private static func lineEnd(_ text: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index < text.count {
      if text[index] == UInt8(ascii: "\n") { return index &+ 1 }
      index &+= 1
    }
    return -1
  }

  /// Whether an owner's text is repeated at `start`, followed by a blank.
  @inline(__always)
  private static func repeats(_ text: Span<UInt8>, at start: Int, _ owner: Token) -> Bool {
    let count = Int(owner.count)
    guard count > 0, start &+ count < text.count, ByteClass.isBlank(text[start &+ count]) else {
      return false
    }
    var index = 0
    while index &+ 8 <= count {
      if text.word(at: start &+ index) != text.word(at: Int(owner.start) &+ index) { return false }
      index &+= 8
    }
    while index < count {
      if text[start &+ index] != text[Int(owner.start) &+ index] { return false }
      index &+= 1
    }
    return true
  }

  /// The text between owner and type.
  private struct Prefix {
    /// Where it begins in the text.
    var start = 0
    /// How many bytes; 0 for none that is known.
    var count = 0
    /// The TTL in it, if there is one.
    var ttl: UInt32?
  }

  /// Reads TTL, class and type from after the owner up to the data.
  ///
  /// - Parameter isFirst: whether no owner, and so no blank, comes before.
  @inline(__always)
  private mutating func readHeading(
    _ text: Span<UInt8>, _ heading: inout Heading, isFirst: Bool
  ) -> Bool {
    let start = heading.end
    if !isFirst, repeatsPrefix(text, at: start),
      let type = Self.readType(text, from: start &+ prefix.count, &heading.end)
    {
      heading.ttl = prefix.ttl
      heading.type = type
      return true
    }
    return readHeadingAnew(text, &heading, isFirst: isFirst)
  }

  /// Whether the last line's prefix is repeated at `start`.
  @inline(__always)
  private func repeatsPrefix(_ text: Span<UInt8>, at start: Int) -> Bool {
    let count = prefix.count
    guard count > 0, count <= 16, start &+ 16 <= text.count else { return false }
    let first = text.word(at: start) ^ text.word(at: prefix.start)
    let second = text.word(at: start &+ 8) ^ text.word(at: prefix.start &+ 8)
    if count <= 8 { return UInt64(littleEndian: first) &<< UInt64(64 &- 8 &* count) == 0 }
    return first == 0 && UInt64(littleEndian: second) &<< UInt64(128 &- 8 &* count) == 0
  }

  /// Reads the word at `start` as one of the types that are read here, with a blank after it.
  ///
  /// - Parameter end: becomes the place where the data begins.
  @inline(__always)
  private static func readType(
    _ text: Span<UInt8>, from start: Int, _ end: inout Int
  ) -> RecordType? {
    guard start &+ 8 <= text.count else { return nil }
    let word = UInt64(littleEndian: text.word(at: start))
    // Blanks and line ends, all below `!`.
    let stops = word.bytes(lessThan: 33)
    guard stops != 0 else { return nil }
    let bits = UInt64(truncatingIfNeeded: stops.trailingZeroBitCount &- 7)
    // Clearing bit 5 makes capitals, and no letter of anything else.
    let name = word & (1 &<< bits &- 1) & 0xDFDF_DFDF_DFDF_DFDF
    let index = start &+ Int(bits &>> 3)
    guard ByteClass.isBlank(text[index]),
      let type = type(of: name) ?? typeKnownToAll(text.extracting(start..<index))
    else { return nil }
    end = skipBlanks(text, from: index)
    return type
  }

  /// Reads a heading unlike that of the line before.
  @inline(never)
  private mutating func readHeadingAnew(
    _ text: Span<UInt8>, _ heading: inout Heading, isFirst: Bool
  ) -> Bool {
    let start = heading.end
    var hasClass = false
    var index = start
    if !isFirst {
      guard index < text.count, ByteClass.isBlank(text[index]) else { return false }
      index = Self.skipBlanks(text, from: index)
    }
    while index < text.count {
      if text[index].isASCIIDigit {
        guard heading.ttl == nil, let end = Self.readTTL(text, from: index, &heading) else {
          return false
        }
        index = end
      } else if let type = Self.readType(text, from: index, &heading.end) {
        heading.type = type
        if !isFirst { prefix = Prefix(start: start, count: index &- start, ttl: heading.ttl) }
        return true
      } else {
        guard !hasClass, index &+ 2 < text.count, text[index] | 0x20 == UInt8(ascii: "i"),
          text[index &+ 1] | 0x20 == UInt8(ascii: "n"), ByteClass.isBlank(text[index &+ 2])
        else { return false }
        hasClass = true
        index &+= 2
      }
      index = Self.skipBlanks(text, from: index)
    }
    return false
  }

  /// Reads up to nine digits with a blank after them.
  @inline(__always)
  private static func readTTL(
    _ text: Span<UInt8>, from start: Int, _ heading: inout Heading
  ) -> Int? {
    var index = start
    var seconds: UInt32 = 0
    while index < text.count, text[index].isASCIIDigit {
      seconds = seconds &* 10 &+ UInt32(text[index] &- 0x30)
      index &+= 1
    }
    guard index &- start < 10, index < text.count, ByteClass.isBlank(text[index]) else {
      return nil
    }
    heading.ttl = seconds
    return index
  }

  /// A type that every server reads by its name, and in the same way; not MD and MF.
  @inline(never)
  static func typeKnownToAll(_ word: Span<UInt8>) -> RecordType? {
    guard let name = Mnemonic(word), let type = RecordRegistry.type(of: name),
      RecordRegistry.slot(of: type)?.isKnownToAll == true, !type.isFormerMail
    else { return nil }
    return type
  }

  /// The commonest types by their names: the first letter lowest.
  @inline(__always)
  private static func type(of name: UInt64) -> RecordType? {
    switch name {
    case 0x41: .a
    case 0x4141_4141: .aaaa
    case 0x45_4D41_4E43: .cname
    case 0x534E: .ns
    case 0x52_5450: .ptr
    case 0x584D: .mx
    case 0x54_5854: .txt
    default: nil
    }
  }
}
