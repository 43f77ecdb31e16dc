import Glibc

// A reader that goes away, as `head` does, must not end a build between two files.
_ = signal(SIGPIPE, SIG_IGN)
Descriptor.reserveStandardStreams()

var console = Console.standard()
let status = Command.run(Array(CommandLine.arguments.dropFirst()), &console)
exit(console.finish(status).rawValue)
