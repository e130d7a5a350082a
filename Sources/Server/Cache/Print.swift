import Crypto
import HTTPTypes
import Hummingbird

/// A finished answer that many requests get: final bytes in one coding, all header fields made.
struct Print: Sendable, Sizable {
    private let whole: Response
    private let notModified: Response
    private let eTag: String
    /// It was compressed with little effort, for nobody had asked for it yet. Who asks next gets it smaller.
    let isProvisional: Bool
    private let body: ByteBuffer
    /// Of what was to be said, before it was encoded, and of the fields beside it.
    private let digest: SHA256Digest

    /// - Parameters:
    ///   - fields: what it says besides how it is encoded and cached.
    ///   - effort: what it is worth if it is asked for again. Whoever asks first does not wait for the greatest,
    ///     and many a page is asked for once.
    ///   - older: an answer to the same question. If it says the same, the new one is that: compressing
    ///     a page takes ten times as long as making it.
    init(
        _ text: String, contentType: String, caching: Caching, coding: ContentCoding,
        effort: Compression.Effort = .most, fields: HTTPFields, older: Print? = nil
    ) {
        self.init(
            Array(text.utf8), contentType: contentType, caching: caching, coding: coding,
            effort: effort, fields: fields, older: older)
    }

    init(
        _ bytes: [UInt8], contentType: String, caching: Caching, coding: ContentCoding,
        effort: Compression.Effort = .most, fields: HTTPFields, older: Print? = nil
    ) {
        var hash = SHA256()
        hash.update(data: bytes)
        for field in fields { hash.update(data: Array("\(field)\n".utf8)) }
        let digest = hash.finalize()
        if let older, older.digest == digest, !older.isProvisional {
            self = older
            return
        }
        self.digest = digest
        isProvisional = effort == .most && older == nil && coding != .identity
        let encoded = Compression.encode(
            bytes, as: coding, effort: isProvisional ? .some : effort)
        body = ByteBuffer(bytes: encoded ?? bytes)
        // What is provisional says the same in other bytes than what follows. Source: RFC 9110, section 8.8.1.
        eTag =
            (isProvisional ? "W/" : "")
            + "\"\(base64URL(digest.prefix(16)))-\(coding.rawValue)\""
        var fields = fields
        fields[.eTag] = eTag
        caching.write(to: &fields)
        notModified = Response(status: .notModified, headers: fields)
        fields[.contentType] = contentType
        if encoded != nil { fields[.contentEncoding] = coding.rawValue }
        whole = Response(status: .ok, headers: fields, body: ResponseBody(byteBuffer: body))
    }

    var size: Int { body.readableBytes + 1024 }

    /// The whole answer as HTTP/1.1 sends it, without the first line and the date.
    var wireBytes: ByteBuffer {
        var bytes = ByteBuffer()
        bytes.reserveCapacity(size)
        for field in whole.headers {
            bytes.writeString("\(field.name.rawName): \(field.value)\r\n")
        }
        bytes.writeString("\r\n")
        bytes.writeImmutableBuffer(body)
        return bytes
    }

    /// The answer, or 304 if the client has it already.
    func response(to request: Request) -> Response {
        guard let known = request.headers[.ifNoneMatch] else { return whole }
        return Self.list(known, names: eTag) ? notModified : whole
    }

    /// Whether a list of entity tags has this one. Weak and strong ones are compared weakly.
    ///
    /// Source: RFC 9110, section 13.1.2.
    static func list(_ list: String, names eTag: String) -> Bool {
        let opaque = opaque(eTag[...])
        return list.split(separator: ",").contains { element in
            var tag = element.drop { $0 == " " || $0 == "\t" }
            while tag.last == " " || tag.last == "\t" { tag.removeLast() }
            return Self.opaque(tag) == opaque || tag == "*"
        }
    }

    private static func opaque(_ tag: Substring) -> Substring {
        tag.hasPrefix("W/") ? tag.dropFirst(2) : tag
    }
}
