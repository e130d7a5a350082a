package import Catalog
package import Engine
import Logging
import ServiceLifecycle

/// Which folder a server follows while it runs, and who hears of what it finds.
package struct CatalogWatch: Sendable {
    package let folder: CatalogFolder
    /// As it was before the first edition was read.
    package let state: CatalogFolder.State
    /// Pages show an editor why a change is not served. Not for a public site.
    package let showsMistakes: Bool
    package let today: @Sendable () -> Day
    /// Called after each reading with what it came to.
    package let report: @Sendable (CatalogFolder.Reading) -> Void

    package init(
        folder: CatalogFolder, state: CatalogFolder.State, showsMistakes: Bool,
        today: @escaping @Sendable () -> Day,
        report: @escaping @Sendable (CatalogFolder.Reading) -> Void
    ) {
        self.folder = folder
        self.state = state
        self.showsMistakes = showsMistakes
        self.today = today
        self.report = report
    }
}

/// Publishes a changed catalog within a second. One with errors is not: the last good edition stays.
struct EditionWatcher: Service {
    let watch: CatalogWatch
    let current: CurrentPublication
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            var seen = watch.state
            var pause = Duration.milliseconds(300)
            while (try? await Task.sleep(for: pause)) != nil {
                let start = ContinuousClock.now
                let state = watch.folder.state()
                // A large folder is looked at less often, but always within a second.
                pause = min(
                    max(.milliseconds(300), (ContinuousClock.now - start) * 20), .milliseconds(800))
                guard state != seen, await isSettled(state) else { continue }
                seen = state
                await reload()
            }
        }
    }

    /// Nothing was written in the last moments: half-written files would only be reported as broken.
    private func isSettled(_ state: CatalogFolder.State) async -> Bool {
        (try? await Task.sleep(for: .milliseconds(60))) != nil && watch.folder.state() == state
    }

    private func reload() async {
        let reading = watch.folder.read(today: watch.today())
        do {
            if let edition = reading.edition {
                try await current.publish(edition)
            } else if watch.showsMistakes {
                let errors = reading.diagnostics.filter { $0.severity == .error }
                try await current.publish(
                    current.value.edition, notices: errors.map(\.description))
            }
        } catch {
            logger.error("a changed catalog cannot be published", metadata: ["error": "\(error)"])
        }
        watch.report(reading)
    }
}
