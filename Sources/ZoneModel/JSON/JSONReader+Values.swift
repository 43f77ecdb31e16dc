/// Values of the kinds that the project's files ask for; another kind is a finding.
extension JSONReader {
  /// Reports a value of the wrong kind and skips it.
  mutating func refuse(_ what: String, wants kinds: String) {
    let kind = peekKind()
    // What is no value at all is a fault of the syntax, which skipping reports.
    if kind != .fault {
      let start = offset
      let count = kind == .object || kind == .array ? 1 : scalarCount()
      report(
        .wrongType, "\(what) must be \(kinds), not \(kind.words)", at: start,
        count: count, fix: Self.fix(of: kind, wants: kinds))
    }
    skipValue()
  }

  /// How a value of one kind becomes one of those that are wanted.
  private static func fix(of kind: JSONKind, wants kinds: String) -> String {
    switch kind {
    case .number, .boolean:
      if kinds.hasPrefix("a string") || kinds.hasPrefix("a text") {
        return "put it in double quotes"
      }
    case .string:
      if kinds.contains("number") || kinds == "true or false" { return "remove the quotes" }
      if kinds == "a list" { return "put it in brackets: [ ]" }
    case .object:
      if kinds == "a list" { return "put it in brackets: [ ]" }
    default: break
    }
    return "write \(kinds)"
  }

  /// An estimate of how many bytes the next scalar takes, for carets.
  private func scalarCount() -> Int {
    if bytes[offset] != UInt8(ascii: "\"") { return wordRange(at: offset).count }
    var last = offset + 1
    while last < end, bytes[last] != UInt8(ascii: "\""), bytes[last] != 0x0A {
      last += bytes[last] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(last + 1, end) - offset
  }

  /// Reads a string.
  ///
  /// - Parameter kinds: what is allowed here, for the message.
  mutating func spelled(_ what: String, wants kinds: String = "a string") -> Spelled? {
    guard peekKind() == .string else {
      refuse(what, wants: kinds)
      return nil
    }
    return readString().map { spelled($0) }
  }

  /// A string as a value of its own.
  func spelled(_ string: JSONString) -> Spelled {
    Spelled(
      text: String(bounded: text(of: string)), range: sourceRange(of: string))
  }

  /// Reads a text for people: one line, not empty, without control and direction characters.
  mutating func plainText(_ what: String) -> Spelled? {
    guard let string = string(what) else { return nil }
    let value = spelled(string)
    return isPlainASCII(string) || isPlain(value, what) ? value : nil
  }

  /// Skips a text for people, which must be what `plainText` takes.
  mutating func skipPlainText(_ what: String) {
    guard let string = string(what), !isPlainASCII(string) else { return }
    _ = isPlain(spelled(string), what)
  }

  /// Reads a string, and reports any other value.
  private mutating func string(_ what: String) -> JSONString? {
    guard peekKind() == .string else {
      refuse(what, wants: "a string")
      return nil
    }
    return readString()
  }

  /// Whether a text is of printable ASCII that begins with no blank, as nearly all are.
  func isPlainASCII(_ string: JSONString) -> Bool {
    withText(of: string) { text in
      guard text.count > 0, text[0] != UInt8(ascii: " ") else { return false }
      for index in text.indices where text[index] &- 0x20 > 0x5E { return false }
      return true
    }
  }

  /// Whether a text is one for people; a finding if it is not.
  private mutating func isPlain(_ value: Spelled, _ what: String) -> Bool {
    if value.text.allSatisfy({ $0 == " " }) {
      report(
        .badText, "\(what) is empty", in: value.range,
        fix: "write it, or leave the key out")
      return false
    }
    if value.text.unicodeScalars.contains(where: { harmless($0).utf8.count > 4 }) {
      report(
        .badText,
        "\(what) has a control or invisible character: \(quoted(value.text))", in: value.range,
        fix: "remove it")
      return false
    }
    return true
  }

  /// Reads a whole number of a range.
  mutating func integer(_ what: String, in limits: ClosedRange<Int>) -> Int? {
    guard peekKind() == .number else {
      refuse(what, wants: "a whole number")
      return nil
    }
    guard let number = readNumber() else { return nil }
    guard let integer = number.integer, limits.contains(integer) else {
      let text = quoted(bytes[number.start..<(number.start + number.count)])
      report(
        .badNumber,
        "\(what) must be a whole number from \(limits.lowerBound) to \(limits.upperBound), not \(text)",
        at: number.start, count: number.count,
        fix:
          "write a number such as \(min(max(number.integer ?? 0, limits.lowerBound), limits.upperBound))"
      )
      return nil
    }
    return integer
  }

  /// Reads `true` or `false`.
  mutating func boolean(_ what: String) -> Bool? {
    guard peekKind() == .boolean else {
      refuse(what, wants: "true or false")
      return nil
    }
    return readBoolean()
  }

  /// Reads one of a few words.
  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ what: String, of type: Choice.Type
  ) -> Choice? where Choice.RawValue == String {
    guard let value = spelled(what) else { return nil }
    if let choice = Choice(rawValue: value.text) { return choice }
    refuseWord(value, what, known: Choice.allCases.map(\.rawValue))
    return nil
  }

