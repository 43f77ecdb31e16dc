extension TortureCase {
  /// Projects with two long lists, of which a check might compare every pair of entries.
  static let products: [TortureCase] = [
    settings("services that share all their aliases", size: 4_000) { size in
      var files = project()
      let names = (0..<size).map { "\"a\($0)\"" }.joined(separator: ",")
      return with(
        &files,
        TortureText(#""services":["#, count: 2, tail: "],") {
          #"{"name":"s\#($0)","frontend":"salt","aliases":[\#(names)]},"#
        })
    },
    settings("roles until their services are fronted", size: 1_000) { size in
      var files = project()
      files["p/roles.json"] = TortureText(#"{"roles":{"salt":{},"#, count: size, tail: "}}") {
        #""r\#($0)":{"public":"until-fronted"},"#
      }
      return with(
        &files,
        TortureText(#""services":["#, count: size, tail: "],") {
          #"{"name":"s\#($0)","frontend":"r\#($0)","backend":"r\#($0)"},"#
        })
    },
    settings("roles that mark each other", size: 1_000) { size in
      var files = project()
      files["p/roles.json"] = TortureText(
        #"{"roles":{"salt":{},"web":{},"#, count: size, tail: "}}"
      ) {
        #""r\#($0)":{"marks":"web"},"#
      }
      let roles = (0..<size).map { "\"r\($0)\"" }.joined(separator: ",")
      files["p/live.json"] = hosts(1) { _ in
        #"{"name":"h","roles":[\#(roles)],"private":"10.0.0.2"},"#
      }
      return files
    },
    settings("services of a pool that fits in no answer", size: 2_000, weight: { $0 * 100 }) {
      size in
      var files = project(roles: web)
      files["p/live.json"] = hosts(size + 3_000) {
        #"{"name":"web\#($0)","private":"\#(address($0))"},"#
      }
      return with(
        &files,
        TortureText(#""services":["#, count: size, tail: "],") {
          #"{"name":"s\#($0)","backend":"web"},"#
        })
    },
    settings("services times members without end", size: 2_000) { size in
      // Ten million records are too many from 1,250 services on.
      var files = project(roles: web)
      files["p/live.json"] = hosts(2_000) {
        #"{"name":"web\#($0)","private":"\#(address($0))"},"#
      }
      return with(
        &files,
        TortureText(#""services":["#, count: size, tail: "],") {
          #"{"name":"s\#($0)","aliases":["a\#($0)","b\#($0)"],"backend":"web"},"#
        })
    },
    settings("SPF records times networks times mail hosts", size: 500) { size in
      var files = project(roles: #""mail":{},"#)
      files["p/live.json"] = hosts(size) {
        #"{"name":"mail\#($0)","public":"\#(address($0, 198))"},"#
      }
      files["p/hand.zone"] = TortureText(count: size) {
        "s\($0) TXT \"v=spf1 ip4:\(address($0, 198)) -all\"\n"
      }
      return with(
        &files,
        TortureText(
          #""mail":{"role":"mail","spf":"-all"},"networks":["#, count: size, tail: "],"
        ) {
          #"{"cidr":"198.\#($0 >> 8).\#($0 & 255).0/24","scope":"public","servedBy":"provider"},"#
        })
    },
    settings("hostnames of one role", size: 1_000) { size in
      let names = (0..<size).map { "\"h\($0)\"" }.joined(separator: ",")
      var files = project(roles: #""web":{"reverse":[\#(names)]},"#)
      files["p/live.json"] = TortureText(
        #"{"hosts":[{"name":"salt","private":"10.255.0.1","public":"192.0.2.1"},"#
          + #"{"name":"web","public":{"#, count: size, separator: ",", tail: "}}]}"
      ) { #""h\#($0)":"198.51.100.1""# }
      return files
    },
  ]
}
