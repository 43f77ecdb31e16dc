import ZoneModel

extension Command {
  /// `zonec fmt ORIGIN FILE`.
  static let fmt = Command(
    name: "fmt", summary: "print a zone file in canonical form", operands: "ORIGIN FILE",
    operandCount: 2...2, options: [.absolute, .target, .gdnsdSettings, .keepComments, .inPlace],
    details: """
      Writes each record once, on a line of its own, in aligned columns and canonical
      order. $INCLUDE and $GENERATE are expanded; FILE may be -, standard input.
      With --keep-comments the records keep their order, and every one of them stays.
      With --in-place so do directives and $TTL: each record is laid out on its line.

      A set whose records have different TTLs keeps its order, because servers choose
      between them. Without $TTL a record gets the TTL that BIND gives it, with
      --target gdnsd the one of gdnsd; in a file without SOA it stays without.

      --gdnsd-config names the directory that gdnsd is given with -c: a zone for gdnsd
      is read by its settings. Without the option zonec reads the file ../config
      beside FILE's directory, if it is there.

      Refuses a file with errors, because unreadable records would be lost.

      exit status: 0 written · 1 the file has errors · 2 usage, or it cannot be
      read · 4 cannot write
      """
  ) { (arguments, console) throws(CommandFailure) in
    try Fmt(arguments).run(&console)
  }
}
