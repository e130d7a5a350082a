import Catalog
import Hummingbird
import Pages

extension CurrentPublication {
    convenience init(
        _ edition: Edition, community: Community, readership: Readership,
        voteLimiter: NetworkLimiter, provenVotes: ProvenVotes?, keys: VoteKeys,
        settings: Settings, clock: ServerClock
    ) throws {
        try self.init(
            edition, community: community, readership: readership,
            cache: PageCache(byteLimit: settings.limits.cacheBytes)
        ) { edition, notices, cache in
            try Publication(
                edition: edition, notices: notices, community: community,
                readership: readership, cache: cache, voteLimiter: voteLimiter,
                provenVotes: provenVotes, keys: keys, settings: settings, clock: clock)
        }
    }
}

extension Publication {
    init(
        edition: Edition, notices: [String], community: Community, readership: Readership,
        cache: PageCache, voteLimiter: NetworkLimiter, provenVotes: ProvenVotes?, keys: VoteKeys,
        settings: Settings, clock: ServerClock
    ) throws {
        let press = try Press(
            site: edition.site, publicURL: settings.publicOrigin?.description ?? "",
            notices: notices)
        let security = SecurityHeaders(
            inlineStyle: press.inlineStyle, isSecure: settings.isSecure)
        self.init(
            edition: edition, press: press, security: security, community: community,
            readership: readership, cache: cache,
            cookie: VoterCookie(keys: keys, isSecure: settings.isSecure), keys: keys,
            sameOrigin: SameOrigin(publicOrigin: settings.publicOrigin),
            proxies: settings.trustedProxies, voteLimiter: voteLimiter,
            provenVotes: provenVotes, limits: settings.limits,
            assets: Dictionary(uniqueKeysWithValues: press.assets.map { ($0.path, $0) }),
            now: clock.unixSeconds)
    }
}
