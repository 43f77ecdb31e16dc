/// A made-up project of many zones: four levels, each with a host and a reverse zone in every network.
struct NetworkProject {
  /// How many reverse zones.
  let count: Int

  /// The levels.
  private static let levels = ["production", "staging", "testing", "training"]

  /// Writes the project; false where that fails.
  func write(to directory: String) -> Bool {
    Bench.makeDirectory(directory)
    let networks = count / Self.levels.count
    var isWritten = TextFile.write(to: "\(directory)/zonec.json") { file in
      file.add("{ \"roles\": \"roles.json\",\n  \"levels\": {\n")
      for level in Self.levels {
        file.add(
          """
              "\(level)": { "inventory": "\(level).json", "publicZone": "\(level).example.org",
                "internalZone": "\(level).internal" },

          """)
      }
      file.add(
        """
          },
          "nameservers": { "public": [{ "role": "salt" }, { "host": "ns2.example.net" }],
            "internal": [{ "role": "salt" }, { "host": "ns2.example.net" }] },
          "soa": { "contact": "hostmaster@example.org" },
          "networks": [
            { "cidr": "11.0.0.0/8", "scope": "public" },

        """)
      for network in 0..<networks {
        let cidr = "10.\(network >> 8).\(network & 0xFF).0/24"
        file.add(#"    { "cidr": "\#(cidr)", "scope": "private" },"# + "\n")
      }
      file.add("  ],\n}\n")
    }
    isWritten =
      TextFile.write(to: "\(directory)/roles.json") {
        $0.add(#"{ "roles": { "salt": { "reverse": true }, "web": { } } }"#)
      } && isWritten
    for (number, level) in Self.levels.enumerated() {
      isWritten =
        TextFile.write(to: "\(directory)/\(level).json") { file in
          file.add(#"{ "hosts": [ { "name": "salt", "private": "10.0.0.1", "#)
          file.add(#""public": "11.0.0.\#(number + 1)" },"#)
          for network in 0..<networks {
            let address = "10.\(network >> 8).\(network & 0xFF).\(number + 2)"
            file.add("\n" + #"  { "name": "web\#(network)", "private": "\#(address)" },"#)
          }
          file.add("\n] }\n")
        } && isWritten
    }
    return isWritten
  }
}
