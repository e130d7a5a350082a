extension Diagnostic {
    /// The stable short name of what was broken. Each is described in `docs/catalog-format.md`.
    package enum Rule: String, CaseIterable, Sendable {
        // The folder and its files.
        case missingFile = "missing-file"
        case notAFile = "not-a-file"
        case unreadable
        case leadsOutside = "leads-outside"
        case fileName = "file-name"
        case unexpectedFile = "unexpected-file"

        // One file as a whole.
        case tooLarge = "too-large"
        case encoding
        case controlCharacter = "control-character"
        case bidiControl = "bidi-control"
        case emptyFile = "empty-file"
        case syntax
        case severalDocuments = "several-documents"
        case tag
        case tooDeep = "too-deep"
        case tooManyAliases = "too-many-aliases"
        case tooManyNodes = "too-many-nodes"

        // Its keys and values.
        case duplicateKey = "duplicate-key"
        case unknownKey = "unknown-key"
        case missingKey = "missing-key"
        case wrongKind = "wrong-kind"
        case empty
        case tooLong = "too-long"
        case wrongCount = "wrong-count"
        case number
        case outOfRange = "out-of-range"
        case identifier
        case reservedName = "reserved-name"
        case date
        case futureDate = "future-date"
        case url
        case unknownWord = "unknown-word"
        case duplicate

        // Markdown.
        case rawHTML = "raw-html"
        case image
        case link
        case markup
        case notALine = "not-a-line"

        // What refers to something else.
        case unknownAlternative = "unknown-alternative"
        case missingAlternative = "missing-alternative"
        case unknownCategory = "unknown-category"
        case unknownTopic = "unknown-topic"
        case unknownSource = "unknown-source"
        case unusedSource = "unused-source"
        case slug
        case sameAlternatives = "same-alternatives"
        case aliasCollision = "alias-collision"

        // Evidence.
        case evidence
        case unsourced
        case stale

        // Reading.
        case longText = "long-text"
        case brokenLink = "broken-link"

        // Neutrality.
        case winShare = "win-share"
        case tieShare = "tie-share"
        case neverClear = "never-clear"
        case deadAnswer = "dead-answer"
        case dominantQuestion = "dominant-question"
        case decidingQuestion = "deciding-question"
        case unequalCount = "unequal-count"
        case unequalLength = "unequal-length"

        // Consistency.
        case winnerDiffers = "winner-differs"
        case scoreDiffers = "score-differs"
        case scoreCircle = "score-circle"
        case endOfLife = "end-of-life"
        case editionAge = "edition-age"

        // What would mislead a reader.
        case historyOrder = "history-order"
        case firstVerdict = "first-verdict"
        case pointlessAnswer = "pointless-answer"
        case unreachable
        case notAuditable = "not-auditable"
        case titleNames = "title-names"
        case toWrite = "to-write"

        // What has changed since an earlier version.
        case unloggedChange = "unlogged-change"
        case unmarkedVerdict = "unmarked-verdict"
        case lostAddress = "lost-address"
    }
}
