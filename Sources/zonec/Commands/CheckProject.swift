import ZoneModel

/// A run of `zonec check` over a project.
struct CheckProject {
  /// The project, its levels and the day on which allowances end.
  let project: ProjectArguments
  /// The form of the findings.
  let report: Report
  /// Looks up a provider's PTR records; nil if not requested.
  let pointers: PointerLookup?
  /// The settings of the gdnsd that will serve the zones.
  let configuration: GdnsdConfiguration
  /// Whether to show timings.
  let isVerbose: Bool
  /// When the run began, as `Clock.milliseconds` counts.
  let start = Clock.milliseconds()

  /// What the command line asks for.
  init(_ arguments: Arguments) throws(CommandFailure) {
    if arguments.contains(.profile) {
      throw CommandFailure(.unjudged, "option --profile needs --zones")
    }
    report = try Report(arguments)
    pointers = try arguments.value(of: .server).map { text throws(CommandFailure) in
      PointerLookup(
        server: try ServerAddress(text), limits: try ClientLimits(arguments, usual: .recursor))
    }
    if pointers == nil, arguments.contains(.deadline) {
      throw CommandFailure(.unjudged, "option --deadline needs --server")
    }
    isVerbose = arguments.contains(.verbose)
    project = try ProjectArguments(arguments)
    configuration =
      if let directory = arguments.path(of: .gdnsdSettings) {
        try GdnsdConfiguration(in: directory, access: project.access)
      } else {
        GdnsdConfiguration()
      }
  }

  /// Reads, compiles and checks.
  func run(_ console: inout Console) throws(CommandFailure) -> ExitStatus {
    var asked: PointerLookup.Result?
    var input = project.input()
    input.configuration = configuration
    let found = ZoneModel.check(
      input,
      asking: pointers.map { lookup in
        { pointers in
          let result = lookup.run(pointers)
          asked = result
          // Of a server that says nothing there is nothing to say for each address.
          return result.failure != nil && !result.hasAnswers ? [] : result.answers
        }
      })
    let counts = found.counts
    let status = report.print(
      found.diagnostics, in: found.sources,
      counts: found.isReadable
        ? [
          ("host", counts.hosts), ("address", counts.addresses), ("zone", counts.zones),
          ("record", counts.records),
        ] : [],
      allowed: counts.allowed, to: &console)
    if isVerbose {
      configuration.showSource(on: &console)
      console.note("\(Clock.milliseconds() - start) ms")
    }
    // What was found until then is still shown.
    if let failure = asked?.failure { throw failure }
    return found.isReadable ? status : .unjudged
  }
}
