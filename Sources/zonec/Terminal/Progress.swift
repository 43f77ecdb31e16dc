import ZoneModel

/// A line on a terminal that shows how far a long task is; nothing in a pipe, nor in the first
/// second.
struct Progress {
  /// What is being done, such as `asked for`.
  private let verb: String
  /// Where it is shown; nil if it is not a terminal.
  private let stream: Descriptor?
  /// When the work began, in milliseconds.
  private let start = Clock.milliseconds()
  /// When the line was last written.
  private var last = 0
  /// Whether it is shown.
  private var isShown = false

  /// Progress on standard error, if a person watches.
  init(_ verb: String, on console: Console, isQuiet: Bool) {
    self.verb = verb
    stream = console.notes.terminal.isInteractive && !isQuiet ? .standardError : nil
  }

  /// Shows how far the task is.
  mutating func show(_ done: Int, of all: Int, _ noun: String) {
    guard let stream else { return }
    let now = Clock.milliseconds()
    guard now - start > 1000, now - last > 100 else { return }
    last = now
    isShown = true
    let percent = all > 0 ? " (\(done * 100 / all) %)" : ""
    write("\r\u{1B}[K\(verb) \(done) of \(all) \(noun)\(percent)", to: stream)
  }

  /// Takes the line away.
  mutating func clear() {
    guard isShown, let stream else { return }
    isShown = false
    write("\r\u{1B}[K", to: stream)
  }

  /// Writes to the terminal; that it cannot be written harms nothing.
  private func write(_ text: String, to stream: Descriptor) {
    try? FileAccess.system.writeAll(Array(text.utf8), to: stream)
  }
}
