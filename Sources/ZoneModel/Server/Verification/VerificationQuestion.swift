/// A question to the server that is verified.
package struct VerificationQuestion: Sendable {
  /// What the answer to a question should be.
  package enum Purpose: UInt8, Sendable, CaseIterable {
    /// The SOA record of a zone.
    case start
    /// A complete RRset.
    case set
    /// An RRset of a wildcard, at a name made up below it.
    case wildcard
    /// No records of a type at a name that has others.
    case absence
    /// No records at a name that only has names below it, which therefore exists.
    case emptyName
    /// NXDOMAIN: there is no such name.
    case noName
    /// A referral, with its glue.
    case delegation
    /// Whatever a plugin of gdnsd makes.
    case dynamic
    /// A refusal: the name is in no zone.
    case outside
  }

  /// What the answer should show.
  let purpose: Purpose
  /// The type that is asked for.
  package let type: RecordType
  /// The number of the zone.
  let zone: Int
  /// The owner's number in its zone's name table; nil for a name that owns nothing.
  let owner: UInt32?
  /// How many bytes of the owner's name are left out in front: what an empty name lacks.
  let skipped: Int
  /// The expected records, as places in `ServedZone.places`.
  let records: Range<Int>
  /// Its place among all questions, in which differences are shown.
  let order: Int
}

extension VerificationQuestion {
  /// Appends the name that is asked for, in wire form.
  ///
  /// - Parameter label: what names are made up of.
  func appendName(of zones: [ServedZone], label: [UInt8], to name: inout [UInt8]) {
    if purpose == .outside {
      name.append(UInt8(truncatingIfNeeded: label.count))
      name.append(contentsOf: label)
      // Never to be a real domain (RFC 6761 §6.4).
      return name.append(contentsOf: DomainName.invalid.wire)
    }
    let served = zones[zone]
    let origin = served.zone.origin.wire
    guard let owner else {
      if purpose == .noName { Self.append(label, below: origin.span, to: &name) }
      return name.append(contentsOf: origin)
    }
    let range = served.zone.names.range(of: owner).dropFirst(skipped)
    let wire = served.zone.names.bytes.span.extracting(range)
    guard purpose == .wildcard else { return name.append(wire) }
    // The first label is `*`.
    let parent = wire.extracting(2..<wire.count)
    Self.append(label, below: parent, to: &name)
    name.append(parent)
  }

  /// Appends a label, or what of it fits before a name.
  static func append(_ label: [UInt8], below parent: Span<UInt8>, to name: inout [UInt8]) {
    let room = max(min(label.count, WireName.maximumLength - parent.count - 1), 0)
    if room == 0 { return }
    name.append(UInt8(truncatingIfNeeded: room))
    name.append(contentsOf: label.prefix(room))
  }
}

extension DomainName {
  /// `invalid.`, which no server serves.
  static let invalid = DomainName(trusted: [7] + Array("invalid".utf8) + [0])
}
