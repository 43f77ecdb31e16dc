/// Work whose cost is held to thresholds. To add one: an entry in `all`, and `make bench-check RENEW=1`.
struct HotPath: Sendable {
  /// In the file of thresholds.
  let name: String
  /// What is made for it; nil for the example project.
  var workload: String?
  /// The size in which instructions are counted: small, because that is slow.
  var count = 0
  /// The arguments of zonec, from the path of the input and one where it may write.
  let arguments: @Sendable (_ input: String, _ output: String) -> [String]

  /// How many times as large it is where memory is measured: there chance counts for less.
  static let enlargement = 8

  /// Every one.
  static let all = [
    HotPath(name: "build-webplatform", arguments: build),
    HotPath(name: "build", workload: "hosts", count: 43_000, arguments: build),
    HotPath(name: "build-shuffled", workload: "hosts-shuffled", count: 20_000, arguments: build),
    HotPath(name: "build-lines", workload: "hosts-lines", count: 20_000, arguments: build),
    HotPath(name: "check-internal", workload: "internal", count: 100_000) { input, _ in
      ["check-zone", InternalZone.origin, input]
    },
    HotPath(name: "check-delegations", workload: "delegations", count: 60_000) { input, _ in
      ["check-zone", DelegationZone.origin, input]
    },
    HotPath(name: "check-signed", workload: "signed", count: 40_000) { input, _ in
      ["check-zone", DelegationZone.origin, input]
    },
    HotPath(name: "fmt-internal", workload: "internal", count: 50_000) { input, _ in
      ["fmt", InternalZone.origin, input]
    },
    HotPath(name: "fmt-delegations", workload: "delegations", count: 60_000) { input, _ in
      ["fmt", DelegationZone.origin, input]
    },
    HotPath(name: "check-zones", workload: "zones", count: 300) { input, _ in
      ["check", "--zones", input]
    },
  ]

  /// A first build.
  private static let build: @Sendable (String, String) -> [String] = { input, output in
    ["build", input, "--output", output]
  }
}
