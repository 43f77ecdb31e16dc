import Glibc
import ZoneModel

extension FilePath {
  /// Has a system call take the path; one with a zero byte in it names nothing (EINVAL).
  func pass<Number: SignedInteger>(_ call: (UnsafePointer<CChar>) -> Number) -> Number {
    guard !bytes.contains(0) else {
      errno = EINVAL
      return -1
    }
    return unsafe (bytes.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { text in
      guard let start = text.baseAddress else { return -1 }
      return unsafe call(start)
    }
  }
}
