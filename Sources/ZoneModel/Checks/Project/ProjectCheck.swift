/// A check of a whole project, its inventories, roles, services and zones together, with its logic.
///
/// A new one is a static member in a file of its own, or beside its kin, and an entry in `all`.
package struct ProjectCheck: Sendable {
  /// What it looks for, and why.
  package let check: Check
  /// Looks for what does not meet it.
  let find: @Sendable (DerivedProject, inout ProjectFindings) -> Void

  /// A check with its logic.
  init(
    _ check: Check, find: @escaping @Sendable (DerivedProject, inout ProjectFindings) -> Void
  ) {
    self.check = check
    self.find = find
  }
}
