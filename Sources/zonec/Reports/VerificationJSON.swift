import ZoneModel

/// A verification for programs, as docs/verification.schema.json describes it.
///
/// One difference on each line. Members may be added; if one is removed, the version changes.
enum VerificationJSON {
  /// The version of the form.
  static let version = 2

  /// What came of a verification.
  static func text(
    of result: ServerVerification.Result, server: ServerAddress, unpublished: UnpublishedZones
  ) -> [UInt8] {
    text([
      .init("version", .number(version)), .init("server", .string("\(server)")),
      .init("findings", .array([])), .init("unpublished", unpublished.json),
      .init("differences", .lines(result.differences.first.map(difference))),
      .init("summary", summary(of: result, failure: result.failure)),
    ])
  }

  /// Why nothing could be asked, with null in the place of differences.
  static func text(of failure: CommandFailure, server: ServerAddress) -> [UInt8] {
    let nothing = ServerVerification.Result(differences: Differences())
    return text([
      .init("version", .number(version)), .init("server", .string("\(server)")),
      .init("findings", .array([])), .init("unpublished", .null), .init("differences", .null),
      .init("summary", summary(of: nothing, failure: failure)),
    ])
  }

  /// How much was asked for, and why not all of it was judged.
  private static func summary(
    of result: ServerVerification.Result, failure: CommandFailure?
  ) -> JSONValue {
    .object([
      .init("differences", .number(result.differences.count)),
      .init("rrsets", .number(result.setCount)), .init("zones", .number(result.zoneCount)),
      .init("dynamic", .number(result.dynamicCount)), .init("complete", .bool(failure == nil)),
      .init("failure", JSONValue(failure?.message)),
    ])
  }

  /// The errors of a project, with null in the place of differences: none would be a good server.
  static func text(of errors: ReportContent, server: ServerAddress) -> [UInt8] {
    text([
      .init("version", .number(version)), .init("server", .string("\(server)")),
      .init("findings", .lines(errors.findings.map { JSONReport.finding($0, errors) })),
      .init("unpublished", .null), .init("differences", .null), .init("summary", .null),
    ])
  }

  /// A document.
  private static func text(_ members: [JSONValue.Member]) -> [UInt8] {
    var text: [UInt8] = []
    JSONValue.object(members).append(to: &text)
    text.append("\n")
    return text
  }

  /// One difference as JSON.
  private static func difference(_ difference: Difference) -> JSONValue {
    let facts = difference.facts
    let isMadeUp = difference.purpose == .noName || difference.purpose == .outside
    return .object([
      .init("kind", .string(difference.kind.rawValue)),
      .init("zone", JSONValue(difference.zone?.displayText)),
      .init("owner", isMadeUp ? .null : .string(difference.owner)),
      .init("type", .string("\(difference.type)")),
      .init("question", .string(word(difference.purpose))),
      .init("code", JSONValue(facts.code?.description)),
      .init("expectedCode", .string(code(difference.purpose).description)),
      .init("authoritative", facts.isAuthoritative.map(JSONValue.bool) ?? .null),
      .init("missing", records(facts.missing)), .init("missingCount", .number(facts.missing.count)),
      .init("extra", records(facts.extra)), .init("extraCount", .number(facts.extra.count)),
      .init("serial", JSONValue(facts.serials?.served.number)),
      .init("expectedSerial", JSONValue(facts.serials?.published.number)),
      .init("ttl", JSONValue(facts.ttls?.served)),
      .init("leastTTL", JSONValue(facts.ttls?.compiled.lowerBound)),
      .init("mostTTL", JSONValue(facts.ttls?.compiled.upperBound)),
      .init("message", .string(difference.text)),
    ])
  }

  /// Some records as JSON.
  private static func records(_ list: RecordList) -> JSONValue {
    .array(
      list.records.map {
        .object([
          .init("owner", JSONValue($0.owner)), .init("type", .string("\($0.type)")),
          .init("data", .string($0.data)),
        ])
      })
  }

  /// What a question asks for, in one word.
  static func word(_ purpose: VerificationQuestion.Purpose) -> String {
    switch purpose {
    case .start: "soa"
    case .set: "rrset"
    case .wildcard: "wildcard"
    case .absence: "absent-type"
    case .emptyName: "empty-name"
    case .noName: "absent-name"
    case .delegation: "delegation"
    case .dynamic: "plugin"
    case .outside: "outside"
    }
  }

  /// The response code that a question should get.
  private static func code(_ purpose: VerificationQuestion.Purpose) -> ResponseCode {
    switch purpose {
    case .noName: .noSuchName
    case .outside: .refused
    default: .noError
    }
  }
}

extension JSONValue {
  /// A number, or null.
  fileprivate init(_ number: UInt32?) { self = number.map { .number(Int($0)) } ?? .null }
}
