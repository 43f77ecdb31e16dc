/// A way of writing that not every server reads, although others read it.
///
/// One table for all profiles: the servers of a construct decide what it is in a profile. Its fixture
/// shows it alone, and tests ask the servers themselves whether the table is right.
enum Construct: UInt8, CaseIterable, Sendable {
  case nestedParenthesis, parenthesisBeforeOwner, ownerOnLaterLine, parenthesisAfterOwner
  case parenthesisInPlaceOfOwner, parenthesisForOwner, parenthesisBeforeTTL, emptyParentheses
  case wordOnLaterLine
  case blankLine, joinedTexts, joinedQuotes
  case quotedOwner, quotedDollarOwner, quotedName, quotedServiceName, emptyQuotedName,
    emptyQuotedOrigin
  case nameByte, dollarName, dollarLabel, atLabel, gatewayAt, finalBackslash
  case textByte, textStart, dottedText, markInside, markAtStart
  case relativeOrigin, originAt, quotedOrigin, dollarIncludeOrigin, originOutside
  case quotedTTL, joinedTTL
  case quotedInclude, includeFollowed, includeParenthesis, includeJoinedParenthesis, includeEscape
  case includeFolder, blankOwnerInInclude
  case generate, generateWords, generateParenthesis, generateQuotes, classNumber, carriageReturn
  case typeUnknownToKnot, typeUnknownToKnotAndNSD, typeByName, numberedReadable, namedGeneric
  case manyDigits
  case genericBlanks, genericHalfByte, zerosForLength
  case listedTypeUnknownToKnot, listedTypeUnknownToKnotAndNSD, listedTypeNumber, listedTypeZero
  case oldAlgorithmName, longAlgorithmName, curveName, digestName
  case emptyList, protocolCase, serviceName, substitution
  case mailType, capitalTag, longTag, quotedTag, pathKey, emptyValue, numberedKey, escapedValue
  case shortGroup, unquotedTarget
  case dottedAddress, hashlessOwner, secondsTime, digestType, looseGroup, keylessKey, needlessKey,
    gatewayKey, keylessGateway

  /// A line of the table.
  struct Row: Sendable {
    /// What it is called: follows `does not read`.
    let what: String
    /// The servers that refuse it.
    let refusedBy: NameServers
    /// What to write instead.
    let fix: String

    init(_ what: String, _ refusedBy: NameServers, _ fix: String) {
      self.what = what
      self.refusedBy = refusedBy
      self.fix = fix
    }
  }

