import Synchronization
import Testing

@testable import ZoneModel

struct WorkersTests {
  @Test("a small input starts no thread")
  func savesThreads() {
    let calls = Atomic(0)
    let workers = Workers(count: 2, smallestInput: 100) { count, body in
      calls.add(1, ordering: .relaxed)
      for index in 0..<count { body(index) }
    }
    #expect(workers.working(on: 99).map(3) { $0 } == [0, 1, 2])
    #expect(calls.load(ordering: .relaxed) == 0)
    #expect(workers.working(on: 100).map(3) { $0 } == [0, 1, 2])
    #expect(calls.load(ordering: .relaxed) == 1)
  }
}
