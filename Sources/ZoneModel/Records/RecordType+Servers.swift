extension RecordType {
  /// Whether some server reads data of the type as `TYPEn \# …` that it does not read as text: NSD
  /// reads no CAA tag with capitals, with Knot no KEY without a key, and of an SPF record one text.
  var mayNeedGenericForm: Bool {
    self == .caa || self == .key || self == .spf || !RecordFormat.isKnownToAll(self)
  }

  /// Whether BIND tells names in the data apart by the case of their letters, and serves two records
  /// that differ in it alone.
  var hasNamesWithCase: Bool {
    switch rawValue {
    // IPSECKEY, NSEC, HIP, TALINK, SVCB, HTTPS, LP, AMTRELAY
    case 45, 47, 55, 58, 64, 65, 107, 260: true
    default: false
    }
  }
}
