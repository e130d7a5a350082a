import Engine

/// One version of a comparison, as far as it is compared with another.
struct ComparedVersion {
    let ids: [Alternative.ID]
    let body: ComparisonBody

    /// `nil` if something in the file is wrong.
    init?(_ file: ComparisonFile) {
        guard let ids = file.alternatives?.map(\.value), let body = file.body else { return nil }
        (self.ids, self.body) = (ids, body)
    }

    /// The same text under a later date alone is none: it says nothing new.
    func hasNewEntry(since before: ComparedVersion) -> Bool {
        let (old, new) = (before.body.history, body.history)
        guard let newest = new.first, !old.contains(newest) else { return false }
        return newest.text != old.first?.text || new.count > old.count
    }
}

/// What a comparison says otherwise than before, although a reader who returns is told of nothing new: its
/// scores, its winners, the points of its quiz and its verdicts.
///
/// Criteria, questions and answers are the same if their ids are, a use is if its text is.
struct UnloggedChanges {
    struct Change {
        /// Where it stands now; what is gone stands where the history does.
        let place: [Node.Step]
        let message: String
    }

    private let before: ComparedVersion
    private let now: ComparedVersion
    /// In the order of the file. Empty if the history has a new entry.
    private(set) var changes: [Change] = []

    init(before: ComparedVersion, now: ComparedVersion) {
        self.before = before
        self.now = now
        guard !now.hasNewEntry(since: before) else { return }
        compareScores()
        compareQuiz()
        compareVerdicts()
        compareWinners()
    }

    private mutating func compareScores() {
        let (kept, gone) = match(before.body.criteria, now.body.criteria, by: \.id)
        for (index, (old, new)) in kept.enumerated() {
            let place: [Node.Step] = [.key("criteria"), .index(index)]
            guard let old else {
                add(place, "criterion \"\(new.id)\" is new")
                continue
            }
            for (id, was, side) in sides where old.scores[was].value != new.scores[side].value {
                add(
                    place + [.key("scores"), .key(id.rawValue), .key("score")],
                    "the score of \"\(id)\" on \"\(new.id)\" was \(old.scores[was].value) "
                        + "and is \(new.scores[side].value)")
            }
        }
        for old in gone { addGone("criterion \"\(old.id)\" is gone") }
    }

    private mutating func compareQuiz() {
        let (kept, gone) = match(before.body.quiz.questions, now.body.quiz.questions, by: \.id)
        for (index, (old, new)) in kept.enumerated() {
            let place: [Node.Step] = [.key("quiz"), .key("questions"), .index(index)]
            if let old {
                compareAnswers(of: old, new, at: place + [.key("answers")])
            } else {
                add(place, "question \"\(new.id)\" is new")
            }
        }
        for old in gone { addGone("question \"\(old.id)\" is gone") }
    }

    private mutating func compareAnswers(
        of before: Question, _ now: Question, at list: [Node.Step]
    ) {
        let (kept, gone) = match(before.answers, now.answers, by: \.id)
        for (index, (old, new)) in kept.enumerated() {
            let place = list + [.index(index)]
            guard let old else {
                add(place, "answer \"\(now.id)=\(new.id)\" is new")
                continue
            }
            for (id, was, side) in sides where old.points[was] != new.points[side] {
                add(
                    place + [.key("points"), .key(id.rawValue)],
                    "the points of \"\(id)\" for \"\(now.id)=\(new.id)\" were \(old.points[was]) "
                        + "and are \(new.points[side])")
            }
        }
        for old in gone { addGone("answer \"\(now.id)=\(old.id)\" is gone") }
    }

    private mutating func compareVerdicts() {
        for (id, was, side) in sides {
            let (kept, gone) = match(
                before.body.verdicts[was], now.body.verdicts[side], by: \.text.plain)
            let list: [Node.Step] = [.key("verdicts"), .key(id.rawValue)]
            let new = kept.enumerated().filter { $0.element.old == nil }.map(\.offset)
            for index in new { add(list + [.index(index)], "this verdict for \"\(id)\" is new") }
            if new.count < gone.count { add(list, "a verdict for \"\(id)\" is gone") }
        }
    }

    private mutating func compareWinners() {
        let (kept, _) = match(before.body.bestFor, now.body.bestFor, by: \.use.plain)
        for (index, (old, new)) in kept.enumerated() {
            guard let old, before.ids[old.winner] != now.ids[new.winner] else { continue }
            add(
                [.key("best-for"), .index(index), .key("winner")],
                "the winner for \(new.use.plain.quoted) was \"\(before.ids[old.winner])\" "
                    + "and is \"\(now.ids[new.winner])\"")
        }
    }

    /// The alternatives of both versions, with their positions in each.
    private var sides: [(id: Alternative.ID, was: Int, side: Int)] {
        now.ids.enumerated().compactMap { side, id in
            before.ids.firstIndex(of: id).map { (id, $0, side) }
        }
    }

    private mutating func add(_ place: [Node.Step], _ message: String) {
        changes.append(Change(place: place, message: message))
    }

    private mutating func addGone(_ message: String) { add([.key("history")], message) }

    /// What there is now, each with what it was, and what is no longer there.
    private func match<Part, Name: Hashable>(
        _ old: [Part], _ new: [Part], by name: (Part) -> Name
    ) -> (kept: [(old: Part?, new: Part)], gone: [Part]) {
        let byName = Dictionary(
            old.map { (name($0), $0) }, uniquingKeysWith: { first, _ in first })
        let names = Set(new.map(name))
        return (new.map { (byName[name($0)], $0) }, old.filter { !names.contains(name($0)) })
    }
}
