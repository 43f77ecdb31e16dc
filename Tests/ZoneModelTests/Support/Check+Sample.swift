@testable import ZoneModel

extension Check {
  /// A check of a test's own, which the catalogue does not have.
  static func sample(_ id: String, _ severity: Severity) -> Check {
    Check(id, severity, "a sample", why: "a test needs one", "this test")
  }
}
