// swift-tools-version: 6.2
import PackageDescription

/// As zonec's own; the harnesses are handed bytes by pointer, which `unsafe` marks.
let settings: [SwiftSetting] = [
  .strictMemorySafety(), .treatAllWarnings(as: .error), .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// The usual linker cannot resolve what libFuzzer and AddressSanitizer leave open.
let linking: [LinkerSetting] = [.unsafeFlags(["-use-ld=lld"])]

/// Harnesses for libFuzzer; `make fuzz` builds them with `-sanitize=fuzzer,address`.
let package = Package(
  name: "Fuzz",
  dependencies: [.package(name: "zonec", path: "..")],
  targets: [
    .executableTarget(
      name: "FuzzZoneFile", dependencies: [.product(name: "ZoneModel", package: "zonec")],
      swiftSettings: settings, linkerSettings: linking),
    .executableTarget(
      name: "FuzzProject", dependencies: [.product(name: "ZoneModel", package: "zonec")],
      swiftSettings: settings, linkerSettings: linking),
  ],
  swiftLanguageModes: [.v6]
)
