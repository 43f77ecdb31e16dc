import Glibc
import ZoneModel

extension FilePath {
  /// Has a system call take the path; one with a zero byte in it names nothing (EINVAL).
  func pass<Number: SignedInteger>(_ call: (UnsafePointer<CChar>) -> Number) -> Number {
    // On the stack: a build passes hundreds of names.
    unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: bytes.count + 1) { text in
      for index in bytes.indices {
        guard bytes[index] != 0 else {
          errno = EINVAL
          return -1
        }
        unsafe text.initializeElement(at: index, to: CChar(bitPattern: bytes[index]))
      }
      unsafe text.initializeElement(at: bytes.count, to: 0)
      guard let start = text.baseAddress else { return -1 }
      return unsafe call(start)
    }
  }
}
