import Engine

/// Reads claims, and knows which sources of its file they name.
final class ClaimReader {
    private let sources: SourceList
    /// How many claims name a source.
    private var uses: [Source.ID: Int] = [:]

    init(_ sources: SourceList) {
        self.sources = sources
    }

    /// A claim is a line, or a line with what it rests on: `{text: …, sources: […]}` or
    /// `{text: …, judgement: true}`.
    func claim(_ field: Field, in place: TextPlace) -> Claim? {
        let claim: Claim?
        if case .map = field.node.value {
            claim = field.map { map in
                let text = map.required("text") { $0.line(in: place) }
                return self.claim(text, map, mayGoWithout: false)
            }
        } else {
            claim = field.line(in: place).map { Claim(text: $0) }
        }
        if let claim { EvidenceCheck.report(claim, in: place, field) }
        return claim
    }

    /// The claim of a map that says `sources`, or `judgement: true`, beside the text.
    /// - Parameter mayGoWithout: it may as well say neither.
    func claim(_ text: Prose?, _ map: MapReader, mayGoWithout: Bool) -> Claim? {
        let (hasSources, isJudged) = (map.has("sources"), map.has("judgement"))
        let sources = map.optional("sources", named)
        let isJudgement = map.optional("judgement") { $0.onlyTrue() }
        if hasSources && isJudged {
            map.findings.error(
                .evidence, at: map.mark, "\(map.name) names sources and is a judgement",
                hint: "it is one or the other: remove the sources, or \"judgement\"")
            return nil
        }
        // What another key was meant to be, nobody knows: it is reported as unknown.
        if !hasSources && !isJudged && !mayGoWithout && !map.hasUnknown {
            map.findings.error(
                .evidence, at: map.mark, "\(map.name) names no sources and is no judgement",
                hint: "add sources: […], or judgement: true, or write nothing but the text")
            return nil
        }
        guard let text, hasSources == (sources != nil), isJudged == (isJudgement != nil) else {
            return nil
        }
        return Claim(text: text, sources: sources ?? [], isJudgement: isJudged)
    }

    /// The keys of sources that a claim names, each once.
    private func named(_ field: Field) -> [Source.ID]? {
        let names = field.list(of: "a source", 1...20) { item -> Located<Source.ID>? in
            guard let id = item.identifier(Source.ID.self) else { return nil }
            uses[id, default: 0] += 1
            guard sources.has(id) else {
                item.error(
                    .unknownSource,
                    "\(field.name) names \(id.rawValue.quoted), which this file does not list",
                    hint: sources.advice(for: id, field.findings))
                return nil
            }
            return Located(value: id, mark: item.mark)
        }
        return names.map { field.unique($0).map(\.value) }
    }

    /// Warns of sources that no claim has named, and of those that nobody has looked at for long.
    func reportSources(on today: Day, _ findings: Findings) {
        for source in sources.listed where uses[source.value] == nil {
            findings.warning(
                .unusedSource, at: source.mark,
                "no claim names the source \(source.value.rawValue.quoted)",
                hint: "name it where it supports a statement, or remove it")
        }
        let marks = Dictionary(
            sources.listed.map { ($0.value, $0.mark) }, uniquingKeysWith: { first, _ in first })
        EvidenceCheck.reportStale(sources.sources, uses, marks, on: today, findings)
    }
}
