import Glibc

// A reader that goes away, as `head` does, must not end a build between two files.
_ = signal(SIGPIPE, SIG_IGN)
// Nor must a limit to the size of files: writing then fails, and that is said.
_ = signal(SIGXFSZ, SIG_IGN)
// Whoever ignores the ends of its children passes that on, and then no status comes from ours.
_ = signal(SIGCHLD, SIG_DFL)
Descriptor.reserveStandardStreams()

var console = Console.standard()
let status = Command.run(Array(CommandLine.arguments.dropFirst()), &console)
exit(console.finish(status).rawValue)
