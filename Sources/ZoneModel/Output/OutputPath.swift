/// Where a file lies in the output directory, and what it is: the text follows from that.
public struct OutputPath: Sendable {
  /// The name of the level, which is that of its directory.
  public let level: String
  /// The file's name in its directory.
  package let name: String
  /// Whether it lies in the level's `zones`, which gdnsd reads.
  package let isInZones: Bool

  /// What the file is, as its name says: a list may have very many, so it is not kept.
  package var kind: Kind { isInZones ? Self.kind(inZones: name) : Self.kind(of: name) }

  /// Whether it is the list of a level's files.
  package var isManifest: Bool { !isInZones && name == Self.manifest }

  /// What builds write.
  package enum Kind: Sendable, Equatable {
    /// A zone.
    case zone(DomainName)
    /// The resolv.conf of a level's VMs, or that of the hosts of a role.
    case resolvConf(role: String?)
    /// What is asked of providers.
    case requests
    /// The list of a level's files.
    case manifest
    /// Nothing that builds of this version write.
    case unknown
  }

  /// The file of a kind in a level's directory; what is unknown has no name of its own.
  init(_ level: String, _ kind: Kind) {
    self.level = level
    var isInZones = false
    switch kind {
    case .zone(let origin):
      name = origin.zoneFileName
      isInZones = true
    case .resolvConf(let role): name = Self.resolvConf + (role.map { ".\($0)" } ?? "")
    case .requests: name = Self.requests
    case .manifest: name = Self.manifest
    case .unknown: name = ""
    }
    self.isInZones = isInZones
  }

  /// The file of a zone of a project in a level's directory.
  init(of planned: PlannedZone, in level: Level) {
    self.init(level.name, .zone(planned.zone.origin))
  }

  /// The file of a zone in a level's directory.
  package init(level: String, zone: DomainName) { self.init(level, .zone(zone)) }

  /// The file of a name in a level's directory or in its `zones`.
  package init(level: String, name: String, isInZones: Bool) {
    self.level = level
    self.name = name
    self.isInZones = isInZones
  }

  /// The file of a path that something lists, relative to the level's directory; nil where builds
  /// write nothing of that kind.
  ///
  /// The one rule of what is ours: a plain name, or one in `zones`, not hidden, or the manifest.
  /// Whoever may edit a list must not be able to have anything else replaced or removed.
  package init?(level: String, listed path: String) {
    let names = path.pathNames
    guard let name = names.last, names.count == 1 || (names.count == 2 && names[0] == Self.zones)
    else { return nil }
    // No file system has longer names.
    let isPlain =
      (1...255).contains(name.utf8.count) && !name.isHiddenName && !name.utf8.contains(0)
    guard isPlain || path == Self.manifest else { return nil }
    self.init(level: level, name: name, isInZones: names.count == 2)
  }

  /// The directory of a level's zones.
  private static let zones = "zones"
  /// The file of requests to providers.
  private static let requests = "provider-requests.txt"
  /// The resolv.conf of VMs.
  private static let resolvConf = "resolv.conf"
  /// The manifest; the leading dot keeps gdnsd from taking it for a zone.
  private static let manifest = ".zonec-manifest.json"

  /// What a name in `zones` says.
  private static func kind(inZones name: String) -> Kind {
    (try? ZoneFileName.zone(of: FilePath(name))).map { .zone($0) } ?? .unknown
  }

  /// What a name in a level's directory says.
  private static func kind(of name: String) -> Kind {
    if name == manifest { return .manifest }
    if name == requests { return .requests }
    if name == resolvConf { return .resolvConf(role: nil) }
    let start = (resolvConf + ".").utf8
    guard name.utf8.starts(with: start) else { return .unknown }
    return .resolvConf(role: String(decoding: name.utf8.dropFirst(start.count), as: UTF8.self))
  }

  /// Relative to the level's directory, such as `zones/webplatform.org`.
  package var pathInLevel: String { isInZones ? "\(Self.zones)/\(name)" : name }

  /// The directory, relative to the output directory, such as `production/zones`.
  package var folder: String { isInZones ? "\(level)/\(Self.zones)" : level }

  /// Relative to the output directory, such as `production/zones/webplatform.org`.
  public var text: String { "\(folder)/\(name)" }

  /// The zone whose file it is; nil for any other file.
  public var zone: DomainName? {
    if case .zone(let origin) = kind { origin } else { nil }
  }
}

extension OutputPath: Hashable, Comparable, CustomStringConvertible {
  /// Whether both are one file.
  public static func == (lhs: Self, rhs: Self) -> Bool {
    lhs.isInZones == rhs.isInZones && lhs.name.utf8.elementsEqual(rhs.name.utf8)
      && lhs.level.utf8.elementsEqual(rhs.level.utf8)
  }

  /// Feeds the level and the name.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(level)
    hasher.combine(name)
  }

  /// In the order of their texts.
  public static func < (lhs: Self, rhs: Self) -> Bool { lhs.text < rhs.text }

  /// The text.
  public var description: String { text }
}
