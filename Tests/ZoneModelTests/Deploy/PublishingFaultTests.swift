import Foundation
import Synchronization
import Testing

@testable import zonec

/// Publishing, at every one of its system calls.
struct PublishingFaultTests {
  /// What gdnsd said of directories of zones that it has seen.
  private struct Judge {
    /// By their files.
    private var verdicts: [[String: String]: Bool] = [:]
    /// How many it was asked about.
    var count: Int { verdicts.count }

    /// Whether gdnsd loads the zones of a sandbox; true where it is not installed.
    mutating func loads(_ sandbox: Sandbox) throws -> Bool {
      guard let gdnsd = Subprocess.path(ofProgram: "gdnsd") else {
        MissingPrograms.report("gdnsd is not installed")
        return true
      }
      let zones = DeployedProject.snapshot(sandbox).filter { path, _ in
        path.hasPrefix("build/live/zones/") && !path.dropFirst(17).hasPrefix(".")
      }
      if let known = verdicts[zones] { return known }
      let directory = try GdnsdDirectory(zones: [:])
      try FileManager.default.removeItem(atPath: directory.zonesPath)
      try FileManager.default.createSymbolicLink(
        atPath: directory.zonesPath, withDestinationPath: sandbox.path("build/live/zones"))
      let run = try Subprocess.run(gdnsd, ["-c", directory.path, "checkconf"])
      let loads = run.status == 0 && run.errorText.contains("Loaded \(zones.count) zonefiles")
      verdicts[zones] = loads
      return loads
    }
  }

  @Test(
    """
    whichever system call fails or is the last, every file is whole, gdnsd loads the directory, \
    nothing of others is touched, and a rerun ends where an undisturbed run would
    """,
    arguments: [DeployedProject.Ending.published, .streamed, .loaded, .refused])
  func everyCall(_ ending: DeployedProject.Ending) throws {
    let template = try DeployedProject.sandbox()
    let undisturbed = try Sandbox(copying: template)
    let old = DeployedProject.snapshot(undisturbed)
    let new = try { () -> [String: String] in
      let sandbox = try DeployedProject.sandbox()
      try DeployedProject.publish(DeployedProject.after, in: sandbox, ending: .published)
      return DeployedProject.snapshot(sandbox)
    }()
    try DeployedProject.publish(DeployedProject.after, in: undisturbed, ending: ending)
    let expected = DeployedProject.snapshot(undisturbed)
    #expect(expected == (ending == .refused ? old : new))
    #expect(old.keys.contains("build/live/zones/0.0.10.in-addr.arpa"))
    #expect(new.keys.contains("build/live/zones/1.0.10.in-addr.arpa"))
    var judge = Judge()
    var count = 0
    for fault in FaultyAccess.Fault.allCases {
      for turn in 0... {
        let sandbox = try Sandbox(copying: template)
        let faulty = FaultyAccess(fault, at: turn)
        _ = Result {
          try DeployedProject.publish(
            DeployedProject.after, in: sandbox, ending: ending, access: faulty.access)
        }
        guard faulty.hasStruck else { break }
        count += 1
        let place = "\(fault) at call \(turn)"
        let snapshot = DeployedProject.snapshot(sandbox)
        for path in Set(old.keys).union(new.keys) {
          let text = snapshot[path]
          #expect(text == old[path] || text == new[path], "\(path), \(place)")
        }
        for (path, text) in DeployedProject.foreign {
          #expect(snapshot[path] == text, "\(path), \(place)")
        }
        #expect(try judge.loads(sandbox), "\(place)")
        try DeployedProject.publish(DeployedProject.after, in: sandbox, ending: ending)
        let rerun = DeployedProject.snapshot(sandbox)
        #expect(rerun == expected, "\(place): \(rerun.keys.sorted())")
      }
    }
    #expect(count > 300, "the faults did not reach the calls")
    ProofCounts.add(count, "Faults injected into publishing")
    ProofCounts.add(judge.count, "Directories judged by gdnsd after a fault")
  }

  /// What somebody has put where zonec wrote, while no daemon was there.
  enum Story: CaseIterable {
    /// Where a zone came, and went again.
    case addedAndRemoved
    /// Where a zone went.
    case removed

    /// The file.
    var path: String {
      "build/live/zones/\(self == .removed ? 0 : 1).0.10.in-addr.arpa"
    }
    /// The project that was published last.
    var project: TestProject {
      self == .removed ? DeployedProject.after : DeployedProject.before
    }
  }

  @Test(
    "whichever system call of a rollback fails or is the last, what others took over stays",
    arguments: Story.allCases)
  func takenOver(_ story: Story) throws {
    let template = try DeployedProject.sandbox()
    try DeployedProject.publish(DeployedProject.after, in: template, ending: .unreached)
    if story == .addedAndRemoved {
      try DeployedProject.publish(DeployedProject.before, in: template, ending: .unreached)
    }
    #expect(template.text(of: story.path) == nil)
    try template.write("yours", to: story.path)
    var count = 0
    for fault in [FaultyAccess.Fault.broken, .forbidden, .killed] {
      for turn in 0... {
        let sandbox = try Sandbox(copying: template)
        let faulty = FaultyAccess(fault, at: turn)
        _ = Result {
          try DeployedProject.publish(
            story.project, in: sandbox, ending: .refused, access: faulty.access)
        }
        guard faulty.hasStruck else { break }
        count += 1
        #expect(sandbox.text(of: story.path) == "yours", "\(fault) at call \(turn)")
        try DeployedProject.publish(story.project, in: sandbox, ending: .refused)
        #expect(sandbox.text(of: story.path) == "yours", "\(fault) at call \(turn), then again")
        for (path, text) in DeployedProject.foreign { #expect(sandbox.text(of: path) == text) }
      }
    }
    #expect(count > 100, "the faults did not reach the calls")
  }
}
