extension JSONReader {
  /// The address in a text, if a host may have it; else nil and a finding.
  mutating func checkedAddress(_ value: Spelled) -> IPAddress? {
    let bytes = value.bytes
    guard let address = IPAddress(parsing: bytes.span),
      !address.isIPv4 || !bytes.contains(UInt8(ascii: ":"))
    else {
      reportBadAddress(value)
      return nil
    }
    guard !address.isUnusable else {
      reportUnusable(value)
      return nil
    }
    return address
  }

  /// Reports a text that is not an address.
  mutating func reportBadAddress(_ value: Spelled) {
    let bytes = value.bytes
    let fault = AddressFault(bytes)
    report(
      .badAddress, "\(quoted(value.text)) \(fault.text)", in: value.range,
      fix: fault.fix(bytes))
  }

  /// Reports an address that no host can be reached at.
  mutating func reportUnusable(_ value: Spelled) {
    report(
      .unusableAddress,
      "\(quoted(value.text)) is loopback, link-local, multicast or reserved: no host can have it",
      in: value.range, fix: "write the address that the host is reached at")
  }
}
