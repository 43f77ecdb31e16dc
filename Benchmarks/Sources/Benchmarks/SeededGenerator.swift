/// Numbers that look random, and are the same each time.
struct SeededGenerator {
  /// What the next number is made of.
  private var state: UInt64 = 1

  /// A number from 0 on, below a bound.
  mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
}
