package import Catalog
import Engine
package import Hummingbird
import HummingbirdCore
package import Logging
import NIOCore
package import Votes

/// The whole server, ready to run: used by the command line and by every test.
///
/// - Parameters:
///   - watch: a folder whose changes are published while the server runs.
///   - store: closed by the application when it has shut down.
///   - clock: what the server reads the time from.
///   - onReady: called once connections are accepted, with the port.
/// - Throws: if a page template does not parse.
package func buildApplication(
    edition: Edition, watch: CatalogWatch? = nil, store: any VoteStore, keys: VoteKeys,
    settings: Settings = Settings(),
    clock: ServerClock = .system, logger: Logger,
    onReady: @escaping @Sendable (_ port: Int) async -> Void = { _ in }
) throws -> some ApplicationProtocol {
    let community = Community(
        store: store, comparisons: edition.comparisons.map(\.id),
        patience: settings.limits.storeTime, clock: clock, logger: logger)
    let readership = Readership(
        store: store, comparisons: edition.comparisons, limits: settings.limits, clock: clock,
        logger: logger)
    let voteLimiter = NetworkLimiter(
        perMinute: settings.limits.votesPerMinute, now: clock.uptime)
    let provenVotes =
        settings.limits.takesProofs
        ? ProvenVotes(limits: settings.limits, keys: keys, clock: clock) : nil
    let current = try CurrentPublication(
        edition, community: community, readership: readership, voteLimiter: voteLimiter,
        provenVotes: provenVotes, keys: keys, settings: settings, clock: clock)

    let router = Router(context: ClientContext.self, options: [.autoGenerateHeadEndpoints])
    // It depends on the style sheet and the settings alone, not on the edition.
    let security = current.value.security
    router.add(middleware: Dressing(security: security))
    router.add(middleware: ErrorPages(current: current, routes: Route.all))
    router.add(middleware: AddressRules(limits: settings.limits))
    for route in Route.all {
        router.on(route.path, method: route.method) { request, context in
            try await route.handler(current.value)(request, context)
        }
        if route.isForPrograms {
            router.on(route.path, method: .options) { _, _ in route.preflight(security) }
        }
    }
    let watcher = watch.map {
        EditionWatcher(watch: $0, current: current, logger: logger)
    }

    var application = Application(
        router: router,
        server: HTTPServerBuilder { responder in
            CachedChannel(
                base: HTTP1Channel(
                    responder: responder, configuration: connection(settings.limits, security))
            ) { ChannelCache(current: current, idleSeconds: settings.limits.idleSeconds) }
        },
        configuration: ApplicationConfiguration(
            address: .hostname(settings.host, port: settings.port), backlog: 1024,
            availableConnectionsDelegate: .maximum(settings.limits.connections, logger: logger)),
        // They end in the opposite order: the store is closed last.
        services: [community, readership, voteLimiter]
            + (provenVotes.map { [$0.limiter] } ?? []) + (watcher.map { [$0] } ?? []),
        onServerRunning: { channel in await onReady(channel.localAddress?.port ?? settings.port) },
        logger: logger)
    application.beforeServerStarts {
        async let tallies: Void = community.readAll()
        async let trends: Void = readership.read()
        _ = await (tallies, trends)
    }
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
