/// Hashes names, the case of letters aside, from a seed that no maker of zone files knows.
///
/// With a seed that is known, names can be made that all have one hash, and each of them would be
/// compared with all before it. Nothing that is written depends on a hash, only the time it takes.
struct NameHasher: Sendable {
  /// What every hash begins with.
  private let start: UInt64
  /// The factor that spreads the bits; an odd number, so that none is lost.
  private let factor: UInt64

  /// The hasher of this run of the program.
  static let ofThisRun = NameHasher(start: .random(in: 0 ... .max), factor: .random(in: 0 ... .max))

  /// A hasher with a seed of two words.
  init(start: UInt64, factor: UInt64) {
    self.start = start
    self.factor = factor | 1
  }

  /// A hash that is the same for names that differ in case only.
  func hash(_ name: Span<UInt8>) -> UInt32 {
    // Eight bytes a step.
    var state = start ^ UInt64(name.count)
    var index = 0
    while index &+ 8 <= name.count {
      state = mix(state ^ name.word(at: index).asciiLowercased)
      index &+= 8
    }
    var tail: UInt64 = 0
    if name.count >= 8 {
      // Some bytes are repeated, which is no harm.
      if index < name.count { tail = name.word(at: name.count - 8).asciiLowercased }
    } else {
      while index < name.count {
        tail = tail << 8 | UInt64(name[index].asciiLowercased)
        index &+= 1
      }
    }
    state = mix(state ^ tail)
    return UInt32(truncatingIfNeeded: state ^ state >> 32)
  }

  /// Spreads every bit of `word` over all of the result.
  @inline(__always)
  private func mix(_ word: UInt64) -> UInt64 {
    let product = word.multipliedFullWidth(by: factor)
    return product.high ^ product.low
  }
}
