/// The findings that a project accepts: entries of zonec.json, and comments in zone files.
struct Allowances {
  /// Those of zonec.json.
  private let entries: [Allowance]
  /// Those of zone files, in the order of their records.
  private let comments: [AllowanceComment]
  /// The places in `comments` of each id, in the same order.
  private let commentsByCheck: [String: [Int]]
  /// The files, to see what a finding marks.
  private let sources: SourceMap
  /// Today as YYYY-MM-DD.
  private let today: String
  /// Whether every level is looked at; if not, an entry may be for another one.
  private let isWhole: Bool

  /// The allowances of a project, on a day.
  ///
  /// - Parameter zoneFiles: the numbers of the files that may have comments in zone syntax.
  init(
    _ entries: [Allowance], in sources: SourceMap, zoneFiles: [Int], on today: CalendarDay,
    isWhole: Bool
  ) {
    self.entries = entries
    self.sources = sources
    self.isWhole = isWhole
    self.today = today.text
    comments = zoneFiles.flatMap { AllowanceComment.all(in: sources.files[$0]) }
      .sorted { $0.record.lowerBound < $1.record.lowerBound }
    commentsByCheck = Dictionary(grouping: comments.indices) { [comments] in comments[$0].check }
  }

  /// What remains of some findings, with those about the allowances themselves.
  ///
  /// - Returns: sorted by place, and how many were left out.
  func applied(to found: [Diagnostic]) -> (diagnostics: [Diagnostic], allowed: Int) {
    if entries.isEmpty, comments.isEmpty { return (found, 0) }
    var kept = Diagnostics()
    var usedEntries = [Bool](repeating: false, count: entries.count)
    var usedComments = [Bool](repeating: false, count: comments.count)
    for diagnostic in found {
      let byEntry = entries.firstIndex { isAllowing($0, diagnostic) }
      let byComment = comment(allowing: diagnostic)
      if let byEntry { usedEntries[byEntry] = true }
      if let byComment { usedComments[byComment] = true }
      if byEntry == nil, byComment == nil { kept.add(diagnostic) }
    }
    let allowed = found.count - kept.all.count
    for (entry, isUsed) in zip(entries, usedEntries) where !isUsed { report(entry, &kept) }
    for (comment, isUsed) in zip(comments, usedComments) where !isUsed { comment.report(&kept) }
    return (kept.sorted(), allowed)
  }

  /// The comment that silences a finding: that of the last record that begins before it.
  private func comment(allowing diagnostic: Diagnostic) -> Int? {
    guard let places = commentsByCheck[diagnostic.id] else { return nil }
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      let start = comments[places[middle]].record.lowerBound
      if start <= diagnostic.range.start { low = middle + 1 } else { high = middle }
    }
    guard low > 0, comments[places[low - 1]].isAllowing(diagnostic) else { return nil }
    return places[low - 1]
  }

  /// Whether an entry silences a finding.
  private func isAllowing(_ entry: Allowance, _ diagnostic: Diagnostic) -> Bool {
    guard entry.check == diagnostic.id, diagnostic.isAllowable, !isExpired(entry) else {
      return false
    }
    guard let subject = entry.subject else { return true }
    return diagnostic.subjects.contains(subject) || sources.text(of: diagnostic.range) == subject
  }

  /// Whether an entry's last day is over.
  private func isExpired(_ entry: Allowance) -> Bool { entry.until.map { $0 < today } ?? false }

  /// Reports an entry that silences nothing.
  private func report(_ entry: Allowance, _ diagnostics: inout Diagnostics) {
    if !Rulebook.contains(entry.check) {
      diagnostics.add(.unknownCheck(entry.check, at: entry.range))
    } else if let until = entry.until, isExpired(entry) {
      diagnostics.add(
        Diagnostic(
          "expired-allowance", .warning,
          "the allowance of \(entry.check) ended on \(until), and today is \(today)",
          at: entry.range, fix: "remove it, or mend what it stood for"))
    } else if isWhole {
      let subject = entry.subject.map { " about \(quoted($0))" } ?? ""
      diagnostics.add(.unusedAllowance(of: entry.check, subject, at: entry.range))
    }
  }
}

extension Diagnostic {
  /// Whether an allowance can silence it: not what gdnsd refuses to load, nor what cannot be built.
  var isAllowable: Bool { severity != .error || Rulebook.allowableErrors.contains(id) }

  /// An allowance for a finding that there is none of by this id.
  static func unknownCheck(_ id: String, at range: SourceRange) -> Diagnostic {
    let nearest = nearestSpelling(of: id, among: Rulebook.all.map(\.id))
    return Diagnostic(
      "unknown-check", .warning, "no finding has the id \(quoted(id))", at: range,
      fix: nearest.map { "write \($0)" } ?? "zonec rules lists the ids")
  }

  /// An allowance that silences nothing.
  static func unusedAllowance(
    of id: String, _ subject: String, at range: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      "unused-allowance", .warning,
      "there is no \(id)\(subject) to allow"
        + (Rulebook.canBeAllowed(id) ? "" : ": what gdnsd cannot load is never allowed"),
      at: range, fix: "remove the allowance")
  }
}

extension SourceMap {
  /// The bytes of a range as text; nil for no place.
  func text(of range: SourceRange) -> String? {
    guard let (file, offset) = find(range.start) else { return nil }
    let end = min(offset + range.count, file.bytes.count)
    return String(decoding: file.bytes[offset..<end], as: UTF8.self)
  }
}

extension CalendarDay {
  /// As YYYY-MM-DD, which compares as days do.
  var text: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(width - digits.count, 0)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}
