import ZoneModel

extension Command {
  /// `zonec check --zones DIR`.
  static let check = Command(
    name: "check", summary: "find what is missing or wrong, over all zones together",
    operands: "[PROJECT]", operandCount: 0...1,
    options: Option.choosingLevels + [.zones, .profile, .server, .deadline]
      + Option.reporting,
    details: """
      Without --zones it checks a project, as build would compile it: PROJECT is a
      directory that holds zonec.json, or that file; without one it is this
      directory, else zones. The inventory is held to its roles, every address to
      its PTR record, and every zone to what gdnsd and good sense ask of it.

      --zones checks a zones directory of gdnsd as it stands, with no project at all:
      each file is named for its zone, names that begin with a dot are passed over,
      and $INCLUDE reads files below the directory. The profile is gdnsd unless
      --profile says standard.

      --server asks a server, mostly a recursor, for the PTR records of networks that
      a provider serves, and says which are missing or wrong. --deadline SECONDS says
      how long that may take.

      zonec rules lists the ids for --only and --skip. What cannot be read is told
      whatever they say.

      exit status: 0 no errors · 1 errors, or with --strict warnings · 2 usage, or
      something cannot be read, or the server does not answer, or not in time
      """
  ) { (arguments, console) throws(CommandFailure) in
    if arguments.contains(.zones) {
      for option in [Option.server, .deadline] where arguments.contains(option) {
        throw CommandFailure(.unjudged, "option \(option.name) does not go with --zones")
      }
      return try CheckZones(arguments).run(&console)
    }
    return try CheckProject(arguments).run(&console)
  }
}
