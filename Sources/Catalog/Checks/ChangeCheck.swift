import Engine

/// Whether a reader who knew the catalog as it was finds their way, and is told what is new.
struct ChangeCheck {
    private let root: CatalogRoot
    private let today: Day
    private let comparisons: [Comparison.ID: ComparisonFile]
    private let addresses: SlugCheck
    private let knowsAllAddresses: Bool

    /// - Parameter isComplete: every file can be read. One that cannot may have the alias that seems to be
    ///   missing.
    init(
        of comparisons: [ComparisonFile], _ addresses: SlugCheck, isComplete: Bool,
        in root: CatalogRoot, today: Day
    ) {
        self.root = root
        self.today = today
        self.comparisons = Dictionary(
            comparisons.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.addresses = addresses
        knowsAllAddresses = isComplete
    }

    struct Outcome: Sendable {
        var diagnostics: [Diagnostic] = []
        /// Paths of earlier files that say too little to be compared with.
        var uncompared: [String] = []
    }

    func outcome(since earlier: EarlierFiles) -> Outcome {
        earlier.files.concurrentMap(outcome).reduce(into: Outcome()) { all, one in
            all.diagnostics += one.diagnostics
            all.uncompared += one.uncompared
        }
    }

    private func outcome(of earlier: EarlierFiles.File) -> Outcome {
        let findings = Findings(file: earlier.path)
        guard let now = comparisons[earlier.id] ?? addresses.file(at: earlier.id) else {
            if knowsAllAddresses { reportLost(earlier.id, at: .start, findings) }
            return Outcome(diagnostics: findings.diagnostics)
        }
        guard let before = earlier.comparison(today: today), let old = ComparedVersion(before)
        else { return Outcome(uncompared: [earlier.path]) }
        return Outcome(diagnostics: diagnostics(from: before, old, to: now))
    }

    private func diagnostics(
        from before: ComparisonFile, _ old: ComparedVersion, to now: ComparisonFile
    ) -> [Diagnostic] {
        let findings = Findings(file: now.path)
        let new = ComparedVersion(now)
        let changes = new.map { UnloggedChanges(before: old, now: $0).changes } ?? []
        let unmarked = new.map { UnmarkedVerdict(before: old, now: $0).changes } ?? []
        let lost =
            knowsAllAddresses ? before.aliases.filter { addresses.file(at: $0.value) == nil } : []
        guard !changes.isEmpty || !unmarked.isEmpty || !lost.isEmpty,
            let tree = root.tree(at: now.path, Findings(file: now.path))
        else { return [] }
        for change in changes {
            findings.warning(
                .unloggedChange, at: tree.mark(of: change.place),
                "\(change.message), and \"history\" has no new entry",
                hint: "say at its top what has changed, and why")
        }
        for change in unmarked {
            findings.warning(
                .unmarkedVerdict, at: tree.mark(of: change.place),
                "\(change.message), and no new entry of \"history\" says so",
                hint: "add verdict: true to the entry that tells of it")
        }
        let aliases = tree.mark(of: [.key("aliases")])
        for alias in lost { reportLost(alias.value, at: aliases, findings) }
        return findings.diagnostics
    }

    private func reportLost(_ slug: Comparison.ID, at mark: Mark, _ findings: Findings) {
        findings.warning(
            .lostAddress, at: mark,
            "the address \(slug.rawValue.quoted) led to a comparison, and leads nowhere now",
            hint: "list it under \"aliases\" of the comparison that takes its place")
    }
}
