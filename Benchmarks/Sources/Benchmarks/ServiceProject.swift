/// A made-up project of services: half of the names are aliases of the other half, and one role serves
/// them all.
struct ServiceProject {
  /// How many names.
  let count: Int
  /// How many hosts have the role.
  var members = 1

  /// Writes the project; false where that fails.
  func write(to directory: String) -> Bool {
    Bench.makeDirectory(directory)
    return TextFile.write(to: "\(directory)/zonec.json") { file in
      file.add(Self.head)
      for number in stride(from: 0, to: count, by: 2) {
        file.add(#"    { "name": "service\#(number)", "#)
        if number + 1 < count { file.add(#""aliases": ["service\#(number + 1)"], "#) }
        file.add(#""backend": "app" },"# + "\n")
      }
      file.add("  ],\n}\n")
    }
      && TextFile.write(to: "\(directory)/roles.json") {
        $0.add(#"{ "roles": { "salt": { "reverse": true }, "app": { } } }"#)
      }
      && TextFile.write(to: "\(directory)/production.json") { file in
        file.add(#"{ "hosts": [ { "name": "salt", "private": "10.0.0.1", "public": "11.0.0.1" },"#)
        for number in 0..<members {
          let address = "10.1.\(number >> 8).\(number & 0xFF)"
          file.add("\n" + #"  { "name": "app\#(number)", "private": "\#(address)" },"#)
        }
        file.add("\n] }\n")
      }
  }

  /// What zonec.json begins with.
  private static let head = """
    {
      "roles": "roles.json",
      "levels": {
        "production": { "inventory": "production.json", "publicZone": "example.org",
                        "internalZone": "production.internal" },
      },
      "nameservers": { "public": [{ "role": "salt" }], "internal": [{ "role": "salt" }] },
      "soa": { "contact": "hostmaster@example.org" },
      "networks": [
        { "cidr": "10.0.0.0/8", "scope": "private" },
        { "cidr": "11.0.0.0/8", "scope": "public" },
      ],
      "services": [

    """
}
