/// Where the data is: `GET /api/v1`. Keys are documented in docs/api.md.
package enum DataIndexJSON {
    /// - Parameter addresses: with the names of what varies in braces.
    package static func text(_ addresses: [String]) -> String {
        JSONText.of(Document(addresses: addresses))
    }

    private struct Document: Encodable {
        let addresses: [String]
        let description = Link.description
        let documentation = Link.api
    }
}
