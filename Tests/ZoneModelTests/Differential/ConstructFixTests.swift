import Testing

@testable import ZoneModel

/// What the table of constructs says to write instead, written.
struct ConstructFixTests {
  /// Lines with a construct, and what its fix makes of them.
  private static let cases: [(construct: Construct, faulty: String, mended: String)] = [
    (.nestedParenthesis, "x A ((192.0.2.1))", "x A (192.0.2.1)"),
    (.parenthesisBeforeOwner, "( x A 192.0.2.1 )", "x ( A 192.0.2.1 )"),
    (.ownerOnLaterLine, "(\nx A 192.0.2.1 )", "x (\n A 192.0.2.1 )"),
    (.parenthesisAfterOwner, "x(A 192.0.2.1)", "x (A 192.0.2.1)"),
    (.parenthesisInPlaceOfOwner, "x A 192.0.2.1\n ( TXT a )", "x A 192.0.2.1\n TXT ( a )"),
    (.parenthesisForOwner, "x A 192.0.2.1\n( TXT b )", "x A 192.0.2.1\nx ( TXT b )"),
    (.parenthesisBeforeTTL, "( 300 A 192.0.2.1 )", "x ( 300 A 192.0.2.1 )"),
    (.emptyParentheses, "x A 192.0.2.1\n  ( )", "x A 192.0.2.1"),
    (.joinedTexts, #"x TXT "a""b""#, #"x TXT "a" "b""#),
    (.joinedQuotes, #"x CAA 0 issue"a""#, #"x CAA 0 issue "a""#),
    (.quotedOwner, #""a b" A 192.0.2.1"#, #"a\032b A 192.0.2.1"#),
    (.quotedDollarOwner, #""$a" A 192.0.2.1"#, #"\$a A 192.0.2.1"#),
    (.quotedName, #"x CNAME "y""#, "x CNAME y"),
    (.quotedServiceName, #"x HTTPS 1 "y""#, "x HTTPS 1 y"),
    (.emptyQuotedName, #"x CNAME """#, "x CNAME @"),
    (.emptyQuotedOrigin, #"$ORIGIN """#, "$ORIGIN example.com."),
    (.nameByte, "a+b A 192.0.2.1", #"a\043b A 192.0.2.1"#),
    (.dollarName, "x CNAME $y", #"x CNAME \$y"#),
    (.dollarLabel, "x CNAME y.$z", #"x CNAME y.\$z"#),
    (.textByte, "x TXT \"\u{E4}\"", #"x TXT "\195\164""#),
    (.textByte, "x HTTPS 1 . alpn=\u{E4}", #"x HTTPS 1 . alpn=\195\164"#),
    (.textStart, "x TXT .a", #"x TXT ".a""#),
    (.dottedText, #"x NAPTR 1 1 s a.b "" ."#, #"x NAPTR 1 1 s "a.b" "" ."#),
    (.markInside, ##"x TXT a \#"##, #"x TXT a \035"#),
    (.markInside, ##"\#.y A 192.0.2.1"##, #"\035.y A 192.0.2.1"#),
    (.markAtStart, ##"x TXT \#1"##, #"x TXT \0351"#),
    (.relativeOrigin, "$ORIGIN sub", "$ORIGIN sub.example.com."),
    (.originAt, "$ORIGIN @\nx A 192.0.2.1", "x A 192.0.2.1"),
    (.quotedOrigin, #"$ORIGIN "sub.example.com.""#, "$ORIGIN sub.example.com."),
    (.dollarIncludeOrigin, "$INCLUDE f $x.example.com.", #"$INCLUDE f \$x.example.com."#),
    (.originOutside, "$ORIGIN .\nx.example.com A 192.0.2.1", "x.example.com. A 192.0.2.1"),
    (.quotedTTL, #"$TTL "300""#, "$TTL 300"),
    (.joinedTTL, "x 1w2d A 192.0.2.1", "x 777600 A 192.0.2.1"),
    (.quotedInclude, #"$INCLUDE "f""#, "$INCLUDE f"),
    (.includeFollowed, "$INCLUDE f ; c", "$INCLUDE f"),
    (.includeParenthesis, "$INCLUDE ( f )", "$INCLUDE f"),
    (.includeJoinedParenthesis, "$INCLUDE f( )", "$INCLUDE f"),
    (.includeEscape, #"$INCLUDE \f"#, "$INCLUDE f"),
    (.blankOwnerInInclude, "$INCLUDE blank", "$INCLUDE f"),
    (.generate, "$GENERATE 1-2 x$ A 192.0.2.$", "x1 A 192.0.2.1\nx2 A 192.0.2.2"),
    (.generateWords, "$GENERATE 1-2 x$ MX 10 y", #"$GENERATE 1-2 x$ MX "10 y""#),
    (.generateParenthesis, "$GENERATE 1-2 x$ A (192.0.2.$)", "$GENERATE 1-2 x$ A 192.0.2.$"),
    (.generateQuotes, #"$GENERATE "1-2" x$ A 192.0.2.$"#, "$GENERATE 1-2 x$ A 192.0.2.$"),
    (.classNumber, "x CLASS1 A 192.0.2.1", "x IN A 192.0.2.1"),
    (.carriageReturn, "x A 192.0.2.1\r", "x A 192.0.2.1"),
    (.typeUnknownToKnot, "x X25 311061700956", ##"x TYPE19 \# 13 0c333131303631373030393536"##),
    (.typeUnknownToKnotAndNSD, "x RKEY 0 3 5 AAAA", ##"x TYPE57 \# 7 00000305000000"##),
    (.typeByName, "x RP a b", ##"x TYPE17 \# 6 016100016200"##),
    (.numberedReadable, "x TYPE61 AAAA", ##"x TYPE61 \# 3 000000"##),
    (.namedGeneric, ##"x TYPE1 \# 4 c0000201"##, "x A 192.0.2.1"),
    (.manyDigits, ##"x TYPE000001 \# 4 c0000201"##, ##"x TYPE1 \# 4 c0000201"##),
    (.manyDigits, "x NSEC y TYPE000001", "x NSEC y TYPE1"),
    (.emptyValue, "x SVCB 1 . key667=", "x SVCB 1 . key667"),
    (.genericBlanks, ##"x TYPE65280 \# 2  0001"##, ##"x TYPE65280 \# 2 0001"##),
    (.genericHalfByte, ##"x TYPE65280 \# 2 000 1"##, ##"x TYPE65280 \# 2 00 01"##),
    (.zerosForLength, ##"x APL \# 00"##, ##"x APL \# 0"##),
    (.listedTypeUnknownToKnot, "x NSEC y A AVC", "x NSEC y A TYPE258"),
    (.listedTypeUnknownToKnotAndNSD, "x NSEC y A RKEY", "x NSEC y A TYPE57"),
    (.listedTypeNumber, "x NXT y 1", "x NXT y TYPE1"),
    (.listedTypeZero, "x NSEC y A TYPE0", "x NSEC y A"),
    (.oldAlgorithmName, "x DNSKEY 256 3 ECCGOST AAAA", "x DNSKEY 256 3 12 AAAA"),
    (.longAlgorithmName, "x DNSKEY 256 3 ECC-GOST AAAA", "x DNSKEY 256 3 12 AAAA"),
    (.curveName, "x DNSKEY 256 3 ECC AAAA", "x DNSKEY 256 3 4 AAAA"),
    (.digestName, "x NSEC3PARAM SHA-1 0 1 -", "x NSEC3PARAM 1 0 1 -"),
    (.emptyList, "x A 192.0.2.1\nx NXT y", "x A 192.0.2.1"),
    (.protocolCase, "x WKS 192.0.2.1 Tcp 25", "x WKS 192.0.2.1 TCP 25"),
    (.serviceName, "x WKS 192.0.2.1 tcp SMTP", "x WKS 192.0.2.1 TCP 25"),
    (.serviceName, "x WKS 192.0.2.1 255 25", "x WKS 192.0.2.1 UDP 25"),
    (.substitution, #"x NAPTR 1 1 "u" "" "!a!\\1!" ."#, #"x NAPTR 1 1 "u" "" "!a!b!" ."#),
    (.mailType, "x MD y", "x MX 0 y"), (.capitalTag, #"x CAA 0 Issue "a""#, #"x CAA 0 issue "a""#),
    (.pathKey, "x SVCB 1 y dohpath=/q{?dns}", "x SVCB 1 y"),
    (.shortGroup, "x NID 10 14:4fff:ff20:0ee6", "x NID 10 0014:4fff:ff20:0ee6"),
    (.atLabel, "x CNAME y.@", #"x CNAME y.\@"#),
    (
      .digestType, ##"x TYPE43 \# 5 0001080000"##, ##"x TYPE43 \# 36 00010802\##(digest)"##
    ), (.escapedValue, #"x HTTPS 1 . port=\052443"#, "x HTTPS 1 . port=443"),
    (.finalBackslash, #"\\ TXT a"#, #"\092 TXT a"#),
    (.keylessKey, "x KEY 49152 3 8", ##"x TYPE25 \# 4 c0000308"##),
    (.longTag, #"x CAA 0 abcdefghijklmnop "a""#, #"x CAA 0 issue "a""#),
    (.looseGroup, "x OPENPGPKEY a GVs", "x OPENPGPKEY aGVs"),
    (.needlessKey, ##"x TYPE25 \# 6 c00003080101"##, ##"x TYPE25 \# 4 c0000308"##),
    (
      .gatewayKey, "x IPSECKEY 10 1 0 192.0.2.38 aGVsbG8=",
      ##"x TYPE45 \# 12 0a0100c000022668656c6c6f"##
    ), (.keylessGateway, "x A 192.0.2.1\nx IPSECKEY 10 0 0 .", "x A 192.0.2.1"),
    (.numberedKey, #"x HTTPS 1 . key3=\001\187"#, "x HTTPS 1 . port=443"),
    (.quotedTag, #"x CAA 0 "issue" "a""#, #"x CAA 0 issue "a""#),
    (
      .secondsTime, "x RRSIG A 8 3 3600 1900000000 20200101000000 1 example.com. AA==",
      "x RRSIG A 8 3 3600 20300317174640 20200101000000 1 example.com. AA=="
    ), (.wordOnLaterLine, "x A 192.0.2.1\n (\nTXT a )", "x A 192.0.2.1\n (\n TXT a )"),
    (.gatewayAt, "x IPSECKEY 10 3 2 @ AQID", "x IPSECKEY 10 3 2 example.com. AQID"),
    (.dottedAddress, "x NSAP 0x47.00.", "x NSAP 0x4700"),
    (.unquotedTarget, "x URI 1 1 a:b", #"x URI 1 1 "a:b""#),
  ]
  /// A digest of 32 octets.
  private static let digest = String(repeating: "00", count: 32)
  /// What no line behind others can show: it takes a signer, several folders, or the first line.
  private static let others: Set<Construct> = [.hashlessOwner, .includeFolder, .blankLine]

  @Test("what a construct's fix says has the construct no more", arguments: cases.indices)
  func mends(_ number: Int) throws {
    let (construct, faulty, mended) = Self.cases[number]
    let before = try Self.messages(faulty)
    let after = try Self.messages(mended)
    #expect(before.contains { $0.hasSuffix(construct.row.what) }, "\(faulty): \(before)")
    #expect(!after.contains { $0.hasSuffix(construct.row.what) }, "\(mended): \(after)")
    // What is put right leaves no record out.
    #expect(after.allSatisfy { $0.contains(" not read ") }, "\(mended): \(after)")
  }

  @Test("every construct has such a line")
  func areComplete() {
    let shown = Set(Self.cases.map(\.construct)).union(Self.others)
    #expect(shown == Set(Construct.allCases))
  }

  /// What is found in some lines, in both profiles.
  private static func messages(_ lines: String) throws -> [String] {
    let files = ["f": "q A 192.0.2.7\n", "blank": " A 192.0.2.7\n"]
    return try [Profile.standard, .gdnsd].flatMap { profile in
      try ReadZone("$TTL 60\n@ NS ns\n\(lines)\n", profile: profile, files: files).diagnostics.all
        .map(\.message)
    }
  }
}
