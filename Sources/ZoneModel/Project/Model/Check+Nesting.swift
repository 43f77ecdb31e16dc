/// Zones inside zones, which a project may have and a directory of zone files, too.
extension Check {
  /// A zone inside another.
  static let nestedZones = Check(
    "nested-zones", .error, "no zone of a server is inside another",
    why: "gdnsd loads neither; other servers need a delegation in the outer one", "RFC 1034 §4.2",
    example: .directory(
      """
      example.com: www  A 192.0.2.5
      dev.example.com: {head}  ; expect: nested-zones
      """,
      """
      example.com: www      A 192.0.2.5
      example.com: www.dev  A 192.0.2.6
      """))
}
