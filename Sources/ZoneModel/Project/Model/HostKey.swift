/// The keys of a host, each as its bytes in one number, the first byte lowest.
enum HostKey: UInt64 {
  /// `name`.
  case name = 0x656D_616E
  /// `aliases`.
  case aliases = 0x73_6573_6169_6C61
  /// `mx`.
  case mx = 0x786D
  /// `ttl`.
  case ttl = 0x6C_7474
  /// `note`.
  case note = 0x6574_6F6E
  /// `roles`.
  case roles = 0x73_656C_6F72
  /// `public`.
  case `public` = 0x6369_6C62_7570
  /// `private`.
  case `private` = 0x65_7461_7669_7270

  /// The keys as they are written, for messages.
  static let names = ["name", "roles", "private", "public", "aliases", "mx", "ttl", "note"]

  /// A bit of its own, to see keys that are repeated.
  var bit: UInt8 {
    switch self {
    case .name: 1
    case .note: 2
    case .roles: 4
    case .public: 8
    case .private: 16
    case .ttl: 32
    case .aliases: 64
    case .mx: 128
    }
  }

  /// The bits of the keys that may follow those of `seen` for addresses to fall into place.
  @inline(__always)
  static func inOrder(after seen: UInt8) -> UInt8 {
    let anywhere =
      HostKey.note.bit | HostKey.roles.bit | HostKey.ttl.bit | HostKey.aliases.bit
      | HostKey.mx.bit
    if seen & HostKey.name.bit == 0 {
      return anywhere | (seen & addresses == 0 ? HostKey.name.bit : 0)
    }
    return anywhere | HostKey.public.bit
      | (seen & HostKey.public.bit == 0 ? HostKey.private.bit : 0)
  }

  /// The bits of the keys that hold addresses.
  static let addresses: UInt8 = 8 | 16
}

extension JSONReader {
  /// The bytes of a short string in one number, the first byte lowest; 0 for a longer one.
  func word(of string: JSONString) -> UInt64 {
    // The eight bytes from the first, except for those after the string's end.
    if string.decoded == nil, string.count <= 7, string.start + 8 <= bytes.count {
      let word = UInt64(littleEndian: bytes.span.word(at: string.start))
      return word & ((1 << UInt64(string.count * 8)) - 1)
    }
    return withText(of: string) { text in
      guard text.count <= 8 else { return 0 }
      var word: UInt64 = 0
      for index in text.indices { word |= UInt64(text[index]) << UInt64(index * 8) }
      return word
    }
  }

  /// Takes the line at `start` for the whole text until the next call.
  mutating func openLine(at start: Int, before fileEnd: Int) {
    offset = start
    end = start
    while end < fileEnd, bytes[end] != 0x0A { end += 1 }
    openings.removeAll(keepingCapacity: true)
    hasReportedEnd = false
    finishValue()
  }
}
