/// An absolute domain name in wire form: each label after its length, then a zero byte.
///
/// `www.example.com.` is the 17 bytes `3 www 7 example 3 com 0`. At most 255 bytes, 63 a label
/// (RFC 1035 §2.3.4). Case is kept as written and ignored by `==` and `hash` (RFC 4343).
public struct DomainName: Hashable, Comparable, Sendable {
  /// Valid by construction: every `init` checks.
  public let wire: [UInt8]

  /// The root, `.`.
  public static let root = DomainName(trusted: [0])

  /// Reads presentation form, such as `www` or `mail.example.com.`, with escapes.
  ///
  /// - Parameter origin: completes a name that does not end in a dot.
  /// - Throws: `DomainNameError`, its offset counted in bytes from the start of `text`.
  package init(
    parsing text: Span<UInt8>, relativeTo origin: DomainName = .root
  ) throws(DomainNameError) {
    var wire: [UInt8] = []
    try NameText.parse(text, relativeTo: origin.wire.span, into: &wire)
    self.wire = wire
  }

  /// Reads presentation form from a string; see `init(parsing:relativeTo:)`.
  public init(_ text: String, relativeTo origin: DomainName = .root) throws(DomainNameError) {
    let bytes = Array(text.utf8)
    try self.init(parsing: bytes.span, relativeTo: origin)
  }

  /// Takes wire form, if it is exactly one whole name.
  public init?(wire: some Sequence<UInt8>) {
    let bytes = Array(wire)
    guard WireName.length(in: bytes.span, at: 0) == bytes.count else { return nil }
    self.wire = bytes
  }

  /// Takes wire form that is known to be valid.
  init(trusted wire: [UInt8]) { self.wire = wire }

  /// The labels from the left, the root's not among them.
  public var labels: [ArraySlice<UInt8>] {
    WireName.labelStarts(wire.span).map { wire[($0 + 1)..<($0 + 1 + Int(wire[$0]))] }
  }

  /// The name without its first label; the root has no parent.
  public var parent: DomainName? {
    wire.count == 1 ? nil : DomainName(trusted: Array(wire[(Int(wire[0]) + 1)...]))
  }

  /// Whether this is `ancestor` or a name below it, compared by label.
  public func isSubdomain(of ancestor: DomainName) -> Bool {
    WireName.isSubdomain(wire.span, of: ancestor.wire.span)
  }

  /// This name in lower case (RFC 4034 §6.2).
  package var lowercased: DomainName { DomainName(trusted: wire.map(\.asciiLowercased)) }

  /// Equal except for the case of ASCII letters (RFC 4343).
  public static func == (lhs: Self, rhs: Self) -> Bool {
    WireName.areEqual(lhs.wire.span, rhs.wire.span)
  }

  /// Hashes what `==` compares: names that differ only in case hash alike.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(NameHasher.ofThisRun.hash(wire.span))
  }

  /// The canonical order of RFC 4034 §6.1.
  public static func < (lhs: Self, rhs: Self) -> Bool {
    WireName.compare(lhs.wire.span, rhs.wire.span) < 0
  }
}

extension DomainName: CustomStringConvertible {
  /// Presentation form with the final dot, `www.example.com.`.
  public var description: String {
    var text: [UInt8] = []
    NameText.append(wire.span, to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// Presentation form without the final dot, for messages; the root is `.`.
  package var displayText: String {
    wire.count == 1 ? "." : String(description.dropLast())
  }
}
