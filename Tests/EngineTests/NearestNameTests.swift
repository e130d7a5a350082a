import Engine
import Testing

struct NearestNameTests {
    let names = ["rust", "go", "memory-safety", "learning-curve", "compile-time"]

    @Test(arguments: [
        ("ruts", "rust"), ("rst", "rust"), ("rrust", "rust"), ("rusk", "rust"), ("Rust", "rust"),
        ("golan", nil), ("og", "go"), ("g", "go"), ("memory_safty", "memory-safety"),
        ("MEMORY-SAFETY", "memory-safety"), ("learn-curve", "learning-curve"), ("time", nil),
        ("compiletimes", "compile-time"),
        ("learning-xxxxe", "learning-curve"), ("learning-xxxxx", nil), ("zig", nil), ("xx", nil),
        ("", nil), ("rust", "rust"),
    ])
    func `the nearest name is within two edits or a third of the length`(
        _ given: String, _ near: String?
    ) {
        #expect(nearestName(to: given, among: names) == near)
    }

    @Test func `of equally near names the alphabetically first is meant, in any order`() {
        #expect(nearestName(to: "bat", among: ["rat", "cat", "hat"]) == "cat")
        #expect(nearestName(to: "bat", among: ["cat", "hat", "rat"]) == "cat")
        #expect(nearestName(to: "bat", among: ["car", "hat", "bats"]) == "bats")
    }

    @Test func `swapped neighbours are one edit`() {
        #expect(nearestName(to: "abcd", among: ["abdc", "abxx"]) == "abdc")
        // Two swaps in a row are two edits, not the three that no swaps would make.
        #expect(nearestName(to: "badc", among: ["abcd"]) == "abcd")
    }

    @Test func `names longer than 64 bytes are near nothing`() {
        let long = String(repeating: "a", count: 65)
        #expect(nearestName(to: long, among: [long]) == nil)
        #expect(nearestName(to: String(long.dropLast()), among: [long]) == nil)
        #expect(nearestName(to: String(long.dropLast()), among: [String(long.dropFirst(2))]) != nil)
        #expect(nearestName(to: String(repeating: "ü", count: 33), among: ["ü"]) == nil)
    }
}
