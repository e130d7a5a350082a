import Catalog
import Engine
import Synchronization

/// The publication that requests are answered from. It is replaced as a whole and never changed, so a
/// request sees one edition from its beginning to its end.
final class CurrentPublication: Sendable {
    private let current: Mutex<Publication>
    private let community: Community
    private let readership: Readership
    private let make: Make

    typealias Make = @Sendable (Edition, _ notices: [String], PageCache) throws -> Publication

    init(
        _ edition: Edition, community: Community, readership: Readership,
        cache: PageCache, make: @escaping Make
    ) throws {
        self.current = Mutex(try make(edition, [], cache))
        self.community = community
        self.readership = readership
        self.make = make
        edition.prepareSearch()
    }

    var value: Publication { current.withLock { $0 } }

    /// From now on, requests are answered from this edition.
    /// - Parameter notices: for the editor, shown on every page.
    func publish(_ edition: Edition, notices: [String] = []) async throws {
        let next = try make(edition, notices, value.cache.next())
        edition.prepareSearch()
        await community.follow(edition.comparisons.map(\.id))
        readership.follow(edition.comparisons)
        current.withLock { $0 = next }
    }
}
