import Engine

/// What several documents of the API have in common. A text of one line is given plain, a longer one in
/// Markdown, as it was written.
enum DataParts {
    struct Named: Encodable {
        let id: String
        let name: String
    }

    /// A statement about an alternative.
    struct Statement: Encodable {
        let text: String
        /// Identifiers of sources that stand in the same file: the comparison's or the alternative's.
        let sources: [String]
        let judgement: Bool

        init(_ claim: Claim) {
            self.text = claim.text.plain
            self.sources = claim.sources.map(\.rawValue)
            self.judgement = claim.isJudgement
        }
    }

    struct Reference: Encodable {
        let id: String
        let title: String
        let url: String
        let checked: String
        let kind: String

        init(_ source: Source) {
            self.id = source.id.rawValue
            self.title = source.title
            self.url = source.url
            self.checked = source.checked.description
            self.kind = source.kind.rawValue
        }
    }

    /// Written as `null` where there is none: a document always has all its keys.
    struct Optionally<Value: Encodable>: Encodable {
        let value: Value?

        init(_ value: Value?) { self.value = value }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            if let value {
                try container.encode(value)
            } else {
                try container.encodeNil()
            }
        }
    }
}

extension Comparison {
    /// What is given "for each alternative", by identifier.
    func byAlternative<Value>(_ values: some Sequence<Value>) -> [String: Value] {
        Dictionary(uniqueKeysWithValues: zip(alternatives.map(\.id.rawValue), values))
    }
}
