// swift-tools-version: 6.2
import PackageDescription

/// Every target: strict memory safety, and no warning passes.
let settings: [SwiftSetting] = [
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "zonec",
  products: [
    .library(name: "ZoneModel", targets: ["ZoneModel"]),
    .executable(name: "zonec", targets: ["zonec"]),
  ],
  targets: [
    .target(name: "ZoneModel", swiftSettings: settings),
    .executableTarget(name: "zonec", dependencies: ["ZoneModel"], swiftSettings: settings),
    // Runs a program for the tests and says what it took; small, as its memory counts as the program's.
    .executableTarget(name: "measure", path: "Tests/measure", swiftSettings: settings),
    .testTarget(
      name: "ZoneModelTests", dependencies: ["ZoneModel", "zonec", "measure"],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
