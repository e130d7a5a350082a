package import Engine

/// One page of a list of comparisons: `GET /api/v1/comparisons`. Keys are documented in docs/api.md.
package enum ComparisonListJSON {
    /// - Parameters:
    ///   - comparisons: those of this page.
    ///   - total: how many there are on all pages.
    ///   - page: counted from 1.
    package static func text(
        _ comparisons: some Sequence<Comparison>, total: Int, page: Int, perPage: Int,
        versions: DataVersions
    ) -> String {
        JSONText.of(
            Document(
                comparisons: comparisons.map { ComparisonEntry($0, versions) }, total: total,
                page: page, perPage: perPage))
    }

    private struct Document: Encodable {
        let comparisons: [ComparisonEntry]
        let total: Int
        let page: Int
        let perPage: Int
    }
}
