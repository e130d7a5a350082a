import Testing
@testable import Server

struct FormTests {
    @Test(arguments: [
        ("", []), ("&&&", []), ("a=b", ["a:b"]), ("a=b&c=d", ["a:b", "c:d"]),
        ("a=1&a=2", ["a:1", "a:2"]), ("a", ["a:"]), ("a=", ["a:"]), ("=b", [":b"]), ("=", [":"]),
        ("a=b=c", ["a:b=c"]), ("a+b=c+d", ["a b:c d"]), ("a%20b=c%2Bd", ["a b:c+d"]),
        ("a=%C3%BC", ["a:ü"]), ("a=%c3%bc", ["a:ü"]), ("a=%", ["a:%"]), ("a=%4", ["a:%4"]),
        ("a=%ZZ", ["a:%ZZ"]), ("a=%%41", ["a:%A"]), ("a=%FF", ["a:\u{FFFD}"]), ("a=%00", ["a:\0"]),
        ("importance.safety=2", ["importance.safety:2"]),
    ])
    func `fields are read as browsers write them`(text: String, fields: [String]) {
        #expect(Form(text).fields.map { "\($0.name):\($0.value)" } == fields)
    }

    @Test func `a part of an address keeps its plus`() {
        #expect(percentDecoded("a+b%2fc") == "a+b/c")
    }

    @Test(arguments: 0..<64)
    func `base64url comes back`(count: Int) {
        let original = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 151 &+ 7) }
        #expect(bytes(base64URL: base64URL(original)) == original)
    }

    @Test(
        arguments: [
            ([], ""), ([102], "Zg=="), ([102, 111], "Zm8="), ([102, 111, 111], "Zm9v"),
            ([0xFB, 0xFF], "+/8="),
        ] as [([UInt8], String)])
    func `base64 is that of RFC 4648`(bytes: [UInt8], text: String) {
        #expect(base64(bytes) == text)
    }

    @Test(arguments: ["A", "AAAAA", "Zh", "Zm9", "Zg==", "Z+", "Z g", "Zg\n", "é"])
    func `each value has one spelling in base64url`(text: String) {
        #expect(bytes(base64URL: text) == nil)
    }
}
