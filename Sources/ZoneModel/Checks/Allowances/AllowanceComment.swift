/// A comment `; zonec-allow: check-id [until YYYY-MM-DD] reason…` in a zone file.
///
/// It silences findings of that id at the record around it or, on a line of its own, at the next
/// record; above the first record of a file, also those about the file as a whole.
struct AllowanceComment {
  /// What every allowance begins with, behind the semicolon.
  static let mark = Array("zonec-allow:".utf8)

  /// The id of the findings.
  let check: String
  /// The place of the id.
  let range: SourceRange
  /// The bytes of the record's entry.
  let record: Range<SourceLocation>
  /// The start of the file, if the comment is about the whole file.
  let fileStart: SourceLocation?
  /// The last day, as YYYY-MM-DD, and its place.
  let until: (day: String, range: SourceRange)?
  /// Whether a reason follows the id; without one the comment silences nothing.
  let hasReason: Bool

  /// Reads the text after a semicolon; nil if it begins with something else than the mark.
  init?(in file: SourceFile, text: Range<Int>, entry: Range<SourceLocation>, isFirst: Bool) {
    var rest = file.bytes[text].drop(while: Self.isBlank)
    guard rest.starts(with: Self.mark) else { return nil }
    rest = rest.dropFirst(Self.mark.count)
    let id = Self.nextWord(of: &rest)
    check = String(bounded: id)
    range = file.range(at: id.startIndex, count: id.count)
    record = entry
    fileStart = isFirst ? file.location(at: 0) : nil
    var behind = rest
    // "until the move" is a reason; "until 2027-…" is a day.
    if Self.nextWord(of: &behind).elementsEqual("until".utf8) {
      let day = Self.nextWord(of: &behind)
      if day.first.map(\.isASCIIDigit) == true {
        until = (
          String(bounded: day), file.range(at: day.startIndex, count: day.count)
        )
        hasReason = !behind.allSatisfy(Self.isBlank)
        return
      }
    }
    until = nil
    hasReason = !rest.allSatisfy(Self.isBlank)
  }

  /// Takes the next word off a text.
  private static func nextWord(of text: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    text = text.drop(while: isBlank)
    let word = text.prefix { !isBlank($0) }
    text = text[word.endIndex...]
    return word
  }

  /// Whether a byte separates words.
  static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
  }

  /// Whether the last day is a day.
  private var hasSoundDate: Bool { until.map { CalendarDay.isDate(Array($0.day.utf8)) } ?? true }

  /// Whether the last day is over.
  private func isExpired(on today: String) -> Bool { until.map { $0.day < today } ?? false }

  /// Whether the comment silences a finding, on a day.
  func isAllowing(_ diagnostic: Diagnostic, on today: String) -> Bool {
    guard hasReason, check == diagnostic.id, diagnostic.isAllowable, hasSoundDate,
      !isExpired(on: today)
    else { return false }
    return record.contains(diagnostic.range.start)
      || diagnostic.range.count == 0 && diagnostic.range.start == fileStart
  }

  /// Reports a comment that silences nothing.
  ///
  /// - Parameter isSought: whether such findings were looked for.
  func report(on today: String, isSought: Bool, _ diagnostics: inout Diagnostics) {
    if Check.named(check) == nil {
      diagnostics.add(.warning, .unknownCheck(check, at: range))
    } else if let until, !hasSoundDate {
      diagnostics.add(
        .error,
        Diagnostic(
          .badValue, "an allowance ends on a day as YYYY-MM-DD, not \(quoted(until.day))",
          at: until.range))
    } else if !hasReason {
      diagnostics.add(
        .warning,
        Diagnostic(
          .allowanceWithoutReason, "the allowance for \(check) gives no reason",
          at: range, fix: "write the reason after the id"))
    } else if let until, isExpired(on: today) {
      diagnostics.add(
        .warning, .expiredAllowance(of: check, until.day, today: today, at: range))
    } else if isSought {
      diagnostics.add(.warning, .unusedAllowance(of: check, " at this record", at: range))
    }
  }
}
