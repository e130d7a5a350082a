import Engine
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Synchronization
import Testing
@testable import Server

struct PageCacheTests {
    private static func print(_ text: String) -> Print {
        Print(text, contentType: "text/plain", caching: .data, coding: .identity, fields: [:])
    }

    private static func key(_ number: Int) -> PageCache.Key {
        .init(
            content: .result, sheet: AnswerSheet(entries: [.init(answer: number)]),
            coding: .identity)
    }

    /// How often the answers to these keys are made, when they are asked for in this order.
    private static func makes(_ numbers: [Int], byteLimit: Int) -> Int {
        let cache = PageCache(byteLimit: byteLimit)
        let count = Mutex(0)
        for number in numbers {
            _ = cache.print(for: key(number)) { _ in
                count.withLock { $0 += 1 }
                return print("\(number)")
            }
        }
        return count.withLock { $0 }
    }

    @Test func `what is kept is made once`() {
        #expect(Self.makes(Array(repeating: 1, count: 10), byteLimit: 1 << 20) == 1)
        #expect(Self.makes([1, 2, 3, 1, 2, 3], byteLimit: 1 << 20) == 3)
    }

    @Test func `what is asked for often stays while others come and go`() {
        let size = Self.print("1").size
        let visits = (0..<1000).flatMap { [-1, $0] }
        #expect(Self.makes(visits, byteLimit: 20 * size) == 1001)
    }

    @Test func `only so much is kept`() {
        let size = Self.print("1").size
        // Twice as many as fit, twice in a row: none of the first round is left in the second.
        let visits = Array(0..<40) + Array(0..<40)
        #expect(Self.makes(visits, byteLimit: 20 * size) == 80)
    }

    @Test func `an answer gives way to the next one to the same question`() throws {
        let cache = PageCache(byteLimit: 1 << 20)
        var key = PageCache.Key(content: .home, trends: 1, coding: .brotli)
        let text = String(repeating: "much read ", count: 100)
        func answer(_ text: String) -> (print: Print, older: Print?) {
            var given: Print?
            let print = cache.print(for: key) { older in
                given = older
                return Print(
                    text, contentType: "text/plain", caching: .data, coding: .brotli, fields: [:],
                    older: older)
            }
            return (print, given)
        }
        #expect(answer(text).older == nil)
        let first = answer(text)
        key.trends = 2
        let second = answer(text)
        #expect(second.older?.wireBytes == first.print.wireBytes)
        #expect(second.print.wireBytes == first.print.wireBytes)
        key.trends = 3
        #expect(answer("else").print.wireBytes != first.print.wireBytes)
        key.trends = 1
        let asBefore = answer(text)
        #expect(asBefore.older != nil)
        #expect(asBefore.print.wireBytes == first.print.wireBytes)
    }

    @Test func `the next edition makes everything anew, from what was said before`() {
        let first = PageCache(byteLimit: 1 << 20)
        let key = PageCache.Key(content: .home, coding: .identity)
        let address = WireAnswer.Key(address: "/", coding: .identity)
        let print = first.print(for: key) { _ in Self.print("before") }
        first.keep(print, from: key, for: address, counting: [])
        #expect(first.wireAnswer(to: address) != nil)

        let second = first.next()
        #expect(second.wireAnswer(to: address) == nil)
        var older: Print?
        let next = second.print(for: key) { last in
            older = last
            return Self.print("after")
        }
        #expect(older?.wireBytes == print.wireBytes)
        second.keep(next, from: key, for: address, counting: [])
        #expect(second.wireAnswer(to: address)?.bytes == next.wireBytes)
        // Whoever is still answered from the first one does not get the second one's.
        #expect(first.wireAnswer(to: address) == nil)
        let again = first.print(for: key) { _ in Self.print("before") }
        #expect(again.wireBytes == print.wireBytes)
    }

    @Test func `whoever asks first gets it quickly, whoever asks again gets it small`() throws {
        let cache = PageCache(byteLimit: 1 << 20)
        let text = try String(contentsOfFile: #filePath, encoding: .utf8)
        for coding in [ContentCoding.brotli, .gzip] {
            let key = PageCache.Key(content: .home, coding: coding)
            let prints = (0..<3).map { _ in
                cache.print(for: key) { older in
                    Print(
                        text, contentType: "text/plain", caching: .data, coding: coding,
                        fields: [:], older: older)
                }
            }
            #expect(prints.map(\.isProvisional) == [true, false, false])
            #expect(prints[1].size < prints[0].size)
            #expect(prints[2].size == prints[1].size)
            let head = HTTPRequest(method: .get, scheme: nil, authority: nil, path: "/")
            let request = Request(head: head, body: .init(buffer: ByteBuffer()))
            let tags = prints.compactMap { $0.response(to: request).headers[.eTag] }
            #expect(tags.count == 3)
            #expect(tags[1] == tags[2])
            #expect(tags[0] == "W/\(tags[1])")
        }
    }

    @Test func `what says the same with other fields is another answer`() {
        func print(_ language: String, older: Print? = nil) -> Print {
            Print(
                "text", contentType: "text/plain", caching: .data, coding: .identity,
                fields: [.contentLanguage: language], older: older)
        }
        let german = print("de")
        #expect(print("en", older: german).wireBytes == print("en").wireBytes)
        #expect(print("en").wireBytes != german.wireBytes)
    }

    @Test func `long addresses count, too`() {
        let cache = PageCache(byteLimit: 1 << 20)
        let print = Self.print("1")
        let keys = (0..<1000).map { number in
            WireAnswer.Key(
                address: "/\(number)?" + String(repeating: "x", count: 4000), coding: .identity)
        }
        for key in keys { cache.keep(print, from: Self.key(1), for: key, counting: []) }
        let kept = keys.count { cache.wireAnswer(to: $0) != nil }
        #expect((1..<120).contains(kept))
    }

    @Test func `an answer that is larger than all is made each time`() {
        #expect(Self.makes([1, 1, 1], byteLimit: 0) <= 3)
    }
}
