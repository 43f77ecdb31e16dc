/// How long resolvers may keep the records of a project or a level, by kind.
package struct TTLSettings: Sendable {
  /// What a record is for, as `"ttl"` calls it.
  package enum Kind: Int, Sendable, CaseIterable {
    /// Whatever is of no other kind, or of one that nothing is said about.
    case `default`
    /// The SOA record.
    case soa
    /// The NS records.
    case ns
    /// The addresses of the zone's own name servers; `ns` unless said.
    case glue
    /// PTR records.
    case ptr
    /// The names of services and roles: pools of hosts.
    case service

    /// Its key.
    var name: String { "\(self)" }
  }

  /// What is said, by the number of the kind; empty where nothing is.
  private var times: [TTL?] = []

  /// Settings that say nothing.
  package init() {}

  /// The TTL of a kind; nil where nothing is said about it.
  package subscript(kind: Kind) -> TTL? {
    get { times.isEmpty ? nil : times[kind.rawValue] }
    set {
      if times.isEmpty { times = Array(repeating: nil, count: Kind.allCases.count) }
      times[kind.rawValue] = newValue
    }
  }
}

/// A TTL, and where a project says it.
package struct TTL: Sendable, Equatable {
  /// The TTL itself.
  package let seconds: UInt32
  /// The place of its value; none for the TTL that counts where nothing is said.
  package let location: SourceLocation

  /// A TTL that a project says.
  package init(_ seconds: UInt32, at location: SourceLocation) {
    self.seconds = seconds
    self.location = location
  }

  /// That of a project that says none.
  package static let usual = TTL(3600, at: .none)
}

extension JSONReader {
  /// Reads the TTL of one thing: gdnsd refuses what is outside its limits.
  mutating func ttl(_ what: String) -> TTL? {
    _ = peekKind()
    let place = file.location(at: offset)
    return duration(what, in: 5...3_600_000).map { TTL($0, at: place) }
  }

  /// Reads `"ttl"` of a project or a level: one TTL, or one by kind.
  mutating func ttls() -> TTLSettings {
    var settings = TTLSettings()
    guard peekKind() == .object else {
      settings[.default] = ttl("\"ttl\"")
      return settings
    }
    let kinds = TTLSettings.Kind.allCases
    object("\"ttl\"", keys: kinds.map(\.name)) { json, key in
      guard let kind = kinds.first(where: { $0.name == key }) else { return }
      settings[kind] = json.ttl("\"\(key)\"")
    }
    return settings
  }
}
