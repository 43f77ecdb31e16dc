import Synchronization

/// Results of tasks that end in any order, kept under their numbers.
///
/// A class, because every task of a run writes to the same one; the lock is taken once a task.
final class ResultSlots<Result: Sendable>: Sendable {
  /// The results so far.
  private let slots: Mutex<[Result?]>

  /// Room for `count` results.
  init(count: Int) { slots = Mutex(Array(repeating: nil, count: count)) }

  /// Slots that hold something for each task to begin with.
  init(_ values: [Result]) { slots = Mutex(values) }

  /// Takes the content out of a slot: without a second owner, the value can change in place.
  func take(_ index: Int) -> Result? {
    slots.withLock { slots in
      guard slots.indices.contains(index) else { return nil }
      var value: Result?
      swap(&value, &slots[index])
      return value
    }
  }

  /// Keeps the result of a task.
  func set(_ index: Int, _ result: Result) {
    slots.withLock { if $0.indices.contains(index) { $0[index] = result } }
  }

  /// Keeps the result of a task, which the caller gives away: so it has one owner throughout.
  func put(_ index: Int, _ result: inout Result?) {
    slots.withLock { if $0.indices.contains(index) { swap(&$0[index], &result) } }
  }

  /// All results in the order of their numbers.
  var results: [Result] {
    slots.withLock { slots in
      var results: [Result] = []
      results.reserveCapacity(slots.count)
      for case let result? in slots { results.append(result) }
      return results
    }
  }
}
