import Testing

@testable import Pages

struct PictureTitleTests {
    @Test func `a short title is large`() {
        let title = PictureTitle("Rust vs Go")
        #expect(title.lines == ["Rust vs Go"] && title.size == 76)
    }

    @Test func `more lines are smaller, and none is lost`() {
        let text = "Red Hat OpenShift Container Platform vs Google Kubernetes Engine Autopilot"
        let title = PictureTitle(text)
        #expect(title.lines.joined(separator: " ") == text)
        #expect(title.lines.count == 3 && title.size == 54)
    }

    @Test func `a word that is longer than a line goes on in the next`() {
        let word = String(repeating: "abcdefghij", count: 6)
        let title = PictureTitle("\(word) vs Go")
        #expect(title.lines.joined().replacing(" ", with: "") == "\(word)vsGo")
        #expect(title.lines.allSatisfy { $0.count <= 33 })
    }

    @Test func `a title that is cut says so`() {
        let words = repeatElement("eleven", count: 60).joined(separator: " ")
        let title = PictureTitle(words)
        #expect(title.lines.count == 5 && title.lines[4].hasSuffix("…"))
        #expect(title.lines.allSatisfy { $0.count <= 53 })
    }
}
