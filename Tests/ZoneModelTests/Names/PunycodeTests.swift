import Testing

@testable import ZoneModel

struct PunycodeTests {
  @Test(
    "names in other letters become those that DNS has, as Python's punycode writes them",
    arguments: [
      ("bücher.de", "xn--bcher-kva.de"), ("München.example", "xn--mnchen-3ya.example"),
      ("例え.jp", "xn--r8jz45g.jp"), ("пример.бг", "xn--e1afmkfd.xn--90ae"),
      ("faß.de", "xn--fa-hia.de"), ("☃", "xn--n3h"), ("abc-ü", "xn--abc--3ra"),
      ("ελληνικά.", "xn--hxargifdar."), ("Plain.Example", "plain.example"),
    ])
  func encodes(_ name: String, _ ascii: String) {
    #expect(Punycode.asciiName(name) == ascii)
  }

  @Test("a label that is too long, or whose accents are apart, becomes none")
  func refuses() {
    #expect(Punycode.asciiName("u\u{308}.de") == nil)
    #expect(Punycode.asciiName(String(repeating: "ü", count: 40) + "x.de") != nil)
    #expect(Punycode.asciiName("üж語" + String(repeating: "aé", count: 30)) == nil)
    #expect(Punycode.asciiName(String(repeating: "ü", count: 64)) == nil)
  }
}
