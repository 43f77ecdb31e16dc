/// How names in data are written.
package struct RdataStyle: Sendable {
  /// Whether names are converted to lower case, as gdnsd serves them.
  package var lowercasesNames: Bool

  /// Names as they were read, or in lower case.
  package init(lowercasesNames: Bool = false) { self.lowercasesNames = lowercasesNames }

  /// As it was read.
  package static let standard = RdataStyle()
}
