/// One page of a category: its comparisons, or those about one topic, as many as a page holds.
package struct Shelf: Hashable, Sendable {
    /// A topic of the category, and how many of its comparisons are about it; never 0.
    package struct Share: Hashable, Sendable {
        package let topic: Topic
        package let count: Int

        package init(topic: Topic, count: Int) {
            self.topic = topic
            self.count = count
        }
    }

    package let category: Category
    /// Only comparisons about it are shown.
    package let topic: Topic?
    /// By identifier.
    package let comparisons: [Comparison]
    /// Of the whole category.
    package let total: Int
    /// Of the topic if there is one, over all pages.
    package let matching: Int
    /// In the order of `site.yaml`.
    package let topics: [Share]
    /// Which page this is, from 1.
    package let number: Int
    /// How many there are; at least 1.
    package let pages: Int

    package init(
        category: Category, topic: Topic? = nil, comparisons: [Comparison], total: Int,
        matching: Int, topics: [Share], number: Int = 1, pages: Int = 1
    ) {
        self.category = category
        self.topic = topic
        self.comparisons = comparisons
        self.total = total
        self.matching = matching
        self.topics = topics
        self.number = number
        self.pages = pages
    }
}
