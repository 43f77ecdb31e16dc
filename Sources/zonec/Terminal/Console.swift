import Glibc
import ZoneModel

/// Where a command writes: what was asked for, and what is said about it.
struct Console {
  /// Standard output.
  private(set) var output: TextStream
  /// Standard error.
  private(set) var notes: TextStream
  /// What is held back, in its order, and whether it is a note; nil if nothing is.
  private var held: [(bytes: [UInt8], isNote: Bool)]?

  /// A console with two streams.
  private init(output: TextStream, notes: TextStream) {
    self.output = output
    self.notes = notes
  }

  /// The process's own streams.
  static func standard() -> Console {
    Console(
      output: TextStream(to: .standardOutput, terminal: Terminal(of: .standardOutput)),
      notes: TextStream(to: .standardError, terminal: Terminal(of: .standardError)))
  }

  /// Streams that keep what is written, for tests.
  static func memory(_ terminal: Terminal = .pipe) -> Console {
    Console(
      output: TextStream(to: nil, terminal: terminal),
      notes: TextStream(to: nil, terminal: terminal))
  }

  /// Writes a line of what was asked for.
  mutating func print(_ line: String) { print(Array((line + "\n").utf8)) }

  /// Writes whole lines of what was asked for, for people: none of them is a command to a log.
  mutating func print(_ lines: [UInt8]) { write(withoutCommands(lines, as: .words)) }

  /// Writes lines of a zone file. On their way into a log nothing is a command, and every record
  /// stays what it is; a person at a terminal is not shown what a comment does to it.
  mutating func print(zone lines: [UInt8]) {
    guard output.terminal.isInteractive else { return write(withoutCommands(lines, as: .zone)) }
    let shown = lines.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { line in
        line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
          .map { harmless(Array($0)) }.joined(separator: "\t")
      }
    print(Array(shown.joined(separator: "\n").utf8))
  }

  /// Writes a document for a program, which has escapes, or commands, of its own.
  mutating func print(document bytes: [UInt8]) { write(bytes) }

  /// Writes bytes of what was asked for.
  private mutating func write(_ bytes: [UInt8]) {
    if held != nil { return hold(bytes, isNote: false) }
    output.append(bytes)
  }

  /// Says a line about the run.
  mutating func note(_ line: String) { note(Array((line + "\n").utf8)) }

  /// Says whole lines about the run, behind what was printed before: none is a command to a log.
  mutating func note(_ lines: [UInt8]) { say(withoutCommands(lines, as: .words)) }

  /// Says bytes about the run.
  private mutating func say(_ bytes: [UInt8]) {
    if held != nil { return hold(bytes, isNote: true) }
    output.flush()
    notes.append(bytes)
    notes.flush()
  }

  /// Writes nothing from here on until `release()`: a reader that does not read would make this
  /// process wait, and others wait for it.
  mutating func hold() { held = held ?? [] }

  /// Writes what was held back.
  mutating func release() {
    let pieces = held ?? []
    held = nil
    for piece in pieces {
      if piece.isNote { say(piece.bytes) } else { write(piece.bytes) }
    }
  }

  /// Keeps a piece for later.
  private mutating func hold(_ bytes: [UInt8], isNote: Bool) {
    if let last = held?.indices.last, held?[last].isNote == isNote {
      held?[last].bytes += bytes
    } else {
      held?.append((bytes, isNote))
    }
  }

  /// Writes what is pending.
  ///
  /// - Returns: `status`, or `.unwritten` where standard output could not be written. A reader
  ///   that has seen enough, as `head` has, changes nothing.
  mutating func finish(_ status: ExitStatus) -> ExitStatus {
    output.flush()
    guard let failure = output.failure, failure.code != EPIPE else { return status }
    notes.append("zonec: cannot write standard output: \(failure.reason)\n")
    notes.flush()
    return .unwritten
  }
}

/// Text on its way to a file, in large pieces.
struct TextStream {
  /// What the file can show.
  let terminal: Terminal
  /// Not written yet; everything, without a file.
  private(set) var pending: [UInt8] = []
  /// The first write that failed; nothing is written after it.
  private(set) var failure: SystemError?
  /// The file; nil keeps the text.
  private let file: Descriptor?

  /// A stream to an open file, or into memory.
  init(to file: Descriptor?, terminal: Terminal) {
    self.file = file
    self.terminal = terminal
  }

  /// Appends text.
  mutating func append(_ text: String) { append(Array(text.utf8)) }

  /// Appends bytes.
  mutating func append(_ bytes: [UInt8]) {
    pending += bytes
    if pending.count >= 1 << 16 { flush() }
  }

  /// Writes what is pending.
  mutating func flush() {
    guard let file, !pending.isEmpty else { return }
    if failure == nil {
      do throws(SystemError) {
        try FileAccess.system.writeAll(pending, to: file)
      } catch {
        failure = error
      }
    }
    pending.removeAll(keepingCapacity: true)
  }
}
