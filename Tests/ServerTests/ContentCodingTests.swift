import Testing
@testable import Server

struct ContentCodingTests {
    @Test(
        arguments: [
            (nil, .identity), ("", .identity), ("identity", .identity),
            ("gzip, deflate, br, zstd", .brotli), ("gzip, deflate, br", .brotli), ("br", .brotli),
            ("BR", .brotli), ("gzip", .gzip), ("x-gzip", .gzip), ("deflate", .identity),
            ("zstd", .identity),
            ("*", .brotli), ("gzip, *;q=0", .gzip), ("*;q=0", .identity), ("br;q=0, *", .gzip),
            ("br;q=0", .identity), ("br;q=0.0", .identity), ("br;q=0.000, gzip;q=0.001", .gzip),
            ("gzip;q=1.0, br;q=0.5", .gzip), ("gzip;q=0.5, br;q=0.8", .brotli),
            ("gzip;q=0.8, br;q=0.8", .brotli), (" br ; q=0.9 ,\tgzip ; q=1 ", .gzip),
            ("identity;q=1, gzip;q=0.5", .identity), ("identity;q=0, br", .brotli),
            ("identity;q=0", .identity), ("*;q=0, identity;q=0", .identity),
            // Malformed weights count as refused.
            ("br;q=2", .identity), ("br;q=-1", .identity), ("br;q=0.1234, gzip", .gzip),
            ("br;q=, gzip", .gzip), ("br;level=9, gzip", .gzip), ("br;q=1.5, gzip;q=0.1", .brotli),
            (",,,", .identity), (";;;", .identity), ("bro", .identity), ("b r", .identity),
            ("brotli", .identity),
        ] as [(String?, ContentCoding)])
    func `the client's word counts`(accepted: String?, coding: ContentCoding) {
        #expect(ContentCoding(accepted: accepted) == coding)
    }

    @Test(arguments: ContentCoding.allCases, [Compression.Effort.most, .least])
    func `compressing makes text smaller`(coding: ContentCoding, effort: Compression.Effort) throws
    {
        let text = Array(String(repeating: "Rust or Go? It depends. ", count: 500).utf8)
        let encoded = Compression.encode(text, as: coding, effort: effort)
        if coding == .identity {
            #expect(encoded == nil)
        } else {
            #expect(try #require(encoded).count < text.count / 10)
        }
    }

    @Test func `gzip is gzip`() throws {
        let encoded = try #require(
            Compression.encode(Array(repeating: 65, count: 1000), as: .gzip, effort: .most))
        #expect(encoded.starts(with: [0x1F, 0x8B, 8]))
        // The last four bytes: how long it was.
        #expect(encoded.suffix(4).elementsEqual([0xE8, 3, 0, 0]))
    }

    @Test(arguments: [ContentCoding.brotli, .gzip])
    func `what would not get smaller stays as it is`(coding: ContentCoding) {
        #expect(Compression.encode([], as: coding, effort: .most) == nil)
        #expect(Compression.encode([1, 2, 3], as: coding, effort: .most) == nil)
        var generator = SystemRandomNumberGenerator()
        let noise = (0..<5000).map { _ in UInt8.random(in: 0...255, using: &generator) }
        #expect(Compression.encode(noise, as: coding, effort: .least) == nil)
    }
}
