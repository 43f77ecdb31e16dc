extension CompilerInput {
  /// Explains a name or an address of the project: which records there are, which inventory line, role
  /// and rule made them, and where they are written; or why there is none.
  ///
  /// ```swift
  /// if let answer = project.explain("www").answer { print(answer) }
  /// ```
  ///
  /// - Parameter word: an address; a whole name such as `www.webplatform.org`, or the part of one in
  ///   front of a level's zone, such as `www` or a host's name; a role's name; or `FILE:LINE`.
  /// - Returns: an answer whose `isFound` is false where there is no such thing.
  public func explain(_ word: String) -> QueryResult { ZoneModel.explain(word, in: self) }

  /// Says what would change if a host were gone: its records, pools and PTR records, what still names
  /// it by hand, what is left too small, and which addresses become free. Changes nothing.
  ///
  /// - Parameter host: a host's name in the inventories; of every level asked about that has it.
  /// - Returns: an answer whose `isFound` is false where there is no such host.
  public func retire(_ host: String) -> QueryResult { ZoneModel.retire(host, in: self) }
}
