/// What a search looks for in place of words that the catalog does not use: `faas` for serverless functions.
struct SearchSynonyms: Sendable {
    private let words: [String: [SearchWords.Word]]

    /// - Parameter synonyms: by identifiers: `backend-as-a-service`.
    init(_ synonyms: [String: String]) {
        words = Dictionary(
            synonyms.map { (SearchWords.key(of: $0.key), SearchWords.words(of: $0.value)) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The longest first, each once.
    func replaced(in typed: [SearchWords.Word]) -> [SearchWords.Word] {
        guard !words.isEmpty else { return typed }
        var replaced: [SearchWords.Word] = []
        var rest = typed[...]
        while let word = rest.first {
            let lengths = stride(from: min(rest.count, Self.mostWords), to: 0, by: -1)
            let length = lengths.first { words[rest.prefix($0).map(\.key).joined()] != nil }
            replaced += length.flatMap { words[rest.prefix($0).map(\.key).joined()] } ?? [word]
            rest = rest.dropFirst(length ?? 1)
        }
        return replaced
    }

    private static let mostWords = 5
}
