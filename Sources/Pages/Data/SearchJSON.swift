package import Engine

/// A search's result as data: `GET /api/v1/search`. Keys are documented in docs/api.md.
package enum SearchJSON {
    package static func text(_ result: SearchResult, versions: DataVersions) -> String {
        JSONText.of(Document(result, versions))
    }

    private struct Document: Encodable {
        let query: String
        let answer: Answer?
        let spelling: String?
        let total: Int
        let hits: [ComparisonEntry]

        init(_ result: SearchResult, _ versions: DataVersions) {
            query = result.query
            answer = result.answer.map(Answer.init)
            spelling = result.spelling
            total = result.total
            hits = result.hits.map { ComparisonEntry($0, versions) }
        }

        func encode(to encoder: any Encoder) throws {
            var object = encoder.container(keyedBy: CodingKeys.self)
            try object.encode(query, forKey: .query)
            // What there is not is said: `null`.
            try object.encode(answer, forKey: .answer)
            try object.encode(spelling, forKey: .spelling)
            try object.encode(total, forKey: .total)
            try object.encode(hits, forKey: .hits)
        }

        private enum CodingKeys: CodingKey {
            case query, answer, spelling, total, hits
        }
    }

    /// One of the two.
    private struct Answer: Encodable {
        var comparison: String?
        var unwritten: [String]?

        init(_ answer: SearchResult.Answer) {
            switch answer {
            case .written(let written): comparison = written.id.rawValue
            case .unwritten(let names): unwritten = names
            }
        }
    }
}
