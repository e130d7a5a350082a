/// Addresses that a page may link to.
enum WebAddress {
    /// Whether `text` is an absolute `https` or `http` address of visible ASCII characters, without
    /// a user name: `https://go.dev@evil.example/` is not at go.dev.
    static func isAbsolute(_ text: String) -> Bool {
        guard text.utf8.count <= 2_000, hasOnlyAddressCharacters(text),
            let scheme = ["https://", "http://"].first(where: { text.lowercased().hasPrefix($0) })
        else { return false }
        let rest = text.utf8.dropFirst(scheme.utf8.count)
        let authority = rest.prefix { !"/?#".utf8.contains($0) }
        let host = authority.prefix { $0 != UInt8(ascii: ":") }
        return !authority.contains(UInt8(ascii: "@")) && host.contains(where: isLetterOrDigit)
    }

    /// What a link in a text may lead to: a web address, a mail address, a page of this site or a
    /// part of the same page. `//host` and `/\host` would lead to another site.
    static func isLinkTarget(_ text: String) -> Bool {
        if isAbsolute(text) { return true }
        guard text.utf8.count <= 2_000, hasOnlyAddressCharacters(text) else { return false }
        if text.hasPrefix("/") { return !text.hasPrefix("//") && !text.contains("\\") }
        if text.hasPrefix("#") { return true }
        return text.lowercased().hasPrefix("mailto:") && text.contains("@")
    }

    private static func hasOnlyAddressCharacters(_ text: String) -> Bool {
        text.utf8.allSatisfy { (0x21...0x7E).contains($0) && !"\"<>\\^`{|}".utf8.contains($0) }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }
}
