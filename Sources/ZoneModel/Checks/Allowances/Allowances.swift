/// The findings that are accepted: by entries of zonec.json, and by comments in zone files.
package struct Allowances {
  /// The allowances of zonec.json.
  private let entries: [Allowance]
  /// The places in `entries` of what is still good, by check and subject.
  private let entriesBySubject: [Subject: Int]
  /// Those of zone files, in the order of their records.
  private let comments: [AllowanceComment]
  /// The places in `comments` of each id, in the same order.
  private let commentsByCheck: [String: [Int]]
  /// The files, to see what a finding marks.
  private let sources: SourceMap
  /// The day of the run, as YYYY-MM-DD.
  private let today: String
  /// Whether every level is looked at; if not, an entry may be for another one.
  private let isWhole: Bool
  /// The ids that were looked for; nil is all of them. Of others nothing can be said to be unused.
  private var checks: Set<String>?

  /// What an entry allows.
  private struct Subject: Hashable {
    /// The id of the finding that it accepts.
    let check: String
    /// What it is about; nil is everything.
    let name: String?
  }

  /// The allowances of a project, or of zone files alone, on a day.
  ///
  /// - Parameter zoneFiles: the files that may have comments in zone syntax.
  init(
    _ entries: [Allowance] = [], in sources: SourceMap, zoneFiles: some Sequence<SourceFile>,
    on today: CalendarDay, isWhole: Bool = true
  ) {
    self.entries = entries
    self.sources = sources
    self.isWhole = isWhole
    let day = today.text
    self.today = day
    let good = entries.enumerated().filter { !Self.isExpired($0.element, on: day) }
    entriesBySubject = Dictionary(
      good.map { (Subject(check: $0.element.check, name: $0.element.subject), $0.offset) },
      uniquingKeysWith: min)
    comments = zoneFiles.flatMap(AllowanceSearch.comments)
      .sorted { $0.record.lowerBound < $1.record.lowerBound }
    commentsByCheck = Dictionary(grouping: comments.indices) { [comments] in comments[$0].check }
  }

  /// The allowances in zone files that belong to no project.
  ///
  /// - Parameters:
  ///   - profile: the profile that the zones were checked for.
  ///   - areTogether: whether they were checked against each other, too.
  ///   - today: the day.
  package init(
    inZoneFiles sources: SourceMap, profile: Profile, areTogether: Bool, on today: CalendarDay
  ) {
    self.init(in: sources, zoneFiles: sources.files, on: today)
    // Only where something is allowed does it matter what was looked for.
    if comments.isEmpty { return }
    var sought = ZoneCheck.all.filter { $0.severity(for: profile) != nil }.map(\.check)
    sought += Check.ofReaders
    if areTogether { sought += Check.ofPointers }
    checks = Set(sought.map(\.id))
  }

  /// The findings that remain, with those about the allowances themselves.
  ///
  /// - Returns: sorted by place, and how many were left out.
  package func applied(to found: [Diagnostic]) -> (diagnostics: [Diagnostic], allowed: Int) {
    if entries.isEmpty, comments.isEmpty { return (found, 0) }
    var kept = Diagnostics()
    var allowed = 0
    var usedEntries = [Bool](repeating: false, count: entries.count)
    var usedComments = [Bool](repeating: false, count: comments.count)
    for diagnostic in found {
      let byEntry = entry(allowing: diagnostic)
      let byComment = comment(allowing: diagnostic)
      if let byEntry { usedEntries[byEntry] = true }
      if let byComment { usedComments[byComment] = true }
      if byEntry == nil, byComment == nil { kept.add(diagnostic) } else { allowed += 1 }
    }
    var unused = Diagnostics(limit: Findings.limit)
    let isComplete = !Self.hasUnread(found)
    for (entry, isUsed) in zip(entries, usedEntries) where !isUsed {
      report(entry, isSought: isWhole && isComplete, &unused)
    }
    for (comment, isUsed) in zip(comments, usedComments) where !isUsed {
      let isSought = isComplete && checks?.contains(comment.check) ?? true
      comment.report(on: today, isSought: isSought, &unused)
    }
    kept.add(unused)
    return (kept.withoutRepeats(), allowed)
  }

  /// Whether some record could not be read: what is found of others may depend on it.
  private static func hasUnread(_ found: [Diagnostic]) -> Bool {
    let errors = Set(found.lazy.filter { $0.severity == .error }.map(\.id))
    return !errors.isEmpty && Check.ofReaders.contains { errors.contains($0.id) }
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
    if low > 0, comments[places[low - 1]].isAllowing(diagnostic, on: today) {
      return places[low - 1]
    }
    // A comment at the start of a file is about the whole file.
    guard diagnostic.range.count == 0, low < places.count else { return nil }
    return comments[places[low]].isAllowing(diagnostic, on: today) ? places[low] : nil
  }

  /// The entry that silences a finding; the first where several do.
  private func entry(allowing diagnostic: Diagnostic) -> Int? {
    guard !entriesBySubject.isEmpty, diagnostic.isAllowable else { return nil }
    let names = diagnostic.subjects.map(Optional.some) + [sources.text(of: diagnostic.range), nil]
    return names.compactMap { entriesBySubject[Subject(check: diagnostic.id, name: $0)] }.min()
  }

  /// Whether an entry's last day is over.
  private static func isExpired(_ entry: Allowance, on today: String) -> Bool {
    entry.until.map { $0 < today } ?? false
  }

  /// Reports an entry that silences nothing.
  ///
  /// - Parameter isSought: whether all that it may silence was looked for.
  private func report(_ entry: Allowance, isSought: Bool, _ diagnostics: inout Diagnostics) {
    let check = Check.named(entry.check)
    if check == nil {
      diagnostics.add(.warning, .unknownCheck(entry.check, at: entry.range))
    } else if let until = entry.until, Self.isExpired(entry, on: today) {
      diagnostics.add(
        .warning, .expiredAllowance(of: entry.check, until, today: today, at: entry.range))
    } else if isSought, check?.kind != .live {
      let subject = entry.subject.map { " about \(quoted($0))" } ?? ""
      diagnostics.add(.warning, .unusedAllowance(of: entry.check, subject, at: entry.range))
    }
  }
}

