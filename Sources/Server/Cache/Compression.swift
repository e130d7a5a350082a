import CCompression

/// Makes an answer smaller.
enum Compression {
    /// How much work goes into it, by how often the same bytes are sent.
    enum Effort {
        /// For many readers, and made once. Quality 11 makes 13,549 bytes of rust-vs-go in 66 ms, 9 makes
        /// 15,184 in 16 ms: only the first fits the first TCP flight.
        case most
        /// Kept for whoever gives the same answers: a result is smaller, and there are many. Quality 5
        /// makes 15,320 bytes of the same in 1 ms.
        case some
        /// For one reader.
        case least

        fileprivate var brotli: CInt {
            switch self {
            case .most: 11
            case .some: 5
            case .least: 4
            }
        }

        fileprivate var gzip: CInt { self == .most ? 9 : 4 }
    }

    /// `bytes` in that coding; `nil` for `identity`, and where it would not be smaller.
    static func encode(
        _ bytes: [UInt8], as coding: ContentCoding, effort: Effort
    ) -> [UInt8]? {
        let encoded: [UInt8]? =
            switch coding {
            case .identity: nil
            case .brotli: brotli(bytes, quality: effort.brotli)
            case .gzip: gzip(bytes, level: effort.gzip)
            }
        guard let encoded, encoded.count < bytes.count else { return nil }
        return encoded
    }

    private static func brotli(_ bytes: [UInt8], quality: CInt) -> [UInt8]? {
        let capacity = max(BrotliEncoderMaxCompressedSize(bytes.count), 16)
        var isEncoded = false
        let encoded = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
            var size = capacity
            isEncoded =
                BrotliEncoderCompress(
                    quality, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, bytes.count, bytes, &size,
                    buffer.baseAddress) == BROTLI_TRUE
            count = isEncoded ? size : 0
        }
        return isEncoded ? encoded : nil
    }

    /// Source: zlib's manual: 15 window bits and 16 more for a gzip header, the default 8 for memory.
    private static func gzip(_ bytes: [UInt8], level: CInt) -> [UInt8]? {
        var stream = z_stream()
        let size = CInt(MemoryLayout<z_stream>.size)
        guard
            deflateInit2_(
                &stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size)
                == Z_OK
        else { return nil }
        defer { deflateEnd(&stream) }
        let capacity = Int(deflateBound(&stream, uLong(bytes.count)))
        var isEncoded = false
        let encoded = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
            bytes.withUnsafeBufferPointer { input in
                stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                stream.avail_in = uInt(input.count)
                stream.next_out = buffer.baseAddress
                stream.avail_out = uInt(capacity)
                isEncoded = deflate(&stream, Z_FINISH) == Z_STREAM_END
            }
            count = isEncoded ? capacity - Int(stream.avail_out) : 0
        }
        return isEncoded ? encoded : nil
    }
}
