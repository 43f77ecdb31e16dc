import ZoneModel

/// The text of the zone example.com, read and held to the rules of a profile.
struct CheckedZone {
  /// What was found, in the order of the text.
  let diagnostics: [Diagnostic]
  /// The text.
  let sources: SourceMap
  /// The records.
  let zone: Zone

  /// A zone without fault: everything that every rule asks for, on six lines.
  static let head = """
    $TTL 900
    @ IN SOA ns1.example.com. hostmaster.example.com. 1 7200 1800 259200 900
    @ IN NS ns1.example.com.
    @ IN NS ns2.example.com.
    ns1 IN A 192.0.2.1
    ns2 IN A 192.0.2.2

    """

  /// The lines of `records` behind the head, so that the first of them is line 7.
  init(_ records: String, _ profile: Profile = .standard) {
    self.init(whole: Self.head + records + "\n", profile)
  }

  /// A whole zone.
  init(whole text: String, origin: String = "example.com", _ profile: Profile = .standard) {
    let origin = (try? DomainName(origin)) ?? .root
    var options = ReadOptions()
    options.profile = profile
    let file = ZoneFile(
      name: "zone", bytes: Array(text.utf8), origin: origin, options: options)
    diagnostics = file.check(profile)
    sources = file.sources
    zone = file.zone
  }

  /// The findings as `7:3 error cname-and-other-data`, in the order of the text.
  var marks: [String] { marks(of: diagnostics) }

  /// Some of the findings in the same form.
  func marks(of diagnostics: [Diagnostic]) -> [String] {
    diagnostics.map { diagnostic in
      let place = sources.place(of: diagnostic.range.start)
      return "\(place?.line ?? 0):\(place?.column ?? 0) \(diagnostic.severity) \(diagnostic.id)"
    }
  }

  /// The bytes that the first finding of what the zone says points at, not of how it is written.
  var pointedAt: String? {
    let first = diagnostics.first { !$0.isOf(.unportableSyntax) }
    guard let first, let (file, offset) = sources.find(first.range.start)
    else { return nil }
    return String(decoding: file.bytes[offset...].prefix(first.range.count), as: UTF8.self)
  }
}
