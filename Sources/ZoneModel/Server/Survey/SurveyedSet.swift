/// An RRset in an answer.
struct SurveyedSet: Sendable, Equatable {
  /// The type: that of the question, or CNAME.
  let type: RecordType
  /// The data, sorted and each once, with lower case in names.
  let data: [[UInt8]]
  /// The TTL, in seconds.
  let ttl: UInt32

  /// The RRset that answers a question: of its type, or else an alias; nil if there is neither.
  init?(
    answering question: SurveyQuestion, _ name: [UInt8], in message: DNSMessage
  ) throws(SurveyFault) {
    guard message.isAuthoritative else { return nil }
    for type in question.type == .cname ? [.cname] : [.cname, question.type] {
      if let set = try Self(type, at: name[...], in: message, .answer) {
        self = set
        return
      }
    }
    return nil
  }

  /// The records of an owner and type in a section; nil if there are none.
  ///
  /// - Parameter owner: in lower case.
  /// - Throws: a fault if a record does not fit its type.
  init?(
    _ type: RecordType, at owner: ArraySlice<UInt8>, in message: DNSMessage,
    _ section: DNSMessage.Section
  ) throws(SurveyFault) {
    let records = message.records.filter {
      $0.section == section && $0.type == type && $0.recordClass == 1
        && message.bytes[$0.owner] == owner
    }
    guard let set = try Self(type, records, in: message) else { return nil }
    self = set
  }

  /// Records of one owner and type; nil if there are none.
  ///
  /// - Throws: a fault if a record is not what its type says.
  init?(
    _ type: RecordType, _ records: [DNSMessage.Record], in message: DNSMessage
  ) throws(SurveyFault) {
    guard let first = records.first else { return nil }
    for record in records {
      do throws(FieldError) {
        try RecordFormat.validate(type, rdata: message.bytes.span.extracting(record.data))
      } catch {
        throw SurveyFault(reason: "gives a malformed answer")
      }
    }
    let all = records.map { Array(message.bytes[$0.data]) }
      .sorted { $0.lexicographicallyPrecedes($1) }
    self.type = type
    data = all.indices.filter { $0 == 0 || all[$0] != all[$0 - 1] }.map { all[$0] }
    ttl = first.ttl
  }

  /// Whether some records of a zone have the same data.
  func hasSameData(as zone: Zone, at places: [Int]) -> Bool {
    let compiled = places.map { zone.comparableData(of: zone.records[$0])[...] }
    let sets = RecordSets(compiled: compiled, served: data.map { $0[...] })
    return sets.missing.isEmpty && sets.extra.isEmpty
  }
}

extension SurveyedSet {
  /// How many bytes it takes, about, a name for its owner included.
  var size: Int { data.reduce(64) { $0 + $1.count + 64 } }

  /// How many bytes of answers are kept of one zone: much more than there can be if the server has
  /// anything like the zone that is known.
  ///
  /// - Parameters:
  ///   - count: how many RRsets are asked for.
  ///   - bytes: how much data the known records have.
  static func room(for count: Int, of bytes: Int) -> Int {
    (64 << 20) + 4 * (bytes + 256 * count)
  }
}

/// Why an answer cannot be taken for what a server serves.
struct SurveyFault: Error {
  /// In words that follow the server's name, such as `answers SERVFAIL`.
  let reason: String
}
