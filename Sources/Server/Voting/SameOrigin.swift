import HTTPTypes
import Hummingbird

/// Tells whether a request that changes something was made by our own page.
///
/// A cookie alone does not: `SameSite=Lax` lets a neighbour, another port of the same host, send it.
struct SameOrigin: Sendable {
    /// Where visitors reach the site; if not known, the host that the request names.
    let publicOrigin: Origin?

    /// What browsers say in `Sec-Fetch-Site` decides; older ones, and all through plain HTTP from other
    /// machines, say only their `Origin`; who says neither is no browser with our page in it.
    func allows(_ request: Request) -> Bool {
        let sites = request.headers[values: .secFetchSite]
        if !sites.isEmpty { return sites == ["same-origin"] }
        let origins = request.headers[values: .origin]
        guard origins.count == 1, let origin = Origin(origins[0]) else { return false }
        if let publicOrigin { return origin == publicOrigin }
        guard let authority = request.head.authority else { return false }
        return origin == Origin(isSecure: origin.isSecure, authority: authority)
    }
}