extension Diagnostic {
  /// An allowance for a finding that there is none of by this id.
  static func unknownCheck(_ id: String, at range: SourceRange) -> Diagnostic {
    let nearest = nearestSpelling(of: id, among: Check.all.map(\.id))
    return Diagnostic(
      .unknownCheck, "no finding has the id \(quoted(id))", at: range,
      fix: nearest.map { "write \($0)" } ?? "zonec rules lists the ids")
  }

  /// An allowance whose last day is over.
  static func expiredAllowance(
    of id: String, _ until: String, today: String, at range: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .expiredAllowance,
      "the allowance for \(id) ended on \(until), and today is \(today)", at: range,
      fix: "remove it, or fix what it accepted")
  }

  /// An allowance that silences nothing.
  static func unusedAllowance(
    of id: String, _ subject: String, at range: SourceRange
  ) -> Diagnostic {
    let canBeAllowed = Check.named(id).map { $0.canBeAllowed(as: $0.severity) } ?? true
    return Diagnostic(
      .unusedAllowance,
      "there is no finding \(id)\(subject) to allow"
        + (canBeAllowed ? "" : ": an error that stops gdnsd from loading cannot be allowed"),
      at: range, fix: "remove the allowance")
  }
}

extension SourceMap {
  /// The bytes of a range as text; nil for no place.
  func text(of range: SourceRange) -> String? {
    guard let (file, offset) = find(range.start) else { return nil }
    let end = min(offset + range.count, file.bytes.count)
    return String(bounded: file.bytes[offset..<end])
  }
}
