/// How names in data are written.
public struct RdataStyle: Sendable {
  /// Capital letters of names made small, as gdnsd serves them.
  public var lowercasesNames: Bool

  /// Names as they were read, or in small letters.
  public init(lowercasesNames: Bool = false) { self.lowercasesNames = lowercasesNames }

  /// As it was read.
  public static let standard = RdataStyle()
}
