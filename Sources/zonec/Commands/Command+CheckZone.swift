import ZoneModel

extension Command {
  /// `zonec check-zone ORIGIN FILE`.
  static let checkZone = Command(
    name: "check-zone", summary: "check a zone file, whoever wrote it", operands: "ORIGIN FILE",
    operandCount: 2...2, options: [.profile, .gdnsdSettings] + Option.reporting,
    details: """
      ORIGIN is the zone's name, such as example.com; FILE is its zone file, and -
      is standard input. $INCLUDE reads files below FILE's own directory.

      In the profile standard an error is what BIND, Knot and NSD all refuse; in gdnsd
      it is what gdnsd refuses. Warnings are for what some servers get wrong.

      In gdnsd, --gdnsd-config names the directory that gdnsd is given with -c: its
      settings count for the zone. Without the option zonec reads the file ../config
      beside FILE's directory, if it is there.

      exit status: 0 no errors · 1 errors, or with --strict warnings · 2 usage, or
      the file cannot be read
      """
  ) { (arguments, console) throws(CommandFailure) in
    try CheckZone(arguments).run(&console)
  }
}
