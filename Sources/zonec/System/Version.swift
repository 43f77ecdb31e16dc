/// Which zonec this is.
enum Version {
  /// As `zonec --version` prints it.
  static let current = "0.1.0"
}