  /// Its line of the table.
  var row: Row {
    switch self {
    case .nestedParenthesis:
      Row("a parenthesis inside another", [.knot, .nsd, .gdnsd], "one pair is enough")
    case .parenthesisBeforeOwner:
      Row(
        "a parenthesis before the owner", [.knot, .nsd, .gdnsd], "open it after the owner")
    case .ownerOnLaterLine:
      Row(
        "an owner on a later line than the parenthesis before it", [.nsd, .gdnsd],
        "open the parenthesis after the owner")
    case .parenthesisAfterOwner:
      Row("a parenthesis right after the owner", [.nsd], "put a blank between them")
    case .parenthesisInPlaceOfOwner:
      Row(
        "a parenthesis at the start of a record without an owner", [.nsd],
        "write the owner, or open it after the type")
    case .wordOnLaterLine:
      Row(
        "a record without an owner whose first word is in the first column behind a parenthesis",
        [.knot, .nsd], "write the owner, or put a blank before the word")
    case .parenthesisForOwner:
      Row(
        "a parenthesis in the first column in the place of an owner", [.bind, .nsd],
        "write the owner")
    case .parenthesisBeforeTTL:
      Row(
        "a parenthesis before what BIND takes for the owner and Knot for TTL, class or type",
        [.nsd],
        "write the owner before the parenthesis")
    case .emptyParentheses:
      Row(
        "a line of blanks and parentheses with nothing in them", [.nsd], "leave the line out")
    case .blankLine:
      Row("a line of blanks before the first record", [.knot], "leave the blanks out")
    case .joinedTexts:
      Row("texts in quotes without a blank between them", [.knot], "put a blank between them")
    case .joinedQuotes:
      Row(
        "a quote that touches what is not a text of the same list", [.knot, .nsd, .gdnsd],
        "put a blank before and behind a text in quotes")
    case .quotedOwner:
      Row("an owner in quotes", [.knot], "leave the quotes out, and escape what needs it")
    case .quotedDollarOwner:
      Row("an owner in quotes that begins with $", [.bind, .knot], "write \\$ without quotes")
    case .quotedName:
      Row(
        "a name in quotes", [.bind, .knot], "leave the quotes out, and escape what needs it")
    case .quotedServiceName:
      Row(
        "the name of an SVCB or HTTPS record in quotes", [.knot, .gdnsd], "leave the quotes out")
    case .emptyQuotedName:
      Row("quotes with no name in them", [.bind, .knot, .nsd], "write @")
    case .emptyQuotedOrigin:
      Row(
        "quotes with no name in them as an origin", [.bind, .knot, .nsd, .gdnsd],
        "write the name")
    case .nameByte:
      Row(
        "a name with a byte other than letters, digits and * - / _ as it is", [.knot],
        "write it as \\ and its three decimal digits")
    case .dollarName:
      Row("a name that begins with $", [.knot, .nsd, .gdnsd], "write \\$")
    case .dollarLabel:
      Row("a label that begins with $", [.knot, .nsd], "write \\$")
    case .atLabel: Row("a label that is @", [.knot, .nsd], "write \\@")
    case .gatewayAt:
      Row("@ as the gateway of an IPSECKEY record", [.nsd], "write the zone's whole name")
    case .finalBackslash:
      Row(
        "a label, or a text without quotes, that ends in an escaped backslash", [.nsd],
        "write the backslash as \\092")
    case .textByte:
      Row(
        "a text with a byte outside ASCII or a control character as it is", [.knot],
        "write it as \\ and its three decimal digits")
    case .textStart:
      Row(
        "a text without quotes that is @ or a dot, or begins with $ or a dot", [.nsd],
        "put it in quotes")
    case .dottedText:
      Row(
        "a text with a dot but without quotes in an HINFO, ISDN or NAPTR record", [.nsd],
        "put it in quotes")
    case .markInside:
      Row(
        "\\# as a text or label of its own that is not before generic data", [.nsd],
        "write \\035")
    case .markAtStart:
      Row(
        "data without quotes that begins with \\# and more", [.knot],
        "write \\035 for the first sign")
    case .relativeOrigin:
      Row("an origin that does not end in a dot", [.knot, .nsd], "write the whole name")
    case .originAt: Row("$ORIGIN @", [.knot], "leave it out")
    case .quotedOrigin:
      Row("an origin in quotes", [.bind, .knot, .nsd], "leave the quotes out")
    case .dollarIncludeOrigin:
      Row("an origin of $INCLUDE that begins with $", [.knot, .gdnsd], "write \\$")
    case .originOutside:
      Row(
        "an origin outside the zone", [.gdnsd], "write the names of the records in full")
    case .quotedTTL: Row("a $TTL in quotes", [.bind, .knot, .gdnsd], "leave the quotes out")
    case .joinedTTL:
      Row(
        "a time other than one number with at most one of m, h, d and w", [.gdnsd],
        "write it in seconds")
    case .quotedInclude:
      Row("a file in quotes after $INCLUDE", [.nsd], "leave the quotes out")
    case .includeFollowed:
      Row(
        "anything but an origin after the file of $INCLUDE, a blank or comment neither", [.gdnsd],
        "end the line right after the file")
    case .includeParenthesis:
      Row("a parenthesis in $INCLUDE", [.nsd], "write it on one line, without it")
    case .includeJoinedParenthesis:
      Row("a parenthesis that touches the file of $INCLUDE", [.knot, .nsd], "leave it out")
    case .includeEscape:
      Row("an escape in the file of $INCLUDE", [.bind, .nsd], "write the path as it is")
    case .includeFolder:
      Row(
        "the path of an included file relative to that of another one", [.bind, .nsd],
        "keep the files in one folder")
    case .blankOwnerInInclude:
      Row(
        "an included file that begins with a record without an owner", [.knot],
        "write the owner")
    case .generate:
      Row("$GENERATE", [.knot, .nsd, .gdnsd], "write the records themselves")
    case .generateWords:
      Row(
        "data of several words after $GENERATE", [.bind, .knot, .nsd, .gdnsd],
        "put all of the data in one pair of quotes")
    case .generateParenthesis:
      Row(
        "data of $GENERATE in parentheses", [.bind, .knot, .nsd, .gdnsd],
        "write it on one line, without them")
    case .generateQuotes:
      Row(
        "the range or owner of $GENERATE in quotes", [.bind, .knot, .nsd, .gdnsd],
        "leave the quotes out")
    case .classNumber: Row("the class IN as CLASS1", [.knot, .gdnsd], "write IN")
    case .carriageReturn:
      Row(
        "a carriage return at the end of a line", [.knot, .gdnsd],
        "end lines with only a newline")
    case .typeUnknownToKnot:
      Row(
        "a type that only BIND and NSD know by name", [.knot, .gdnsd],
        "write it as TYPEn \\# LENGTH HEX")
    case .typeUnknownToKnotAndNSD:
      Row(
        "a type that only BIND knows by name", [.knot, .nsd, .gdnsd],
        "write it as TYPEn \\# LENGTH HEX")
    case .typeByName:
      Row(
        "types by name, but for A, AAAA, NS, CNAME, SOA, PTR, MX, TXT, SRV, NAPTR and CAA",
        [.gdnsd],
        "write it as TYPEn \\# LENGTH HEX")
    case .numberedReadable:
      Row("TYPEn with readable data", [.gdnsd], "write the type by name, or the data as \\#")
    case .namedGeneric:
      Row(
        "a type that it knows by name as TYPEn, or with generic data", [.gdnsd],
        "write name and data as usual")
    case .manyDigits: Row("TYPEn with more than five digits", [.bind], "leave the zeros out")
    case .genericBlanks:
      Row(
        "digits of generic data that are not one blank after their length", [.gdnsd],
        "put one blank before them")
    case .genericHalfByte:
      Row(
        "a group of digits with half a byte", [.knot, .gdnsd],
        "write the digits of a byte together")
    case .zerosForLength:
      Row("several zeros as the length of no data", [.knot], "write \\# 0")
    case .listedTypeUnknownToKnot:
      Row(
        "data with a type that only BIND and NSD know by name", [.knot], "write it as TYPEn")
    case .listedTypeUnknownToKnotAndNSD:
      Row(
        "data with a type that only BIND knows by name", [.knot, .nsd], "write it as TYPEn")
    case .listedTypeNumber:
      Row(
        "data with a type as a number without TYPE before it", [.knot, .nsd], "write it as TYPEn")
    case .listedTypeZero: Row("data with the type TYPE0", [.nsd], "leave it out")
    case .oldAlgorithmName:
      Row(
        "the algorithms ECCGOST, NSEC3DSA and NSEC3RSASHA1 by name", [.knot, .nsd],
        "write the number")
    case .longAlgorithmName:
      Row(
        "the algorithms ECC-GOST, DSA-NSEC3-SHA1 and RSASHA1-NSEC3-SHA1 by name", [.bind],
        "write the number")
    case .curveName: Row("the algorithm ECC by name", [.bind, .knot], "write the number")
    case .digestName:
      Row("a digest type or hash algorithm by name", [.knot, .nsd], "write the number")
    case .emptyList:
      Row(
        "a WKS record without services, or an NXT record without types", [.nsd],
        "leave the record out")
    case .protocolCase:
      Row(
        "a protocol in letters of both cases", [.bind], "write TCP, UDP or the number")
    case .serviceName:
      Row(
        "a WKS record whose protocol or services are not in /etc/protocols and /etc/services as "
          + "written", [.nsd], "write TCP or UDP, and the ports as numbers")
    case .substitution:
      Row(
        "an NAPTR record whose regular expression is wrong", [.bind],
        "write !EXPRESSION!REPLACEMENT!, or an empty text")
    case .mailType: Row("MD and MF", [.bind], "write MX")
    case .escapedValue:
      Row(
        "an escape in the value of mandatory, port, ipv4hint, ech or ipv6hint",
        [.bind, .knot, .gdnsd], "write the value as it is")
    case .shortGroup:
      Row("a group of less than four digits in a locator", [.knot, .gdnsd], "write its zeros")
    case .unquotedTarget:
      Row("the target of a URI record without quotes", [.bind, .gdnsd], "put it in quotes")
    case .capitalTag: Row("capitals in the tag of a CAA record", [.nsd], "write small letters")
    case .longTag:
      Row("a CAA tag of more than 15 characters", [.nsd], "use one that authorities know")
    case .quotedTag:
      Row("the tag of a CAA record in quotes", [.bind, .gdnsd], "leave the quotes out")
    case .pathKey: Row("the parameter dohpath by name", [.knot, .gdnsd], "leave it out")
    case .emptyValue:
      Row("a parameter without a value that ends in =", [.knot, .gdnsd], "leave the = out")
    case .numberedKey:
      Row(
        "the parameters mandatory, port, ipv4hint, ech and ipv6hint as keyN", [.nsd, .gdnsd],
        "write their names")
    case .dottedAddress:
      Row(
        "an NSAP address that ends in a dot, or has one right behind another", [.nsd],
        "leave the dots out")
    case .hashlessOwner:
      Row("an NSEC3 record whose owner is no hash", [.bind], "let the signer write it")
    case .secondsTime:
      Row(
        "the time of a signature as a number of seconds", [.nsd, .gdnsd],
        "write it as YYYYMMDDHHmmSS")
    case .digestType:
      Row("a DS record with a digest type other than 1, 2 and 4", [.knot], "use digest type 2")
    case .looseGroup:
      Row(
        "base64 whose words are not groups of four digits", [.knot, .gdnsd],
        "write it as one word")
    case .keylessKey:
      Row(
        "a KEY record without a key", [.knot, .nsd, .gdnsd],
        "write it as TYPE25 \\# LENGTH HEX")
    case .needlessKey:
      Row(
        "a KEY record with a key although its flags say that it has none", [.bind],
        "leave the key out")
    case .gatewayKey:
      Row(
        "an IPSECKEY record of the algorithm 0 with a key", [.knot],
        "write it as TYPE45 \\# LENGTH HEX")
    case .keylessGateway:
      Row("an IPSECKEY record without a key", [.bind], "leave the record out")
    }
  }
}

/// How often a construct occurs in a file.
struct ConstructUse: Sendable {
  /// Which.
  let construct: Construct
  /// The first place.
  let first: SourceRange
  /// How many places there are.
  var count: Int
}
