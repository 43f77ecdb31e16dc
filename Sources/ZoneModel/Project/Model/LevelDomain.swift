/// A domain name that may end in a zone of the level that it is used in: `db.{internalZone}`.
package struct LevelDomain: Sendable {
  /// What is replaced by a zone.
  private enum Placeholder: String, CaseIterable {
    case internalZone = "{internalZone}"
    case publicZone = "{publicZone}"
  }

  /// The labels before the placeholder with their final dot, or the whole name.
  private let labels: String
  /// What follows them.
  private let placeholder: Placeholder?

  /// The name in a level, without a final dot.
  func text(in level: Level) -> String {
    switch placeholder {
    case .internalZone: labels + level.internalZone.displayText
    case .publicZone: labels + level.publicZone.displayText
    case nil: labels
    }
  }

  /// The name in a level; nil if it is too long there.
  func name(in level: Level) -> DomainName? { try? DomainName(text(in: level)) }

  /// Checks a name; nil and a finding if it is none.
  fileprivate init?(_ value: Spelled, _ what: String, _ json: inout JSONReader) {
    for placeholder in Placeholder.allCases where value.text.hasSuffix(placeholder.rawValue) {
      let labels = value.text.dropLast(placeholder.rawValue.count)
      if !labels.isEmpty {
        guard labels.last == "." else { break }
        let rest = Spelled(text: String(labels.dropLast()), range: value.range)
        guard json.checkedDomain(rest, what, atLeast: 1) != nil else { return nil }
      }
      self.labels = labels.lowercased()
      self.placeholder = placeholder
      return
    }
    if value.text.contains("{") {
      json.report(
        .badName,
        "\(what) \(quoted(value.text)) may end in \"{internalZone}\" or \"{publicZone}\"",
        in: value.range, fix: "write one of them last, after a dot or alone")
      return nil
    }
    guard json.checkedDomain(value, what, atLeast: 1) != nil else { return nil }
    labels = value.text
    placeholder = nil
  }
}

extension JSONReader {
  /// A name that may end in a placeholder; nil and a finding if it is none.
  mutating func levelDomain(_ value: Spelled, _ what: String) -> LevelDomain? {
    LevelDomain(value, what, &self)
  }
}
