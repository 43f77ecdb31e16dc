/// Zones that every judge accepts, for round trips and comparisons.
enum SampleZones {
  /// Ordinary zones, as texts of `example.com.`.
  static let all = [plain, odd, generated]

  /// What most zones have.
  static let plain = """
    $TTL 1h ; an hour
    @ IN SOA ns1 hostmaster (
        2026010100 ; serial
        2h 30m 3d 15m )
      IN NS ns1
      IN NS ns2.example.net.
      300 IN MX 10 mail
      TXT "v=spf1 ip4:192.0.2.0/24 -all"
    ns1 A 192.0.2.53
        AAAA 2001:db8::53
    mail 1w IN A 192.0.2.25
    www CNAME mail
    _sip._tcp SRV 0 5 5060 mail
    $ORIGIN sub.example.com.
    a A 192.0.2.1
    b 5 A 192.0.2.2
      5 A 192.0.2.3
    @ CAA 0 issue "ca.example.net"

    """

  /// Escapes, quotes, generic types.
  static let odd = ##"""
    $TTL 60
    @ SOA ns1 host\.master 1 2 3 4 5
    @ NS ns1
    ns1 A \# 4 c0000201
    a\.b.c TXT "a;b" c\;d "e\"f\\" "\000\255" ""
    \000\255 TXT ( one two
     "three four" )
    \@ TXT at
    \$x TXT dollar
    x TYPE65000 \# 3 010203
    UPPER.Case A 192.0.2.1
    *.w A 192.0.2.2

    """##

  /// Made by `$GENERATE`.
  static let generated = ##"""
    $TTL 60
    @ SOA ns1 h 1 2 3 4 5
    @ NS ns1
    ns1 A 192.0.2.1
    $GENERATE 1-3 host$ A 192.0.2.$
    $GENERATE 0-20/10 h${5,3,d} 300 IN A 192.0.2.$
    $GENERATE 10-11 x${0,4,x}-${0,2,X}-${0,4,o} TXT "\"a $$ \$ ${2}\""
    $GENERATE 1-2 m$ MX "10 mail$"
    $GENERATE 300-301 ${0,7,n}.v AAAA 2001:db8::${0,0,x}
    $GENERATE 300-301 ${0,3,N}.w PTR a$.
    $GENERATE 0-0 ${0,0,n}.q 60 IN PTR a$.
    $GENERATE 1-2 \$x${5}y$ TXT a${-4,3,d}b
    $GENERATE 1-2 @ TXT z\032$

    """##
}
