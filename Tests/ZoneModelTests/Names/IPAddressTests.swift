import Testing
import ZoneModel

/// Addresses are read as strictly as `inet_pton` does and written as RFC 5952 wants.
struct IPAddressTests {
  @Test(
    "an address is written in its one canonical form",
    arguments: [
      ("10.0.0.1", "10.0.0.1"), ("0.0.0.0", "0.0.0.0"), ("255.255.255.255", "255.255.255.255"),
      ("::", "::"), ("::1", "::1"), ("2001:DB8::", "2001:db8::"),
      ("2001:db8:0:0:1:0:0:1", "2001:db8::1:0:0:1"),
      ("2001:db8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1"),
      ("1:0:0:2:0:0:0:3", "1:0:0:2::3"), ("0:0:1::", "0:0:1::"), ("1::8", "1::8"),
      ("64:ff9b::192.0.2.33", "64:ff9b::c000:221"), ("fe80:0:0:0:1:2:3:0", "fe80::1:2:3:0"),
      ("0001:0002:3:4:5:6:7:8", "1:2:3:4:5:6:7:8"),
    ])
  func canonicalForm(_ text: String, _ canonical: String) {
    #expect(IPAddress(text)?.description == canonical)
  }

  @Test(
    "what is not an address is refused",
    arguments: [
      "", "1.2.3", "1.2.3.4.5", "256.1.1.1", "01.2.3.4", "1.2.3.4.", ".1.2.3", "1..2.3", "1.2.3.4 ",
      "1.2.3.1000", "+1.2.3.4", ":", ":::", "1:::2", "::1::", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9",
      "1:2:3:4:5:6:7:8::", "::12345", "fe80::1%eth0", "2001:db8::/32", "g::1", "1:", ":1",
      "::1.2.3", "1.2.3.4::", "::01.2.3.4", "1:2:3:4:5:6:7:1.2.3.4",
    ])
  func refuses(_ text: String) {
    #expect(IPAddress(text) == nil)
  }

  @Test(
    "rdata of either family comes back as the same address",
    arguments: ["192.0.2.1", "2001:db8::7"])
  func rdata(_ text: String) throws {
    let address = try #require(IPAddress(text))
    var bytes: [UInt8] = []
    address.append(rdataTo: &bytes)
    #expect(bytes.count * 8 == address.bitWidth)
    #expect(IPAddress(rdata: bytes.span) == address)
  }

  @Test(
    "an address at the edge of a private block is on the right side of it",
    arguments: [
      ("9.255.255.255", false), ("10.0.0.0", true), ("10.255.255.255", true), ("11.0.0.0", false),
      ("172.15.255.255", false), ("172.16.0.0", true), ("172.31.255.255", true),
      ("172.32.0.0", false), ("192.168.0.1", true), ("192.169.0.0", false), ("100.64.0.1", true),
      ("100.128.0.0", false), ("fc00::", true), ("fdff::1", true), ("fe00::", false),
      ("2001:db8::1", false),
    ])
  func privateBlocks(_ text: String, _ expected: Bool) {
    #expect(IPAddress(text)?.isPrivate == expected)
  }
}

/// Networks and the names of their reverse zones.
struct ReverseNameTests {
  @Test(
    "a network is read with nothing past its prefix",
    arguments: [
      ("10.10.10.0/24", true), ("0.0.0.0/0", true), ("192.0.2.7/32", true), ("2001:db8::/32", true),
      ("::/0", true), ("10.10.10.1/24", false), ("10.0.0.0/33", false), ("10.0.0.0", false),
      ("10.0.0.0/", false), ("10.0.0.0/08", false), ("10.0.0.0/-1", false),
      ("2001:db8::/129", false), ("2001:db8::1/64", false), ("10.0.0.0/1000", false),
    ])
  func network(_ text: String, _ isNetwork: Bool) {
    let bytes = Array(text.utf8)
    #expect(CIDR(parsing: bytes.span)?.description == (isNetwork ? text : nil))
  }

  @Test(
    "networks overlap exactly when one holds the other",
    arguments: [
      ("10.0.0.0/8", "10.1.0.0/16", true), ("10.1.0.0/16", "10.0.0.0/8", true),
      ("10.0.0.0/16", "10.1.0.0/16", false), ("10.0.0.0/8", "::/0", false),
      ("2001:db8::/32", "2001:db8:1::/48", true),
    ])
  func overlap(_ first: String, _ second: String, _ expected: Bool) throws {
    let networks = [first, second].map { text in
      let bytes = Array(text.utf8)
      return CIDR(parsing: bytes.span)
    }
    let left = try #require(networks[0])
    let right = try #require(networks[1])
    #expect(left.overlaps(right) == expected)
  }

  @Test(
    "the owner of a PTR record is the address turned round, and leads back to it",
    arguments: [
      ("192.0.2.1", "1.2.0.192.in-addr.arpa."), ("10.0.0.255", "255.0.0.10.in-addr.arpa."),
      (
        "2001:db8::567:89ab",
        "b.a.9.8.7.6.5.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa."
      ),
    ])
  func owner(_ text: String, _ name: String) throws {
    let address = try #require(IPAddress(text))
    let owner = ReverseName.owner(of: address)
    #expect(owner.description == name)
    #expect(ReverseName.address(of: owner) == address)
  }

  @Test(
    "a name of no address gives no address",
    arguments: [
      "2.0.192.in-addr.arpa.", "256.2.0.192.in-addr.arpa.", "01.2.0.192.in-addr.arpa.",
      "1.0/25.2.0.192.in-addr.arpa.", "example.org.", ".", "1.2.3.4.in-addr.arpa.org.",
      "a.2.0.192.in-addr.arpa.",
    ])
  func noAddress(_ text: String) throws {
    #expect(ReverseName.address(of: try DomainName(text)) == nil)
  }
}
