/// A path, or one name of it, as the file system knows it: bytes, in no encoding.
///
/// ```swift
/// let zone: FilePath = "\(folder)/zones/\(name)"
/// print("cannot read \(quoted(zone))")
/// ```
///
/// As text, and so in a message, it is what a reader may see of it; see `description`.
public struct FilePath: Hashable, Sendable {
  /// The bytes, without a zero at their end.
  public let bytes: [UInt8]

  /// A path of bytes.
  public init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }

  /// A path of the bytes that a text has in UTF-8.
  public init(_ text: String) { bytes = Array(text.utf8) }

  /// Whether there are no bytes.
  package var isEmpty: Bool { bytes.isEmpty }
}

extension FilePath: Comparable {
  /// The order of bytes.
  public static func < (lhs: Self, rhs: Self) -> Bool {
    lhs.bytes.lexicographicallyPrecedes(rhs.bytes)
  }
}

extension FilePath: CustomStringConvertible {
  /// The path as a line may show it: harmless, and never a command to a program that reads the
  /// line.
  ///
  /// A line that begins with `::` is a command to GitHub Actions; `./` in front leads to the same
  /// file.
  public var description: String {
    (bytes.starts(with: "::".utf8) ? "./" : "") + harmless(bytes)
  }

  /// The path as it is, for a program that reads it; nil if it is not UTF-8.
  public var text: String? { String(validating: bytes, as: UTF8.self) }
}

extension FilePath: ExpressibleByStringInterpolation {
  /// A path written in the code.
  public init(stringLiteral text: String) { self.init(text) }

  /// A path put together from others and from text.
  public init(stringInterpolation parts: Parts) { bytes = parts.bytes }

  /// The bytes of an interpolation so far.
  public struct Parts: StringInterpolationProtocol {
    /// The bytes of the pieces, in order.
    fileprivate var bytes: [UInt8] = []

    /// An empty path.
    public init(literalCapacity: Int, interpolationCount: Int) {
      bytes.reserveCapacity(literalCapacity + 32 * interpolationCount)
    }

    /// Adds the text between the values.
    public mutating func appendLiteral(_ text: String) { bytes += text.utf8 }

    /// Adds a path, byte for byte.
    public mutating func appendInterpolation(_ path: FilePath) { bytes += path.bytes }

    /// Appends a text.
    public mutating func appendInterpolation(_ text: String) { bytes += text.utf8 }
  }
}

/// A path as a message shows it; see `quoted(_:)` over bytes.
package func quoted(_ path: FilePath) -> String { quoted(path.bytes) }
