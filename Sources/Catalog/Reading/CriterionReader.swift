import Engine

/// Reads the criteria of a comparison.
struct CriterionReader {
    let alternatives: AlternativeList
    let claims: ClaimReader

    func criteria(_ field: Field) -> [Criterion]? {
        var ids = UniqueNames(noun: "criterion")
        return field.list(of: "criterion", 3...12) { item in
            item.map { map in
                let id = map.required("id") { ids.identifier($0, Criterion.ID.self) }
                let name = map.required("name") { $0.plain() }
                let anchors = map.required("anchors", anchors)
                let scores = map.required("scores") { alternatives.each($0, score) }
                guard let id, let name, let anchors, let scores else { return nil }
                return Criterion(id: id, name: name, anchors: anchors, scores: scores)
            }
        }
    }

    private func anchors(_ field: Field) -> Criterion.Anchors? {
        field.map { map in
            let zero = map.required("0") { $0.line(in: .anchor) }
            let five = map.required("5") { $0.line(in: .anchor) }
            let ten = map.required("10") { $0.line(in: .anchor) }
            guard let zero, let five, let ten else { return nil }
            return Criterion.Anchors(zero: zero, five: five, ten: ten)
        }
    }

    private func score(_ field: Field) -> Criterion.Score? {
        field.map { map in
            let value = map.required("score") { $0.number(Criterion.Score.range) }
            let because = map.required("because") { $0.line(in: .scoreReason) }
            let claim = claims.claim(because, map, mayGoWithout: true)
            if let claim { EvidenceCheck.report(claim, in: .scoreReason, field) }
            guard let value, let claim else { return nil }
            return Criterion.Score(value: value, because: claim)
        }
    }
}

/// Identifiers that must differ within one list.
struct UniqueNames {
    let noun: String
    private var lines: [String: Int] = [:]

    init(noun: String) {
        self.noun = noun
    }

    mutating func identifier<Owner>(
        _ field: Field, _ owner: Identifier<Owner>.Type
    ) -> Identifier<Owner>? {
        guard let id = field.identifier(owner) else { return nil }
        if let line = lines[id.rawValue] {
            field.error(
                .duplicate, "the \(noun) in line \(line) is called \"\(id)\", too",
                hint: "give one of them another id")
        } else {
            lines[id.rawValue] = field.mark.line
        }
        return id
    }
}
