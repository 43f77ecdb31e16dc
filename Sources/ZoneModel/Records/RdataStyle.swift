/// How names in data are written.
public struct RdataStyle: Sendable {
  /// Whether names are converted to lower case, as gdnsd serves them.
  public var lowercasesNames: Bool

  /// Names as they were read, or in lower case.
  public init(lowercasesNames: Bool = false) { self.lowercasesNames = lowercasesNames }

  /// As it was read.
  public static let standard = RdataStyle()
}
