import Testing

@testable import Pages

struct PaletteTests {
    @Test func `pictures have the colours of the pages`() {
        let tokens = String(decoding: PackageResources.tokens_css, as: UTF8.self)
        let colours = tokens.matches(of: /--a([0-9]): (#[0-9a-f]{6});/).map { String($0.2) }
        #expect(colours == Palette.light + Palette.dark)
    }
}
