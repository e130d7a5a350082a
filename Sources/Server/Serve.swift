package import Catalog
package import Logging
import ServiceLifecycle
import UnixSignals
package import Votes

/// Runs the server until the process is told to stop (SIGTERM, SIGINT): then it takes no more connections,
/// answers the requests in progress, closes the store and returns.
///
/// - Throws: `CannotListen` if the address cannot be had.
package func serve(
    edition: Edition, watch: CatalogWatch?, store: any VoteStore, keys: VoteKeys,
    settings: Settings, logger: Logger,
    onReady: @escaping @Sendable (_ port: Int) async -> Void
) async throws {
    let application = try buildApplication(
        edition: edition, watch: watch, store: store, keys: keys, settings: settings,
        logger: logger,
        onReady: onReady)
    var configuration = ServiceGroupConfiguration(
        services: [application], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
    configuration.maximumGracefulShutdownDuration = settings.limits.shutdownTime
    do {
        try await ServiceGroup(configuration: configuration).run()
    } catch {
        throw CannotListen(error, host: settings.host, port: settings.port) ?? error
    }
}
