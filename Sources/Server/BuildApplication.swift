package import Catalog
import Engine
package import Hummingbird
import HummingbirdCore
package import Logging
import NIOCore
import Pages
package import Votes

/// The whole server, ready to run: used by the command line and by every test.
///
/// - Parameters:
///   - store: closed by the application when it has shut down.
///   - clock: what the server reads the time from.
///   - onReady: called once connections are accepted, with the port.
/// - Throws: if a page template does not parse.
package func buildApplication(
    edition: Edition, store: any VoteStore, keys: VoteKeys, settings: Settings = Settings(),
    clock: ServerClock = .system, logger: Logger,
    onReady: @escaping @Sendable (_ port: Int) async -> Void = { _ in }
) throws -> some ApplicationProtocol {
    let community = Community(
        store: store, comparisons: edition.comparisons.map(\.id),
        patience: settings.limits.storeTime, logger: logger)
    let publication = try Publication(
        edition: edition, community: community, keys: keys, settings: settings, clock: clock)

    let router = Router(options: [.autoGenerateHeadEndpoints])
    let routes = publication.routes
    router.add(middleware: Dressing(security: publication.security))
    router.add(
        middleware: ErrorPages(
            edition: edition, press: publication.press, security: publication.security,
            routes: routes))
    router.add(middleware: AddressRules(limits: settings.limits))
    for route in routes {
        router.on(route.path, method: route.method, use: route.handler)
    }

    var application = Application(
        router: router,
        server: .http1(configuration: connection(settings.limits, publication.security)),
        configuration: ApplicationConfiguration(
            address: .hostname(settings.host, port: settings.port), backlog: 1024,
            availableConnectionsDelegate: .maximum(settings.limits.connections, logger: logger)),
        services: [community],
        onServerRunning: { channel in await onReady(channel.localAddress?.port ?? settings.port) },
        logger: logger)
    application.beforeServerStarts { await community.readAll() }
    return application
}

private func connection(
    _ limits: Limits, _ security: SecurityHeaders
) -> HTTP1Channel.Configuration {
    HTTP1Channel.Configuration(
        additionalChannelHandlers: [ConnectionGuard(limits: limits, security: security.fields)],
        idleTimeout: .seconds(limits.idleSeconds),
        httpDecoderConfiguration: .init(
            maxHeaderFieldSize: limits.headerBytes, maxHeaderListSize: limits.headerBytes,
            maxHeaderFieldCount: limits.headerFields))
}

extension Publication {
    fileprivate init(
        edition: Edition, community: Community, keys: VoteKeys, settings: Settings,
        clock: ServerClock
    ) throws {
        let press = try Press(
            site: edition.site, publicURL: settings.publicOrigin?.description ?? "")
        let security = SecurityHeaders(
            inlineStyle: press.inlineStyle, isSecure: settings.isSecure)
        self.init(
            edition: edition, press: press, security: security, community: community,
            cache: PageCache(
                byteLimit: settings.limits.cacheBytes, lifetime: settings.limits.pageLifetime,
                now: clock.uptime),
            cookie: VoterCookie(keys: keys, isSecure: settings.isSecure), keys: keys,
            sameOrigin: SameOrigin(publicOrigin: settings.publicOrigin), limits: settings.limits,
            assets: Self.prints(of: press.assets, security: security), now: clock.unixSeconds)
    }

    private static func prints(
        of assets: [Asset], security: SecurityHeaders
    ) -> [String: [ContentCoding: Print]] {
        let prints = assets.map { asset in
            let codings = ContentCoding.allCases.map { coding in
                let print = Print(
                    asset.bytes, contentType: asset.contentType, caching: .forever,
                    coding: coding, fields: security.fields)
                return (coding, print)
            }
            return (asset.path, Dictionary(uniqueKeysWithValues: codings))
        }
        return Dictionary(uniqueKeysWithValues: prints)
    }
}
