import Glibc

/// How text may look where it goes: on a terminal, or in a pipe or file.
struct Terminal: Sendable, Equatable {
  /// Columns that a line may take.
  var width: Int
  /// Whether colour may be used.
  var usesColor: Bool
  /// Whether it is a terminal.
  var isInteractive: Bool

  /// A pipe or a file: the same for everyone, so that logs compare.
  static let pipe = Terminal(width: 120, usesColor: false, isInteractive: false)

  /// What an open file is.
  ///
  /// The width comes from COLUMNS or the terminal itself; colour needs a terminal that can show
  /// it, and no NO_COLOR (https://no-color.org).
  init(of file: Descriptor) {
    guard isatty(file.number) == 1 else {
      self = .pipe
      return
    }
    let columns = Environment.value(of: "COLUMNS").flatMap { Int($0) } ?? Self.columns(of: file)
    // Narrower than this no excerpt can be read; 80 is what every terminal had once.
    width = columns > 0 ? min(max(columns, 40), 500) : 80
    usesColor =
      Environment.value(of: "NO_COLOR") == nil && Environment.value(of: "TERM") != "dumb"
    isInteractive = true
  }

  /// A terminal as a test describes it.
  init(width: Int, usesColor: Bool, isInteractive: Bool) {
    self.width = width
    self.usesColor = usesColor
    self.isInteractive = isInteractive
  }

  /// The width that the terminal reports, or 0.
  private static func columns(of file: Descriptor) -> Int {
    var size = winsize()
    guard unsafe ioctl(file.number, UInt(TIOCGWINSZ), &size) == 0 else { return 0 }
    return Int(size.ws_col)
  }
}
