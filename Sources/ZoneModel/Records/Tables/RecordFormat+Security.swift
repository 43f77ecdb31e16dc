extension RecordFormat {
  /// Keys, signatures, digests and certificates.
  static let security: [RecordFormat] = [
    // RFC 2535 §4.1, RFC 2931
    .init(
      24, "SIG",
      [
        .recordType("type covered"), .algorithm("algorithm"), .uint8("labels"),
        .uint32("original TTL"), .date("expiration"), .date("inception"), .uint16("key tag"),
        .domainName("signer"), .base64("signature"),
      ], servers: [.bind, .nsd]),
    // RFC 2535 §3.1
    .init(25, "KEY", key),
    // RFC 4398 §2
    .init(
      37, "CERT",
      [
        .certificateType("type"), .uint16("key tag"), .algorithm("algorithm"),
        .base64("certificate"),
      ]),
    // RFC 4034 §5.1
    .init(43, "DS", delegation),
    // RFC 4255 §3.1
    .init(44, "SSHFP", [.uint8("algorithm"), .uint8("type"), .fingerprint("fingerprint")]),
    // RFC 4025 §2.1
    .init(
      45, "IPSECKEY",
      [.uint8("precedence"), .ipsecGateway("gateway"), .keyUnlessNone("public key")]),
    // RFC 4034 §3.1
    .init(
      46, "RRSIG",
      [
        .recordType("type covered"), .algorithm("algorithm"), .uint8("labels"),
        .uint32("original TTL"), .timestamp("expiration"), .timestamp("inception"),
        .uint16("key tag"), .domainName("signer"), .base64("signature"),
      ]),
    // RFC 4034 §4.1
    .init(47, "NSEC", [.domainName("next name"), .types("types")]),
    // RFC 4034 §2.1
    .init(48, "DNSKEY", zoneKey),
    // RFC 4701 §3.1
    .init(49, "DHCID", [.base64("identifier")]),
    // RFC 5155 §3.2
    .init(
      50, "NSEC3",
      [
        .hashAlgorithm("hash algorithm"), .uint8("flags"), .uint16("iterations"), .salt("salt"),
        .hash("next hash"), .optionalTypes("types"),
      ]),
    // RFC 5155 §4.2
    .init(
      51, "NSEC3PARAM",
      [
        .hashAlgorithm("hash algorithm"), .uint8("flags"), .uint16("iterations"), .salt("salt"),
      ]),
    // RFC 6698 §2.1
    .init(52, "TLSA", association),
    // RFC 8162 §2
    .init(53, "SMIMEA", association),
    // RFC 8005 §5
    .init(
      55, "HIP", [.hostIdentity("host identity"), .names("rendezvous servers")], servers: .bind),
    // draft-reid-dnsext-rkey
    .init(
      57, "RKEY",
      [.zero("flags"), .uint8("protocol"), .algorithm("algorithm"), .base64("key")],
      servers: .bind),
    // RFC 7344 §3.1
    .init(59, "CDS", delegation),
    // RFC 7344 §3.2
    .init(60, "CDNSKEY", zoneKey),
    // RFC 7929 §2.1
    .init(61, "OPENPGPKEY", [.base64("key")]),
    // RFC 7477 §2.1
    .init(62, "CSYNC", [.uint32("serial"), .uint16("flags"), .optionalTypes("types")]),
    // RFC 8976 §2.2
    .init(
      63, "ZONEMD",
      [
        .uint32("serial"), .uint8("scheme"), .uint8("hash algorithm"), .zoneDigest("digest"),
      ]),
    // draft-durand-doa-over-dns
    .init(
      259, "DOA",
      [
        .uint32("enterprise"), .uint32("type"), .uint8("location"), .string("media type"),
        .dashedBase64("data"),
      ], servers: .bind),
    // Weiler, "DNSSEC Deployment Without a Signed Root"
    .init(32768, "TA", delegation, servers: .bind),
    // RFC 4431
    .init(32769, "DLV", delegation, servers: [.bind, .nsd]),
  ]

  /// The fields of KEY.
  private static let key: [RecordField] = [
    .uint16("flags"), .uint8("protocol"), .algorithm("algorithm"), .keyUnlessFlagged("key"),
  ]

  /// The fields of DNSKEY and its like.
  private static let zoneKey: [RecordField] = [
    .uint16("flags"), .uint8("protocol"), .algorithm("algorithm"), .base64("key"),
  ]

  /// The fields of DS and its like.
  private static let delegation: [RecordField] = [
    .uint16("key tag"), .algorithm("algorithm"), .digestType("digest type"), .digest("digest"),
  ]

  /// The fields of TLSA and SMIMEA.
  private static let association: [RecordField] = [
    .uint8("usage"), .uint8("selector"), .uint8("matching type"), .hex("association data"),
  ]
}
