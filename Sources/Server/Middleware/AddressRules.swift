import HTTPTypes
import Hummingbird

/// What holds for every request before anybody looks at what it asks for.
struct AddressRules: RouterMiddleware {
    typealias Context = ClientContext

    let limits: Limits

    func handle(
        _ request: Request, context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        guard request.uri.string.utf8.count <= limits.addressBytes else {
            throw Refusal.addressTooLong(limit: limits.addressBytes)
        }
        // The first one has become the request's authority. Servers on the way may have read another.
        guard !request.headers.contains(.furtherHost) else {
            throw Refusal.badRequest("It names more than one host.")
        }
        if let length = request.headers[.contentLength].flatMap(Int.init),
            length > limits.bodyBytes
        {
            throw Refusal.bodyTooLarge(limit: limits.bodyBytes)
        }
        if let tidy = Self.tidied(request.uri.path) {
            throw Moved(location: tidy + request.queryPart)
        }
        return try await next(request, context)
    }

    /// The path without a slash at its end and with single ones inside; `nil` if it is so already.
    ///
    /// Paths with anything but plain characters are left alone, so that nobody can be sent to another site
    /// by one: browsers read `/\example.org` as the host `example.org`.
    static func tidied(_ path: String) -> String? {
        let slash = UInt8(ascii: "/")
        var previous: UInt8 = 0
        var isTidy = true
        for byte in path.utf8 {
            if byte == slash, previous == slash { isTidy = false }
            previous = byte
        }
        if previous == slash, path.utf8.count > 1 { isTidy = false }
        guard !isTidy, path.utf8.allSatisfy(isPlain) else { return nil }
        return "/" + path.split(separator: "/").joined(separator: "/")
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "-"),
            UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
            true
        default: false
        }
    }
}

extension Request {
    /// The query with its question mark, as it came; empty if there is none.
    var queryPart: String { uri.query.map { "?\($0)" } ?? "" }
}
