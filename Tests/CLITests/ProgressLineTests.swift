import Testing

@testable import CLI

struct ProgressLineTests {
    @Test func `a quick run has no line`() {
        var state = ProgressLine.State("checked", "files")
        for time in stride(from: 0, to: 500, by: 10) {
            #expect(state.advance(by: 1, of: 50, at: .milliseconds(time)) == nil)
        }
        #expect(state.erasure.isEmpty)
    }

    @Test func `a long one is counted ten times a second, and the line goes in the end`() {
        var state = ProgressLine.State("checked", "files")
        var written: [String] = []
        for time in 1...1_200 {
            if let text = state.advance(by: 1, of: 10_000, at: .milliseconds(time)) {
                written.append(text)
            }
        }
        #expect(written.count == 8)
        #expect(written.first == "\rchecked 500 of 10,000 files")
        #expect(written.last == "\rchecked 1,200 of 10,000 files")
        #expect(state.erasure == "\r" + String(repeating: " ", count: 29) + "\r")
    }
}
