import Testing

@testable import ZoneModel

struct NameHasherTests {
  /// The hash of a name under a fixed seed.
  private static func hash(_ name: String, seed: UInt64 = 1) throws -> UInt32 {
    let factor = 0xA076_1D64_78BD_642F &+ seed << 8
    let hasher = NameHasher(start: seed &* 0x9E37_79B9_7F4A_7C15, factor: factor)
    let wire = try DomainName(name).wire
    return hasher.hash(wire.span)
  }

  @Test("names that differ in case only have one hash", arguments: 1...70)
  func foldsCase(length: Int) throws {
    let letters = Array("abcxyz@[`{/09-_").map(String.init)
    var name = ""
    for index in 0..<length { name += letters[index % letters.count] }
    name = String(name.prefix(60)) + ".com"
    #expect(try Self.hash(name) == Self.hash(name.uppercased()))
  }

  @Test("every byte is folded as UInt8.asciiLowercased folds it, at any place in a word")
  func foldsBytes() {
    for byte in UInt8.min...UInt8.max {
      for place in 0..<8 {
        for others in [UInt64(0), .max, 0x4142_5A5B_4061_7A7B] {
          let mask = UInt64(0xFF) << (8 * place)
          let word = others & ~mask | UInt64(byte) << (8 * place)
          let folded = word.asciiLowercased >> (8 * place) & 0xFF
          #expect(folded == UInt64(byte.asciiLowercased))
        }
      }
    }
  }

  @Test("two thousand names made of bytes that differ in the bit of case have as many hashes")
  func distinguishesBytes() throws {
    var hashes: Set<UInt32> = []
    for number in 0..<2048 {
      var label = ""
      for bit in 0..<11 { label += number >> bit & 1 == 0 ? "@" : "`" }
      hashes.insert(try Self.hash(label + ".example.com"))
    }
    #expect(hashes.count == 2048)
  }

  @Test("names that collide under one seed do not under another")
  func dependsOnSeed() throws {
    var names: [UInt32: String] = [:]
    var collisions: [(String, String)] = []
    for number in 0..<200_000 {
      let name = "h\(number).example.com"
      if let other = names.updateValue(name, forKey: try Self.hash(name)) {
        collisions.append((name, other))
      }
    }
    // Of 200,000 numbers of 32 bits some five pairs are alike.
    #expect((1...20).contains(collisions.count))
    for (name, other) in collisions {
      #expect(try Self.hash(name, seed: 2) != Self.hash(other, seed: 2))
    }
  }
}
