import Testing

@testable import ZoneModel

/// Reading what was damaged.
struct ZoneMutationTests {
  /// A random sequence that is the same for the same seed (xorshift).
  struct Randomness: RandomNumberGenerator {
    /// Never zero.
    var state: UInt64

    mutating func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
  }

  /// Bytes that mean something to the language.
  static let marks = Array(" \t\n\r\"\\();.@$\0\u{7f}/-{},0".utf8) + [0xFF, 0xEF]

  /// A text with some bytes replaced, removed, repeated or cut off.
  static func damage(_ text: [UInt8], _ random: inout Randomness) -> [UInt8] {
    var bytes = text
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      guard !bytes.isEmpty else { break }
      let index = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<6, using: &random) {
      case 0: bytes.remove(at: index)
      case 1: bytes.insert(Self.marks.randomElement(using: &random) ?? 0, at: index)
      case 2: bytes[index] = UInt8.random(in: 0...255, using: &random)
      case 3: bytes[index] = Self.marks.randomElement(using: &random) ?? 0
      case 4: bytes.removeSubrange(index..<min(bytes.count, index + 8))
      default: bytes.insert(contentsOf: bytes[index..<min(bytes.count, index + 30)], at: index)
      }
    }
    return bytes
  }

  @Test("damaged zones end, and every place lies in a file", arguments: UInt64(1)...20)
  func survives(seed: UInt64) throws {
    var random = Randomness(state: seed &* 0x9E37_79B9_7F4A_7C15)
    let texts = SampleZones.all + ["w 60/5 DYNA a!b\n$ORIGIN a.@F\n@Z MX 1 b.@Z\n$INCLUDE a @Z\n"]
    for _ in 0..<25 {
      for text in texts {
        for profile in Profile.allCases {
          let result = try ReadZone(
            Self.damage(Array(text.utf8), &random), profile: profile, files: ["a": "b NS c\n"])
          for finding in result.diagnostics.all {
            let (file, offset) = try #require(result.sources.find(finding.range.start))
            #expect(offset + finding.range.count <= file.bytes.count)
          }
        }
      }
    }
    ProofCounts.add(25 * texts.count * Profile.allCases.count, "Damaged inputs read")
  }
}
