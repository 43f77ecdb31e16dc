import Testing

@testable import ZoneModel

/// Data that cannot be read, and where the fault is.
struct RecordFault: Sendable, CustomTestStringConvertible {
  /// The type's mnemonic.
  let mnemonic: String
  /// The data's text.
  let text: String
  /// The field at fault.
  let field: String
  /// The token at fault.
  let token: Int
  /// What a message says behind the quoted text.
  let reason: String

  /// A fault.
  init(_ mnemonic: String, _ text: String, _ field: String, _ token: Int, _ reason: String) {
    self.mnemonic = mnemonic
    self.text = text
    self.field = field
    self.token = token
    self.reason = reason
  }

  /// As reports name it.
  var testDescription: String { "\(mnemonic) \(text)" }
}

struct RecordFaultTests {
  @Test("a fault names its field, its token and the limit", arguments: RecordFault.all)
  func faultIsLocated(_ fault: RecordFault) throws {
    let type = try #require(RecordText.type(fault.mnemonic))
    let error = #expect(throws: FieldError.self) { try RecordText.parse(type, fault.text) }
    #expect(error?.field == fault.field)
    #expect(error?.token == fault.token)
    #expect(error?.reason == fault.reason)
  }

  @Test("a fault inside a token is reported at its byte")
  func faultInsideTokenIsLocated() throws {
    let cases: [(RecordType, String, Int)] = [
      (.mx, "1x mail", 1), (.txt, #""abc\999""#, 3), (.ns, "a..b", 2), (.soa, "a b 1 1h2 3 4 5", 3),
    ]
    for (type, text, offset) in cases {
      let error = #expect(throws: FieldError.self) { try RecordText.parse(type, text) }
      #expect(error?.offset == offset, "\(text)")
    }
  }

  @Test("a fault of generic data is reported at the digits of its byte")
  func genericFaultIsLocated() throws {
    let error = #expect(throws: FieldError.self) {
      try RecordText.parse(.mx, "\\# 6 000a03 616200")
    }
    #expect(
      error == FieldError(field: "exchange", reason: "is not a whole name", token: 2, offset: 4))
  }

  @Test("data may not be longer than 65535 bytes")
  func dataIsBounded() throws {
    let string = String(repeating: "x", count: 255)
    let strings = [String](repeating: string, count: 257).joined(separator: " ")
    let error = #expect(throws: FieldError.self) { try RecordText.parse(.txt, strings) }
    #expect(error?.reason == "makes the data longer than 65535 bytes")
  }
}
