// swift-tools-version: 6.2
import PackageDescription

/// As zonec's own; the harnesses are handed bytes by pointer, which `unsafe` marks.
let settings: [SwiftSetting] = [
  .strictMemorySafety(), .treatAllWarnings(as: .error), .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A harness for libFuzzer.
func harness(_ name: String) -> Target {
  .executableTarget(
    name: name, dependencies: ["Fuzzing", .product(name: "ZoneModel", package: "zonec")],
    swiftSettings: settings,
    // The usual linker cannot resolve what libFuzzer and AddressSanitizer leave open.
    linkerSettings: [.unsafeFlags(["-use-ld=lld"])])
}

/// Harnesses for libFuzzer; `make fuzz` builds them with `-sanitize=fuzzer,address`.
let package = Package(
  name: "Fuzz",
  dependencies: [.package(name: "zonec", path: "..")],
  targets: [
    .target(name: "Fuzzing", swiftSettings: settings),
    harness("FuzzZoneFile"), harness("FuzzProject"), harness("FuzzMessage"),
  ],
  swiftLanguageModes: [.v6]
)
