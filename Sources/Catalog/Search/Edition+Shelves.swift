package import Engine

extension Edition {
    /// So many cards stand on one page: it stays readable, and small, however large a category is.
    package static var cardsPerPage: Int { 60 }

    /// The page of a category with this number, with the comparisons about one topic or with all.
    ///
    /// `nil` if there is no page of that number. The first is always there, empty or not.
    package func shelf(
        of category: Category, topic: Topic? = nil, number: Int = 1
    ) -> Shelf? {
        let all = (index.byCategory[category.id] ?? []).sorted()
        let matching = topic.map { topic in
            let about = Set(index.byTopic[topic.id] ?? [])
            return all.filter(about.contains)
        }
        let positions = matching ?? all
        let size = Self.cardsPerPage
        let pages = max(1, (positions.count + size - 1) / size)
        guard (1...pages).contains(number) else { return nil }
        let shown = positions.dropFirst((number - 1) * size).prefix(size)
        return Shelf(
            category: category, topic: topic, comparisons: shown.map { comparisons[$0] },
            total: all.count, matching: positions.count, topics: shares(of: all),
            number: number, pages: pages)
    }

    private func shares(of positions: [Int]) -> [Shelf.Share] {
        var counts: [Topic.ID: Int] = [:]
        for position in positions {
            for topic in comparisons[position].heading.topics { counts[topic.id, default: 0] += 1 }
        }
        return site.topics.compactMap { topic in
            counts[topic.id].map { Shelf.Share(topic: topic, count: $0) }
        }
    }
}
