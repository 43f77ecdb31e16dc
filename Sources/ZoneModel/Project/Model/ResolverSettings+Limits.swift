extension ResolverSettings {
  /// More name servers than this glibc does not ask (resolv.conf(5), MAXNS).
  static let serverLimit = 3
}
