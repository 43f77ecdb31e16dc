import Synchronization

/// Numbers that several threads put together.
final class SharedTally: Sendable {
  /// In the order of coming.
  private let numbers = Mutex<[Int]>([])

  /// Takes a number in.
  func add(_ number: Int) { numbers.withLock { $0.append(number) } }

  /// All of them, sorted.
  var values: [Int] { numbers.withLock { $0.sorted() } }
}
