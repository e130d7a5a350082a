/// A file that pages link to, under an address that changes with its content.
package struct Asset: Sendable {
    /// The address below the site's root: `/assets/page-1a2b3c4d.js`.
    package let path: String
    package let contentType: String
    package let bytes: [UInt8]

    /// - Parameter name: the file's name as it stands in the folder, `page.js`.
    init(name: String, contentType: String, bytes: [UInt8]) {
        let parts = name.split(separator: ".", maxSplits: 1)
        let print = Fingerprint.of(bytes)
        self.path = Link.asset("\(parts[0])-\(print).\(parts[1])")
        self.contentType = contentType
        self.bytes = bytes
    }
}

extension Asset {
    static let script = Asset(
        name: "page.js", contentType: "text/javascript; charset=utf-8",
        bytes: PackageResources.page_js)

    /// What only a visitor who may work for their vote needs.
    static let workScript = Asset(
        name: "work.js", contentType: "text/javascript; charset=utf-8",
        bytes: PackageResources.work_js)

    /// For the pages around the comparisons: their own page has no room for it.
    static let placesStyle = Asset(
        name: "places.css", contentType: "text/css; charset=utf-8",
        bytes: Array(StyleSheet.read(PackageResources.places_css).utf8))

    /// What pages with a search form load.
    static let searchScript = Asset(
        name: "search.js", contentType: "text/javascript; charset=utf-8",
        bytes: PackageResources.search_js)

    /// What only the results of the vote need, which the first view is without.
    static let resultsStyle = Asset(
        name: "results.css", contentType: "text/css; charset=utf-8",
        bytes: Array(StyleSheet.read(PackageResources.results_css).utf8))

    /// All that the card in other sites' frames needs.
    static let embedStyle = Asset(
        name: "embed.css", contentType: "text/css; charset=utf-8",
        bytes: [PackageResources.tokens_css, PackageResources.embed_css].flatMap {
            Array(StyleSheet.read($0).utf8) + [UInt8(ascii: "\n")]
        })
}

/// Tells two versions of a file apart. Not a cryptographic digest.
enum Fingerprint {
    /// 16 hexadecimal digits: FNV-1a, 64 bits.
    /// Source: Fowler, Noll, Vo, "The FNV Non-Cryptographic Hash Algorithm", draft-eastlake-fnv.
    static func of(_ bytes: [UInt8]) -> String {
        let hash = bytes.reduce(UInt64(0xcbf2_9ce4_8422_2325)) {
            ($0 ^ UInt64($1)) &* 0x100_0000_01b3
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
