import Testing

@testable import ZoneModel

/// Lines and columns, counted a word at a time.
struct LineIndexTests {
  @Test("each byte has the line and column that counting one by one gives")
  func placesAreCounted() {
    var random = SeededGenerator(seed: 7)
    let pieces = ["\n", "\n\n", "a", "bcdefgh", "é", "€", "😀", "\u{80}", "0123456789"].map {
      Array($0.utf8)
    }
    var bytes: [UInt8] = []
    while bytes.count < 10_000 {
      bytes += pieces.randomElement(using: &random) ?? []
      // Bytes that are no text count as well.
      if Int.random(in: 0..<9, using: &random) == 0 {
        bytes.append(.random(in: 0...255, using: &random))
      }
    }
    // The later places first: what is asked next was counted before.
    let index = LineIndex()
    let later = index.place(of: 9_000, in: bytes.span)
    var (line, lineStart, column) = (1, 0, 1)
    for offset in 0...bytes.count {
      let place = index.place(of: offset, in: bytes.span)
      #expect(place == (line, lineStart, column), "at \(offset)")
      if offset == 9_000 { #expect(place == later) }
      guard offset < bytes.count else { break }
      if bytes[offset] == UInt8(ascii: "\n") {
        (line, lineStart, column) = (line + 1, offset + 1, 1)
      } else if bytes[offset] & 0xC0 != 0x80 {
        column += 1
      }
    }
  }
}
