#!/usr/bin/env python3
"""The PTR part of `zonec check --zones` as one would write it with dnspython.

Usage: missing_ptr.py DIRECTORY; prints how many PTR records are missing, and how many are wrong.
"""
import os
import sys

import dns.name
import dns.rdatatype
import dns.reversename
import dns.zone


def main(directory):
    addresses = {}
    pointers = {}
    origins = []
    for file in sorted(os.listdir(directory)):
        origin = dns.name.from_text(file.replace("@", "/"))
        path = os.path.join(directory, file)
        zone = dns.zone.from_file(path, origin, relativize=False, check_origin=False)
        if origin.is_subdomain(dns.reversename.ipv4_reverse_domain) or origin.is_subdomain(
            dns.reversename.ipv6_reverse_domain
        ):
            origins.append(origin)
            for name, _, rdata in zone.iterate_rdatas(dns.rdatatype.PTR):
                pointers.setdefault(name, set()).add(rdata.target)
        for kind in (dns.rdatatype.A, dns.rdatatype.AAAA):
            for name, _, rdata in zone.iterate_rdatas(kind):
                reverse = dns.reversename.from_address(rdata.address)
                addresses.setdefault(reverse, set()).add(name)
    covered = set(origins)
    missing = 0
    for reverse in addresses:
        name = reverse
        while name not in covered and len(name) > 1:
            name = name.parent()
        if name in covered and reverse not in pointers:
            missing += 1
    wrong = sum(
        1
        for reverse, targets in pointers.items()
        for target in targets
        if target not in addresses.get(reverse, ())
    )
    print(f"{missing} missing, {wrong} wrong")


if __name__ == "__main__":
    main(sys.argv[1])
