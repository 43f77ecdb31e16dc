/// gdnsd's settings as read from its directory, and what could not be read of them.
package struct GdnsdConfiguration: Sendable {
  /// What they mean to a zone.
  package let settings: GdnsdSettings
  /// The files that were read, for the places of findings.
  package let sources: SourceMap
  /// What could not be read.
  package let diagnostics: Diagnostics

  /// The settings that a gdnsd has without any.
  package init() {
    settings = GdnsdSettings()
    sources = SourceMap()
    diagnostics = Diagnostics()
  }

  /// Reads `config` in a directory, and what it includes there.
  package init(in folder: ConfigurationFolder) {
    var reader = ConfigurationReader(of: folder)
    var settings = GdnsdSettings()
    var fault: ConfigurationFault?
    do throws(ConfigurationFault) {
      try reader.read()
      settings = try GdnsdSettings(reader.tree)
    } catch {
      fault = error
    }
    var diagnostics = fault == nil ? reader.diagnostics : Diagnostics()
    if let fault {
      // gdnsd stops here, too, so that nothing else of the settings counts.
      diagnostics.add(
        Diagnostic(
          .unreadableSettings, "\(fault.problem): zonec goes by gdnsd's defaults", at: fault.range))
    }
    self.settings = settings
    self.diagnostics = diagnostics
    sources = reader.sources
  }
}
