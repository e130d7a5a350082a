import NIOCore

/// A kept answer as HTTP/1.1 sends it, and what it takes to know whether it still holds.
struct WireAnswer: Sendable, Sizable {
    /// An address as it was asked for, its query included: of the sheets that it names some are equal.
    struct Key: Hashable, Sendable {
        let address: String
        let coding: ContentCoding
    }

    let key: Key
    let edition: Int
    /// What it was made from.
    let origin: PageCache.Key
    /// What counts of a visitor who gets it.
    let acts: VisitCounter.Acts
    /// All that follows the first line and the date.
    let bytes: ByteBuffer

    /// Whoever asks chooses the address, and how long it is.
    var size: Int { bytes.capacity + key.address.utf8.count + 512 }
}
