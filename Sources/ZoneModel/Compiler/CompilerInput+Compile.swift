extension CompilerInput {
  /// Compiles the project into the files that authoritative DNS needs.
  ///
  /// Always returns a compilation, if only part of one, so that one run reports every fault. Look at
  /// `mayBeWritten` before you write anything.
  ///
  /// ```swift
  /// let compilation = project.compile()
  /// guard compilation.mayBeWritten else { … }
  /// for file in compilation.outputs where !file.isUnchanged { … }
  /// ```
  public func compile() -> Compilation { ZoneModel.compile(self) }

  /// Checks the project as `compile` does, and makes no files.
  public func check() -> CheckReport { ZoneModel.check(self) }
}
