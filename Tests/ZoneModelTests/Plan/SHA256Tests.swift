import Testing

@testable import ZoneModel

struct SHA256Tests {
  /// The digest of a text that comes in pieces.
  private func digest(_ text: [UInt8], pieces: Int = 1 << 20) -> String {
    var hash = SHA256()
    var rest = text[...]
    while !rest.isEmpty {
      hash.update(Array(rest.prefix(pieces)))
      rest = rest.dropFirst(pieces)
    }
    var hex: [UInt8] = []
    hex.append(hex: hash.finish())
    return String(decoding: hex, as: UTF8.self)
  }

  @Test(
    "the examples of FIPS 180-4 come out, however the bytes come in", arguments: [1, 7, 64, 1000])
  func examples(pieces: Int) {
    #expect(
      digest([], pieces: pieces)
        == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(
      digest(Array("abc".utf8), pieces: pieces)
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    let long = "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"
    #expect(
      digest(Array(long.utf8), pieces: pieces)
        == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
    #expect(
      digest(Array(repeating: UInt8(ascii: "a"), count: 1_000_000), pieces: max(pieces, 64))
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }
}
