import NIOHTTP1

/// A question to which everybody gets the same answer who asks for the same address in the same coding, as
/// our `Vary` fields say.
struct PlainRequest {
    let address: String
    let coding: ContentCoding
    /// Who asks, as far as it takes to count them.
    private(set) var agent: String?
    private(set) var purpose: String?
    private(set) var forwarded: [String] = []

    /// `nil` where something else could matter, and where it is not told well: then those who know decide.
    init?(_ head: HTTPRequestHead) {
        guard head.method == .GET, head.version == .http1_1 else { return nil }
        var host: String?
        var accepted: String?
        for (name, value) in head.headers {
            // What ends in a blank, the routes read without it.
            guard value.last != " ", value.last != "\t" else { return nil }
            switch name.lowercased() {
            case "host": guard Self.set(&host, value) else { return nil }
            case "accept-encoding": guard Self.set(&accepted, value) else { return nil }
            case "user-agent": guard Self.set(&agent, value) else { return nil }
            case "sec-purpose", "purpose": guard Self.set(&purpose, value) else { return nil }
            case "x-forwarded-for": forwarded.append(value)
            case "connection": guard value.lowercased() == "keep-alive" else { return nil }
            case "cookie", "if-match", "if-none-match", "if-modified-since",
                "if-unmodified-since", "if-range", "range", "content-length",
                "transfer-encoding", "expect", "upgrade":
                return nil
            default: break
            }
        }
        guard host != nil else { return nil }
        address = head.uri
        coding = ContentCoding(accepted: accepted)
    }

    /// Whether it is there for the first time.
    private static func set(_ field: inout String?, _ value: String) -> Bool {
        defer { field = value }
        return field == nil
    }
}