  /// Reports a word that is not allowed here.
  mutating func refuseWord(_ value: Spelled, _ what: String, known: [String]) {
    let list = known.map { "\"\($0)\"" }.joined(separator: " or ")
    let nearest = nearestSpelling(of: value.text, among: known)
    report(
      .badValue, "\(what) must be \(list), not \(quoted(value.text))", in: value.range,
      fix: nearest.map { "write \"\($0)\"" } ?? "write one of them")
  }

  /// Reads a list through `element`, which reads or leaves one element a call.
  mutating func list(
    _ what: String, wants kinds: String = "a list", _ element: (inout JSONReader) -> Void
  ) {
    guard peekKind() == .array else { return refuse(what, wants: kinds) }
    guard enterArray() else { return }
    while nextElement() { element(&self) }
  }

  /// Reads one string or a list of them.
  mutating func oneOrMany(_ what: String) -> [Spelled] {
    let kinds = "a string or a list of strings"
    if peekKind() == .string { return readString().map { [spelled($0)] } ?? [] }
    var values: [Spelled] = []
    list(what, wants: kinds) { json in
      if let value = json.spelled("an entry of \(what)") { values.append(value) }
    }
    return values
  }

  /// Reads a list of strings.
  mutating func strings(_ what: String) -> [Spelled] {
    var values: [Spelled] = []
    list(what, wants: "a list of strings") { json in
      if let value = json.spelled("an entry of \(what)") { values.append(value) }
    }
    return values
  }

  /// Reads an object whose keys are names that the project gives, through `member`.
  mutating func map(
    _ what: String, wants kinds: String = "an object",
    _ member: (inout JSONReader, Spelled) -> Void
  ) {
    guard peekKind() == .object else { return refuse(what, wants: kinds) }
    guard enterObject() else { return }
    var seen: [String: SourceRange] = [:]
    while let key = nextKey() {
      let key = spelled(key)
      if let first = seen.updateValue(key.range, forKey: key.text) {
        reportDuplicateKey(key, first: first)
        continue
      }
      member(&self, key)
    }
  }

  /// Reports a key that comes a second time; its value is skipped.
  mutating func reportDuplicateKey(_ key: Spelled, first: SourceRange?) {
    report(
      .duplicateKey, "the key \(quoted(key.text)) is there twice",
      in: key.range, notes: first.map { [.init("the first one", at: $0)] } ?? [],
      fix: "remove one of them")
  }

  /// Reads an object with fixed keys through `member`, which is called once for each.
  ///
  /// - Parameter required: those of the keys that must be there.
  /// - Returns: where the object begins, or nil if there is none.
  @discardableResult
  mutating func object(
    _ what: String, keys: [String], required: [String] = [],
    _ member: (inout JSONReader, String) -> Void
  ) -> SourceRange? {
    var present: Set<String> = []
    var unknown: [Spelled] = []
    guard peekKind() == .object else {
      refuse(what, wants: "an object")
      return nil
    }
    let place = file.range(at: offset, count: 1)
    map(what) { json, key in
      present.insert(key.text)
      if keys.contains(key.text) { return member(&json, key.text) }
      unknown.append(key)
      // With so many the reader stops, and a key that is still to come does not matter.
      guard unknown.count == Self.maximumFindings else { return }
      json.reportUnknownKeys(unknown, what, keys: keys, present: present)
      unknown = []
    }
    reportUnknownKeys(unknown, what, keys: keys, present: present)
    for key in required where !present.contains(key) {
      report(.missingKey, "\(what) has no \"\(key)\"", in: place, fix: "add \"\(key)\"")
    }
    return place
  }

  /// Reports keys that mean nothing. A key that is there was not misspelt elsewhere.
  private mutating func reportUnknownKeys(
    _ unknown: [Spelled], _ what: String, keys: [String], present: Set<String>
  ) {
    if unknown.isEmpty { return }
    let absent = keys.filter { !present.contains($0) }
    for key in unknown { reportUnknownKey(key, what, keys: keys, absent: absent) }
  }

  /// Reports a key that means nothing; its value is skipped.
  ///
  /// - Parameter absent: the keys that may be meant; nil is all.
  mutating func reportUnknownKey(
    _ key: Spelled, _ what: String, keys: [String], absent: [String]? = nil
  ) {
    let nearest = nearestSpelling(of: key.text, among: absent ?? keys)
    let known = keys.map { "\"\($0)\"" }.joined(separator: ", ")
    report(
      .unknownKey, "\(what) has no key \(quoted(key.text))", in: key.range,
      fix: nearest.map { "write \"\($0)\"" } ?? "the keys are \(known)")
  }
}
