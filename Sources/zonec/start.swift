import Glibc
import ZoneModel

/// Where the system enters the program.
///
/// Not through `main.swift`: the Swift runtime takes the words of a command line from /proc, which
/// not every sandbox has, and repairs those that are not UTF-8.
@_cdecl("zonec_main")
func start(
  _ count: Int32, _ words: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> Int32 {
  // A reader that goes away, as `head` does, must not end a build between two files.
  _ = signal(SIGPIPE, SIG_IGN)
  // Nor must a limit to the size of files: writing then fails, and that is said.
  _ = signal(SIGXFSZ, SIG_IGN)
  // A parent that ignores the ends of its children passes that on, and then no status of ours
  // arrives.
  _ = signal(SIGCHLD, SIG_DFL)
  ChildProcess.endWithThisProcess()
  Descriptor.reserveStandardStreams()
  let operands = (0..<Int(count)).dropFirst().compactMap { number in
    unsafe words[number].map { word in
      unsafe FilePath(UnsafeRawBufferPointer(start: word, count: strlen(word)))
    }
  }
  var console = Console.standard()
  return console.finish(Command.run(operands, &console)).rawValue
}
