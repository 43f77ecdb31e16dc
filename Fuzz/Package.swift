// swift-tools-version: 6.2
import PackageDescription

/// As zonec's own; the harnesses are handed bytes by pointer, which `unsafe` marks.
let settings: [SwiftSetting] = [
  .strictMemorySafety(), .treatAllWarnings(as: .error), .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A harness for libFuzzer.
///
/// - Parameter needs: targets beside the library.
func harness(_ name: String, needs: [Target.Dependency] = []) -> Target {
  .executableTarget(
    name: name, dependencies: ["Fuzzing", "ZoneModel"] + needs,
    swiftSettings: settings,
    // The usual linker cannot resolve what libFuzzer and AddressSanitizer leave open.
    linkerSettings: [.unsafeFlags(["-use-ld=lld"])])
}

/// Harnesses for libFuzzer; `make fuzz` builds them with `-sanitize=fuzzer,address`.
let package = Package(
  name: "Fuzz",
  targets: [
    .target(name: "Fuzzing", swiftSettings: settings),
    .target(name: "FuzzingProjects", dependencies: ["ZoneModel"], swiftSettings: settings),
    .target(name: "FuzzingFolders", swiftSettings: settings),
    // zonec's own sources, by links: a package cannot import another's program, and what only the
    // program needs of the library is for its own package alone.
    .target(name: "ZoneModel", swiftSettings: settings),
    .target(
      name: "ZonecProgram", dependencies: ["ZoneModel"], exclude: ["start.swift"],
      swiftSettings: settings),
    harness("FuzzZoneFile"), harness("FuzzProject", needs: ["FuzzingProjects"]),
    harness("FuzzSettings", needs: ["FuzzingProjects"]),
    harness("FuzzConfiguration"), harness("FuzzMessage"),
    harness("FuzzArguments", needs: ["ZonecProgram"]),
    harness("FuzzOutput", needs: ["ZonecProgram", "FuzzingFolders"]),
    harness("FuzzRollback", needs: ["ZonecProgram", "FuzzingFolders"]),
  ],
  swiftLanguageModes: [.v6]
)
