import HTTPTypes

/// Who may keep an answer, and for how long.
enum Caching: Sendable {
    /// A page as everybody sees it who has not voted. Caches in between keep it for seconds, and one for
    /// each `Cookie`: a voter's request never gets the others' page from them, nor the others a voter's.
    case page
    /// Depends on the address alone.
    case data
    /// An address whose content never changes.
    case forever
    /// True at this moment only, and the same for everybody: to be asked about each time, and
    /// not sent again while it stays so.
    case asked
    /// A visitor's own, or true at this moment only.
    case never

    /// Whoever asks for the address in the same coding and sends no cookie gets the same.
    var dependsOnAddressAlone: Bool {
        switch self {
        case .page, .data, .forever: true
        case .asked, .never: false
        }
    }

    func write(to fields: inout HTTPFields) {
        switch self {
        case .page:
            fields[.cacheControl] = "public, max-age=0, s-maxage=10, stale-while-revalidate=60"
            fields[.vary] = "Accept-Encoding, Cookie"
        case .data:
            fields[.cacheControl] = "public, max-age=0, s-maxage=10, stale-while-revalidate=60"
            fields[.vary] = "Accept-Encoding"
        case .forever:
            fields[.cacheControl] = "public, max-age=31536000, immutable"
            fields[.vary] = "Accept-Encoding"
        case .asked:
            fields[.cacheControl] = "public, no-cache"
            fields[.vary] = "Accept-Encoding"
        case .never:
            fields[.cacheControl] = "private, no-store"
        }
    }
}
