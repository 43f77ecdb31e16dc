extension DNSMessage {
  /// The records of the answer section that do not belong to the answer: their owner is neither the
  /// name in the question nor one that its CNAME records lead to, or their type is another.
  ///
  /// A server may follow aliases for a client, as far as it likes (RFC 1034 §4.3.2).
  ///
  /// - Parameter name: in lower case.
  /// - Returns: in the order of their owners, types and data.
  func unasked(_ name: [UInt8], _ type: RecordType) -> [Record] {
    let others = records.filter {
      $0.section == .answer && !($0.isAnswer(to: type) && bytes[$0.owner] == name[...])
    }
    // Nearly every answer is about its name alone.
    if others.isEmpty { return [] }
    let aliased = namesAliased(from: name[...])
    return others.filter { !($0.isAnswer(to: type) && aliased.contains(bytes[$0.owner])) }
      .sorted { lhs, rhs in
        if bytes[lhs.owner] != bytes[rhs.owner] {
          return bytes[lhs.owner].lexicographicallyPrecedes(bytes[rhs.owner])
        }
        if lhs.type != rhs.type { return lhs.type < rhs.type }
        return bytes[lhs.data].lexicographicallyPrecedes(bytes[rhs.data])
      }
  }

  /// A name, and all that the answer section's CNAME records lead to from there.
  private func namesAliased(from name: ArraySlice<UInt8>) -> Set<ArraySlice<UInt8>> {
    let aliases = MessageSets(self, in: .answer)
    var names: Set = [name]
    var last = name
    // A loop ends where it comes to a name for the second time.
    while let alias = aliases[last, .cname].first, names.insert(bytes[alias.data]).inserted {
      last = bytes[alias.data]
    }
    return names
  }
}

extension DNSMessage.Record {
  /// Whether it may be an answer to a question for a type: of that type, an alias, or a signature.
  fileprivate func isAnswer(to type: RecordType) -> Bool {
    recordClass == 1 && (self.type == type || self.type == .cname || self.type.rawValue == 46)
  }
}
