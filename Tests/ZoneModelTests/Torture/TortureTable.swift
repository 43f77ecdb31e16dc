import Foundation
import Testing

/// The figures as docs/reliability.md shows them.
enum TortureTable {
  /// The tables of all areas, and what else was tried.
  ///
  /// - Parameter rows: the row of each case, by its name.
  static func text(
    _ rows: [String: String], idle: TortureRun, counts: [String: Int]
  ) throws -> String {
    var text = ""
    for area in TortureCase.Area.allCases {
      let cases = TortureCase.all.filter { $0.area == area }
      text += """

        ### \(area.rawValue)

        | input | n | 4n weighs | n takes | 2n | 4n | memory at 4n | a byte | growth |
        |---|--:|--:|--:|--:|--:|--:|--:|--:|

        """
      for torture in cases {
        text += try #require(rows[torture.name], "\(torture.name) was never measured") + "\n"
      }
    }
    return text + "\n" + summary(Array(rows.values), idle: idle, counts: counts)
  }

  /// The rows of a document, by the names of their cases.
  static func rows(in document: String) -> [String: String] {
    let names = Set(TortureCase.all.map(\.name))
    var rows: [String: String] = [:]
    for line in document.split(separator: "\n") where line.hasPrefix("| ") {
      let name = line.split(separator: "|")[0].trimmingCharacters(in: .whitespaces)
      if names.contains(name) { rows[name] = String(line) }
    }
    return rows
  }

  /// What a row ends with that breaks a promise.
  private static let openMark = " **open** |"

  /// A case's row.
  static func row(of figures: TortureFigures) -> String {
    let last = figures.runs.last
    let weight = Double(last?.weight ?? 0)
    var seconds = figures.runs.map { run in
      run.isEndless ? "over \(TortureRun.mostSeconds) s" : "\(text(run.seconds, 2)) s"
    }
    while seconds.count < 3 { seconds.append("–") }
    let cells =
      [figures.torture.name, String(figures.torture.size), size(weight)] + seconds
      + [size(Double(last?.memory ?? 0)), text(figures.memory, 1), growth(of: figures)]
    let mark = figures.holds ? "" : openMark
    return "| " + cells.joined(separator: " | ") + " |" + mark
  }

  /// How its time grows, in a cell.
  private static func growth(of figures: TortureFigures) -> String {
    figures.growth.map { text($0, 2) } ?? "–"
  }

  /// What was tried beside the table's inputs, and what is open.
  private static func summary(
    _ rows: [String], idle: TortureRun, counts: [String: Int]
  ) -> String {
    let open = rows.filter { $0.hasSuffix(openMark) }.count
    var lines = ["\(rows.count) worst inputs in three sizes: \(open) open."]
    for (what, count) in counts.sorted(by: { $0.key < $1.key }) {
      lines.append("\(what): \(grouped(count)), 0 open.")
    }
    return lines.map { "- \($0)\n" }.joined()
      + "\nA run that has nothing to do takes \(text(idle.seconds * 1000, 0)) ms and "
      + "\(size(Double(idle.memory))).\n"
  }

  /// A number with so many digits behind its point.
  private static func text(_ number: Double, _ digits: Int) -> String {
    String(format: "%.\(digits)f", number)
  }

  /// Bytes, as KiB or MiB.
  private static func size(_ bytes: Double) -> String {
    bytes < 1_048_576 ? "\(text(bytes / 1024, 0)) KiB" : "\(text(bytes / 1_048_576, 1)) MiB"
  }

  /// A number with commas.
  private static func grouped(_ number: Int) -> String {
    let digits = String(number)
    return digits.enumerated().map { index, digit in
      index > 0 && (digits.count - index).isMultiple(of: 3) ? ",\(digit)" : String(digit)
    }.joined()
  }
}
