import HTTPTypes
import Hummingbird

/// Who sent a request, as far as it takes to count them once: to be hashed at once, never kept.
struct Visitor: Hashable {
    private let place: IPAddress
    /// Which of eight the agent falls on: whoever asks chooses its name, and one place is not a crowd.
    private let slot: UInt8

    /// `nil` where nobody may be there to read the answer: what is no browser or says that nobody sits
    /// before it, a page that a browser fetches in advance.
    ///
    /// - Parameters:
    ///   - agent: the field `User-Agent`.
    ///   - purpose: the field `Sec-Purpose`, or `Purpose`, which is what older browsers sent. Source: W3C,
    ///     "Prefetch", section 4.
    init?(agent: String?, purpose: String?, from address: IPAddress) {
        guard let agent, Self.isBrowser(agent),
            !(purpose?.contains("prefetch") ?? false), !(purpose?.contains("prerender") ?? false)
        else { return nil }
        // An IPv6 host takes a new address whenever it likes, within its network.
        place = address.isIPv4 ? address : address.network
        slot = agent.utf8.reduce(0) { $0 &+ $1 } % 8
    }

    /// `nil` also for a question for the head of a page.
    init?(_ request: Request, from address: IPAddress) {
        guard request.method != .head else { return nil }
        self.init(
            agent: request.headers[.userAgent],
            purpose: request.headers[.secPurpose] ?? request.headers[.purpose], from: address)
    }

    /// What programs say of themselves that begin as browsers do. Links that are posted are previewed,
    /// pages are watched and rated; the last one stands before the names of most of these.
    private static let programs: [[UInt8]] = [
        "bot", "crawl", "spider", "headless", "preview", "monitor", "lighthouse", "compatible;",
    ].map { Array($0.utf8) }

    /// All browsers begin alike. Source: WHATWG, "Fetch", on the default value of `User-Agent`.
    private static func isBrowser(_ agent: String) -> Bool {
        guard agent.hasPrefix("Mozilla/") else { return false }
        // Makes letters small; what it makes of other characters is none of those looked for.
        let agent = agent.utf8.map { $0 | 0x20 }
        return !agent.indices.contains { start in
            programs.contains { agent[start] == $0[0] && agent[start...].starts(with: $0) }
        }
    }
}

extension HTTPField.Name {
    fileprivate static let secPurpose = constant("Sec-Purpose")
    fileprivate static let purpose = constant("Purpose")
}
