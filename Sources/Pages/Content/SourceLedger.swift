import Engine

/// The numbered list of a page's sources: those of the comparison, then those that only its alternatives
/// name. Two entries with the same address are one source.
struct SourceLedger {
    /// Whose file names a source.
    enum Scope: Hashable {
        case comparison
        case alternative(Int)
    }

    struct Entry {
        let number: Int
        /// The HTML id of the entry, for links to it.
        let anchor: String
        let title: String
        let url: String
        let kind: String
        let checkedISO: String
        let checkedDate: String
        /// An editor should look again whether the source still says so.
        let isStale: Bool
    }

    let entries: [Entry]
    private let numbers: [Scope: [Source.ID: Int]]

    init(_ comparison: Comparison, today: Day) {
        self.init(
            [(comparison.sources, .comparison)]
                + comparison.alternatives.enumerated().map { ($1.sources, .alternative($0)) },
            today: today)
    }

    /// Only those of an alternative, which is the first there.
    init(_ alternative: Alternative, today: Day) {
        self.init([(alternative.sources, .alternative(0))], today: today)
    }

    private init(_ files: [(sources: [Source], scope: Scope)], today: Day) {
        var entries: [Entry] = []
        var numberOfURL: [String: Int] = [:]
        var numbers: [Scope: [Source.ID: Int]] = [:]
        for (sources, scope) in files {
            for source in sources {
                let number = numberOfURL[source.url] ?? entries.count + 1
                numbers[scope, default: [:]][source.id] = number
                guard numberOfURL.updateValue(number, forKey: source.url) == nil else { continue }
                entries.append(Entry(source, number: number, today: today))
            }
        }
        self.entries = entries
        self.numbers = numbers
    }

    func citations(of claim: Claim, from scope: Scope = .comparison) -> [Citation] {
        claim.sources.compactMap { numbers[scope]?[$0] }.sorted().map { Citation(number: $0) }
    }
}

extension SourceLedger.Entry {
    init(_ source: Source, number: Int, today: Day) {
        self.init(
            number: number, anchor: Citation(number: number).anchor, title: source.title,
            url: source.url, kind: source.kind.rawValue, checkedISO: source.checked.description,
            checkedDate: source.checked.long, isStale: source.isStale(on: today))
    }
}

/// A reference to a numbered source.
struct Citation {
    let number: Int
    let anchor: String

    init(number: Int) {
        self.number = number
        self.anchor = "s\(number)"
    }
}

/// A claim as it is printed: its text, then the numbers of its sources, or that it is a judgement.
struct ClaimText {
    let textHTML: String
    let citations: [Citation]
    let isJudgement: Bool

    init(_ claim: Claim, _ ledger: SourceLedger, from scope: SourceLedger.Scope = .comparison) {
        self.textHTML = claim.text.html
        self.citations = ledger.citations(of: claim, from: scope)
        self.isJudgement = claim.isJudgement
    }

    init(_ textHTML: String, citations: [Citation]?, isJudgement: Bool) {
        self.textHTML = textHTML
        self.citations = citations ?? []
        self.isJudgement = isJudgement
    }
}
