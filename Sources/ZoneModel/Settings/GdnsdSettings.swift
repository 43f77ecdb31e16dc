/// What gdnsd's settings mean to a zone, as gdnsd has them if nobody sets them.
package struct GdnsdSettings: Sendable {
  /// `zones_default_ttl`, the TTL in seconds of records that nothing in their file gives one; nil if
  /// that is gdnsd's own choice.
  package var defaultTTL: UInt32?
  /// `min_ttl` and `max_ttl`, the TTLs that it serves, in seconds; others it takes up or down to them.
  package var ttlBounds: ClosedRange<UInt32> = 5...3_600_000
  /// `max_ncache_ttl`, the longest negative TTL, in seconds.
  package var longestNegativeTTL: UInt32 = 10800
  /// `acme_challenge_dns_ttl`, the TTL of texts at `_acme-challenge`, in seconds.
  package var challengeTTL: UInt32 = 0
  /// `zones_strict_data`: whether it refuses a zone that it would warn of.
  package var isStrict = false
  /// Whether it splits texts longer than 255 bytes: not with `disable_text_autosplit`.
  package var splitsTexts = true
  /// The resources of its plugins.
  package var plugins = GdnsdPlugins()

  /// gdnsd's own choice of a TTL, in seconds.
  package static let usualTTL: UInt32 = 86400

  /// The settings of a gdnsd without any.
  package init() {}
}
