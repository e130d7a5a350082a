import HTTPTypes
import Hummingbird

/// Who sent a request, as far as it takes to count them once: to be hashed at once, never kept.
struct Visitor: Hashable {
    private let place: IPAddress
    private let agent: String

    /// `nil` where nobody may be there to read the answer: a program that says so or says nothing
    /// of itself, a page that a browser fetches in advance.
    ///
    /// - Parameters:
    ///   - agent: the field `User-Agent`.
    ///   - purpose: the field `Sec-Purpose`, or `Purpose`, which is what older browsers sent. Source: W3C,
    ///     "Prefetch", section 4.
    init?(agent: String?, purpose: String?, from address: IPAddress) {
        guard let agent, !agent.isEmpty, !Self.isProgram(agent),
            !(purpose?.contains("prefetch") ?? false), !(purpose?.contains("prerender") ?? false)
        else { return nil }
        // An IPv6 host takes a new address whenever it likes, within its network.
        place = address.isIPv4 ? address : address.network
        self.agent = agent
    }

    /// `nil` also for a question for the head of a page.
    init?(_ request: Request, from address: IPAddress) {
        guard request.method != .head else { return nil }
        self.init(
            agent: request.headers[.userAgent],
            purpose: request.headers[.secPurpose] ?? request.headers[.purpose], from: address)
    }

    private static let programs: [[UInt8]] = ["bot", "crawler", "spider"].map { Array($0.utf8) }

    static func isProgram(_ agent: String) -> Bool {
        // Makes letters small; what it makes of other characters is none of those looked for.
        let agent = agent.utf8.map { $0 | 0x20 }
        return agent.indices.contains { start in
            let first = agent[start]
            return
                (first == UInt8(ascii: "b") || first == UInt8(ascii: "c")
                || first == UInt8(ascii: "s"))
                && programs.contains { agent[start...].starts(with: $0) }
        }
    }
}

extension HTTPField.Name {
    fileprivate static let secPurpose = constant("Sec-Purpose")
    fileprivate static let purpose = constant("Purpose")
}
