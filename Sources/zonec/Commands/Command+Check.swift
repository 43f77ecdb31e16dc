import ZoneModel

extension Command {
  /// `zonec check --zones DIR`.
  static let check = Command(
    name: "check", summary: "find what is missing or wrong in all zones together",
    operands: "[PROJECT]", operandCount: 0...1,
    options: Option.choosingLevels + [.zones, .gdnsdSettings, .profile, .server, .deadline]
      + Option.reporting,
    details: """
      Without --zones it checks a project, as build would compile it: PROJECT is a
      directory with zonec.json, or that file; the default is the current
      directory, or else zones. Checks the hosts against their roles, each address
      against its PTR record, and each zone against gdnsd's rules and good practice.

      --zones checks a zones directory of gdnsd, without a project:
      each file is named after its zone, names that begin with a dot are ignored,
      and $INCLUDE reads files below the directory. The profile is gdnsd unless
      --profile says standard.

      --gdnsd-config names the directory that gdnsd is given with -c: zones are
      checked by its settings. Without the option --zones reads DIR/../config if it
      is there.

      --server asks a server, usually a recursor, for the PTR records of networks that
      a provider serves, and says which are missing or wrong. --deadline SECONDS
      limits how long that takes.

      zonec rules lists the ids for --only and --skip. Errors that stop zonec from
      reading a file are always shown.

      exit status: 0 no errors · 1 errors, or with --strict warnings · 2 usage, or
      something cannot be read, or the server does not answer, or not in time
      """
  ) { (arguments, console) throws(CommandFailure) in
    if arguments.contains(.zones) {
      for option in [Option.server, .deadline] where arguments.contains(option) {
        throw CommandFailure(.unjudged, "option \(option.name) cannot be used with --zones")
      }
      return try CheckZones(arguments).run(&console)
    }
    return try CheckProject(arguments).run(&console)
  }
}
