/// A table on standard output: names, and numbers in columns.
struct Table {
  /// How wide the names' column is.
  let first: Int
  /// The headings of the numbers' columns.
  let columns: [String]

  /// Prints the headings.
  func printHeading() {
    print("  " + Self.blanks(first) + columns.map { Self.right($0) }.joined())
  }

  /// Prints a line; a number that is missing is a dash.
  func printRow(_ name: String, _ numbers: [Double?]) {
    let cells = numbers.map { Self.right($0.map(Self.text) ?? "-") }
    print("  " + Self.left(name, first) + cells.joined())
  }

  /// A number with three digits, or more before the point.
  static func text(_ value: Double) -> String {
    if value >= 100 { return String(Int(value.rounded())) }
    let factor = value >= 10 ? 10 : 100
    let scaled = Int((value * Double(factor)).rounded())
    let digits = String(scaled % factor)
    let zeros = String(repeating: "0", count: (factor == 10 ? 1 : 2) - digits.utf8.count)
    return "\(scaled / factor).\(zeros)\(digits)"
  }

  /// A text in a column of a width, left-aligned.
  static func left(_ text: String, _ width: Int) -> String {
    text + blanks(width - text.utf8.count)
  }

  /// A text in a column of numbers, right-aligned.
  static func right(_ text: String, _ width: Int = 11) -> String {
    blanks(width - text.utf8.count) + text
  }

  /// So many blanks; none for a negative count.
  private static func blanks(_ count: Int) -> String {
    String(repeating: " ", count: max(0, count))
  }
}
