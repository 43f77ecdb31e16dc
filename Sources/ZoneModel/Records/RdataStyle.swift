/// How names in data are written.
package struct RdataStyle: Sendable {
  /// Capital letters of names made small, as gdnsd serves them.
  package var lowercasesNames: Bool

  /// Names as they were read, or in small letters.
  package init(lowercasesNames: Bool = false) { self.lowercasesNames = lowercasesNames }

  /// As it was read.
  package static let standard = RdataStyle()
}
