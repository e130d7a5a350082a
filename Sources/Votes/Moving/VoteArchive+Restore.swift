extension VoteArchive {
    /// Restores the votes of a file after the first `done`, in batches of one transaction each.
    ///
    /// - Parameters:
    ///   - done: `importedCount` of the file.
    ///   - onBatch: hears how many more votes are on stable storage.
    /// - Throws: a `VoteStoreError`, or a `VoteFileError` if somebody writes to the file meanwhile.
    ///   What was restored before stays, and a further call goes on there.
    package func restore(
        _ file: VoteFile, after done: Int, batchSize: Int = 1_000,
        onBatch: (Int) -> Void = { _ in }
    ) async throws {
        var done = done
        try await file.forEachBatch(of: batchSize, after: done) { batch in
            done += batch.count
            try await restore(batch, of: file.checksum, upTo: done)
            onBatch(batch.count)
        }
    }
}
