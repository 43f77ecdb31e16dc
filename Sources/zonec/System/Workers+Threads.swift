import Glibc
import Synchronization
import ZoneModel

extension Workers {
  /// One worker a processor, at most 64: the calling thread and as many others as are needed.
  static let threads = Workers(count: processors, smallestInput: 1 << 16) { count, body in
    share(count, among: min(processors, count), body)
  }

  /// Workers that only wait, for a disk or another machine: more than there are processors.
  static let waiting = Workers(count: 8) { count, body in share(count, among: min(8, count), body) }

  /// Processors that are running.
  private static let processors = min(max(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 1), 64)

  /// Runs `body` for each number below `count`, in no order, and returns when all have run.
  private static func share(
    _ count: Int, among workers: Int, _ body: @Sendable (Int) -> Void
  ) {
    withoutActuallyEscaping(body) { body in
      let task = Task(count: count, body: body)
      var threads: [pthread_t] = []
      for _ in 1..<max(workers, 1) {
        if let thread = start(task) { threads.append(thread) }
      }
      // Where no thread could be started the work is done all the same, here.
      task.work()
      for thread in threads { _ = pthread_join(thread, nil) }
    }
  }

  /// Starts a thread that works on a task; nil when the system has none to give.
  private static func start(_ task: Task) -> pthread_t? {
    let shared = unsafe Unmanaged.passRetained(task)
    var thread = pthread_t()
    let code = unsafe pthread_create(
      &thread, nil,
      { argument in
        if let argument = unsafe argument {
          unsafe Unmanaged<Task>.fromOpaque(argument).takeRetainedValue().work()
        }
        return nil
      }, shared.toOpaque())
    if code == 0 { return thread }
    unsafe shared.release()
    return nil
  }

  /// Work that threads share.
  ///
  /// A class, because threads take their next number from one counter.
  private final class Task: Sendable {
    /// The first number that no thread has taken.
    private let next = Atomic(0)
    /// How many there are.
    private let count: Int
    /// The task that every thread runs.
    private let body: @Sendable (Int) -> Void

    /// Work for the numbers below `count`.
    init(count: Int, body: @escaping @Sendable (Int) -> Void) {
      self.count = count
      self.body = body
    }

    /// Takes numbers until none is left.
    func work() {
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < count else { return }
        body(index)
      }
    }
  }
}
