/// Something that can run a task several times at once; the program, which has threads, makes one.
public struct Workers: Sendable {
  /// How many run at once, at least 1.
  package let count: Int

  /// How many bytes of input are worth calling them.
  private let smallestInput: Int

  /// Runs `body` for every number below a count and returns when all are done.
  private let runAll: @Sendable (Int, @Sendable (Int) -> Void) -> Void

  /// Workers with the caller's threads, for inputs of at least this many bytes.
  public init(
    count: Int, smallestInput: Int = 0,
    run: @escaping @Sendable (_ tasks: Int, _ body: @Sendable (Int) -> Void) -> Void
  ) {
    self.count = count
    self.smallestInput = smallestInput
    runAll = run
  }

  /// The workers for an input of this many bytes: for a small one the caller is done before a
  /// thread has started.
  func working(on bytes: Int) -> Workers { bytes < smallestInput ? .serial : self }

  /// One after the other, on the caller's thread.
  public static let serial = Workers(count: 1) { count, body in
    for index in 0..<count { body(index) }
  }

  /// Runs `body` for `0..<count`, in any order, and returns when all are done.
  package func run(_ count: Int, _ body: @Sendable (Int) -> Void) {
    if count == 1 || self.count == 1 { return Self.serial.runAll(count, body) }
    runAll(count, body)
  }

  /// What two tasks make, which may run at once.
  func both<First: Sendable, Second: Sendable>(
    _ first: @Sendable () -> First, _ second: @Sendable () -> Second
  ) -> (First, Second) {
    let firsts = ResultSlots<First>(count: 1)
    let seconds = ResultSlots<Second>(count: 1)
    run(2) { number in
      if number == 0 { firsts.set(0, first()) } else { seconds.set(0, second()) }
    }
    return (firsts.take(0) ?? first(), seconds.take(0) ?? second())
  }

  /// What `transform` makes of `0..<count`, in that order whatever order it ran in.
  package func map<Result: Sendable>(
    _ count: Int, _ transform: @Sendable (Int) -> Result
  ) -> [Result] {
    let slots = ResultSlots<Result>(count: count)
    run(count) { slots.set($0, transform($0)) }
    return slots.results
  }
}
