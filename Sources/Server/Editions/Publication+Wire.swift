extension Publication {
    /// What was answered to the same request before, if the routes would say the same again.
    func wireAnswer(to request: PlainRequest) -> WireAnswer? {
        let key = WireAnswer.Key(address: request.address, coding: request.coding)
        guard let answer = cache.wireAnswer(to: key), holds(answer.origin) else { return nil }
        return answer
    }

    private func holds(_ key: PageCache.Key) -> Bool {
        guard key.day == nil || key.day == today,
            key.trends == nil || key.trends == readership.revision
        else { return false }
        guard key.content == .page else { return true }
        return key.comparison.map(community.isAvailable(for:)) ?? false
    }
}
