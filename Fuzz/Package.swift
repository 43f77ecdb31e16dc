// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "Fuzz",
  dependencies: [.package(name: "zonec", path: "..")],
  targets: [
    .executableTarget(
      name: "FuzzZoneFile", dependencies: [.product(name: "ZoneModel", package: "zonec")],
      linkerSettings: [.unsafeFlags(["-use-ld=lld"])])
  ],
  swiftLanguageModes: [.v6]
)
