import Glibc

/// The environment variables of the process.
enum Environment {
  /// A variable's value; nil when it is unset or empty.
  static func value(of name: String) -> String? {
    guard let text = unsafe getenv(name) else { return nil }
    let value = unsafe String(cString: text)
    return value.isEmpty ? nil : value
  }
}
