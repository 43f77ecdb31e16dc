import Foundation
import Glibc
import Testing
import ZoneModel

@testable import zonec

/// Files of others in `zones` while a build publishes: with odd names, and gone when looked at.
struct ComingAndGoingTests {
  @Test("a file that goes between listing and looking stops no build, nor does a name of bytes")
  func goesOn() throws {
    let sandbox = try DeployedProject.sandbox()
    let odd = FilePath([0x66, 0xE9])
    let system = FileAccess.system
    let zones = try system.open(
      .workingDirectory, FilePath(sandbox.path("build/live/zones")), O_RDONLY | O_DIRECTORY)
    _ = try system.open(zones, odd, O_WRONLY | O_CREAT)
    #expect(try system.list(zones).contains(odd))
    var access = DeployedProject.quick
    access.list = { (folder) throws(SystemError) in
      try system.list(folder) + ["gone", ".gone.zonec-tmp", ".gone.zonec-old", odd]
    }
    try DeployedProject.publish(DeployedProject.after, in: sandbox, ending: .loaded, access: access)
    let configuration = FilePath(sandbox.path("etc"))
    try sandbox.write("options", to: "etc/config")
    let first = try LoadedState.current(
      zones: zones, configuration: configuration, access: access)
    try system.unlink(zones, odd)
    let second = try LoadedState.current(
      zones: zones, configuration: configuration, access: access)
    #expect(first.zones != second.zones)
  }
}
