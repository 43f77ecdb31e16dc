import ZoneModel

/// The part of a source line that a finding shows, made harmless and narrow enough.
struct Excerpt: Equatable {
  /// The text; `…` replaces what was cut off on either side.
  private(set) var text = ""
  /// Columns before the caret.
  private(set) var indent = 0
  /// Columns under which there are carets, at least 1.
  private(set) var caretWidth = 1

  /// A character as it is shown.
  private struct Glyph {
    /// The character, or its number where it could act on a terminal.
    var text: String
    /// How many columns it takes.
    var width: Int
    /// Its first byte's offset in the file.
    var offset: Int
    /// How many bytes it takes.
    var count = 1
  }

  /// The line of `place` around the `count` marked bytes, in `width` columns.
  ///
  /// If possible, there is room for a label of `labelWidth` columns after the caret.
  init(
    of place: SourcePlace, count: Int, in bytes: [UInt8], width: Int, labelWidth: Int = 0
  ) {
    // No character takes more than 4 bytes: text further off cannot be shown anyway, and the line
    // may be a whole file.
    let reach = 4 * width
    var first = max(place.lineStart, place.offset - reach)
    let newline = UInt8(ascii: "\n")
    let limit = min(bytes.count, place.offset + reach)
    var last = bytes[place.offset..<limit].firstIndex(of: newline) ?? limit
    var isWhole = last == bytes.count || bytes[last] == newline
    if isWhole, last > first, bytes[last - 1] == UInt8(ascii: "\r") { last -= 1 }
    last = max(last, first)

    // Most take one byte and some eight columns: no more are drawn than may be shown.
    let caretOffset = min(place.offset, last)
    var glyphs = Self.glyphs(before: caretOffset, of: bytes[first..<last], width: width)
    first = glyphs.first?.offset ?? caretOffset
    let caret = glyphs.count
    glyphs += Self.glyphs(of: bytes[caretOffset..<last], width: width)
    Self.escapeCommands(in: &glyphs)
    let drawn = glyphs.last.map { $0.offset + $0.count } ?? last
    if drawn < last { isWhole = false }
    let behind = glyphs.firstIndex { $0.offset >= place.offset + max(count, 1) } ?? glyphs.count
    let caretEnd = max(behind, min(caret + 1, glyphs.count))
    let wanted = max(Self.width(of: glyphs[caret..<caretEnd]), 1)

    var shown = glyphs.indices
    let isCut = first > place.lineStart || !isWhole
    // A caret behind the end of the line needs a column of its own.
    if isCut || Self.width(of: glyphs[...]) + (caret == glyphs.count ? 1 : 0) > width {
      let room = width - 2
      let right = min(max(wanted + labelWidth + 1, room / 3), room * 3 / 4)
      var start = Self.start(before: caret, in: glyphs, width: room - right)
      var end = start
      var used = 0
      while end < glyphs.count, used + glyphs[end].width <= room {
        used += glyphs[end].width
        end += 1
      }
      if end == glyphs.count {
        start = Self.start(before: end, in: glyphs, width: room - (caret == end ? 1 : 0))
      }
      shown = start..<end
    }
    if shown.lowerBound > 0 || first > place.lineStart {
      text = "…"
      indent = 1
    }
    for glyph in glyphs[shown] { text += glyph.text }
    if shown.upperBound < glyphs.count || !isWhole { text += "…" }
    indent += Self.width(of: glyphs[shown.lowerBound..<max(caret, shown.lowerBound)])
    let marked = caret..<max(caret, min(caretEnd, shown.upperBound))
    caretWidth = max(Self.width(of: glyphs[marked]), 1)
  }

  /// Writes characters that a log would take for a command as the console writes them.
  private static func escapeCommands(in glyphs: inout [Glyph]) {
    // A byte for each glyph: only ASCII begins a command.
    let letters = glyphs.map { $0.text.utf8.count == 1 ? $0.text.utf8.first ?? 0 : 0 }
    for place in commandMarks(in: letters, beginsLine: false) {
      glyphs[place].text = "\\u{\(String(letters[place], radix: 16))}"
      glyphs[place].width = CellWidth.of(glyphs[place].text)
    }
  }

  /// The earliest glyph from which all up to `end` fit into `width` columns.
  private static func start(before end: Int, in glyphs: [Glyph], width: Int) -> Int {
    var start = end
    var used = 0
    while start > 0, used + glyphs[start - 1].width <= width {
      start -= 1
      used += glyphs[start].width
    }
    return start
  }

  /// The columns of some glyphs.
  private static func width(of glyphs: ArraySlice<Glyph>) -> Int {
    glyphs.reduce(0) { $0 + $1.width }
  }

  /// Decodes bytes, which may begin inside a character, until they fill more than `width` columns.
  private static func glyphs(of bytes: ArraySlice<UInt8>, width: Int) -> [Glyph] {
    var glyphs: [Glyph] = []
    var index = bytes.startIndex
    var used = 0
    while index < bytes.endIndex, used <= width {
      let length = Self.length(ofScalarAt: index, in: bytes)
      let glyph = glyph(of: bytes[index..<index + length])
      glyphs.append(glyph)
      used += glyph.width
      index += length
    }
    return glyphs
  }

  /// Decodes the bytes before an offset, as many as fill more than `width` columns.
  ///
  /// A character is found from its end as from its start: no part of one is another.
  private static func glyphs(
    before end: Int, of bytes: ArraySlice<UInt8>, width: Int
  ) -> [Glyph] {
    var glyphs: [Glyph] = []
    var index = end
    var used = 0
    while index > bytes.startIndex, used <= width {
      let reach = bytes[max(bytes.startIndex, index - 4)..<index]
      let start =
        reach.indices.first { $0 + length(ofScalarAt: $0, in: reach) == index } ?? index - 1
      let glyph = glyph(of: bytes[start..<index])
      glyphs.append(glyph)
      used += glyph.width
      index = start
    }
    return glyphs.reversed()
  }

  /// A character made harmless, from its bytes; from one byte that is none, a mark.
  private static func glyph(of piece: ArraySlice<UInt8>) -> Glyph {
    let offset = piece.startIndex
    // Nearly all of a line; asking Unicode about each would take most of a run's time.
    if piece.count == 1, 0x20..<0x7F ~= piece[offset] {
      return Glyph(text: String(Unicode.Scalar(piece[offset])), width: 1, offset: offset)
    }
    let scalar = String(validating: piece, as: UTF8.self)?.unicodeScalars.first
    var glyph = Glyph(
      text: harmless(byte: piece.first ?? 0), width: 6, offset: offset, count: piece.count)
    if scalar == "\t" {
      // Its width does not matter under a single line, only that the caret knows it.
      glyph.text = "    "
      glyph.width = 4
    } else if let scalar {
      glyph.text = harmless(scalar)
      glyph.width = CellWidth.of(glyph.text)
    }
    return glyph
  }

  /// How many bytes the character at an index takes; 1 if it is not UTF-8.
  private static func length(ofScalarAt index: Int, in bytes: ArraySlice<UInt8>) -> Int {
    if bytes[index] < 0x80 { return 1 }
    let length = (~bytes[index]).leadingZeroBitCount
    guard 2...4 ~= length, index + length <= bytes.endIndex else { return 1 }
    let piece = bytes[index..<index + length]
    return String(validating: piece, as: UTF8.self) == nil ? 1 : length
  }
}
