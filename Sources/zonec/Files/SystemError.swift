import Glibc

/// A system call that failed.
struct SystemError: Error, Equatable {
  /// The number that the system gave, such as `ENOENT`.
  let code: Int32

  /// The system's message, in lower case.
  var reason: String {
    // No locale is ever set, so these are the English words on every machine.
    guard let words = unsafe strerror(code) else { return "error \(code)" }
    let text = unsafe String(cString: words)
    return text.prefix(1).lowercased() + text.dropFirst()
  }

  /// Repeats a call while signals interrupt it (EINTR).
  ///
  /// - Parameter call: gives less than 0 and sets `errno` when it fails.
  /// - Throws: the error of the last try.
  static func checking<Number: SignedInteger>(
    _ call: () -> Number
  ) throws(SystemError) -> Number {
    while true {
      let result = call()
      if result >= 0 { return result }
      let code = errno
      if code != EINTR { throw SystemError(code: code) }
    }
  }
}

/// An open file or directory.
///
/// A class, so that the file is closed once, when its last user releases it.
final class Descriptor: Sendable {
  /// The number that the system knows it by.
  let number: Int32
  /// Whether it is closed with this object.
  private let isOwned: Bool

  /// Takes over an open file, or borrows it when it is not `owned`.
  init(_ number: Int32, owned: Bool = true) {
    self.number = number
    isOwned = owned
  }

  deinit {
    // Never repeated: Linux has closed the number even where a signal interrupts.
    if isOwned { _ = close(number) }
  }

  /// Where relative paths begin.
  static let workingDirectory = Descriptor(AT_FDCWD, owned: false)
  /// What a user pipes in.
  static let standardInput = Descriptor(STDIN_FILENO, owned: false)
  /// The stream for results.
  static let standardOutput = Descriptor(STDOUT_FILENO, owned: false)
  /// Findings of a build, notes and summaries go here.
  static let standardError = Descriptor(STDERR_FILENO, owned: false)

  /// Takes the numbers of closed standard streams, so that no zone file is opened under one of
  /// them and receives the summary.
  static func reserveStandardStreams() {
    for number in STDIN_FILENO...STDERR_FILENO where fcntl(number, F_GETFD) < 0 {
      // Read-only: writing fails, as it would to the closed stream. Not every root has a /dev.
      if unsafe Glibc.open("/dev/null", O_RDONLY) < 0 { _ = unsafe Glibc.open("/", O_RDONLY) }
    }
  }
}
