import ArgumentParser
import Catalog
import Engine
import Foundation
import Logging
import Server
import Votes

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serves a catalog as a web site.",
        discussion: """
            Prints its address once it accepts connections. A catalog with errors is not served. \
            A catalog that changes is read again and served within a second, unless it has errors: \
            then they are printed, and the edition before is served on. \
            SIGTERM and SIGINT end it: requests in progress are answered, votes are on disk.

            EXAMPLES:
              tradeoff serve
              tradeoff serve --port 80 --public-url https://tradeoff.example
              TRADEOFF_DATA=/var/lib/tradeoff tradeoff serve
            """)

    @OptionGroup var catalog: CatalogOption

    @OptionGroup var votes: VotesOption

    @Option(help: "The address to listen on. (default: 127.0.0.1)")
    var host: String?

    @Option(help: "The port to listen on; 0 for a free one. (default: 8080)")
    var port: Int?

    @Option(help: "Where visitors reach the site, as in https://tradeoff.example.")
    var publicURL: String?

    @Option(help: "A file with the votes' keys, instead of vote.key in the data folder.")
    var voteKeyFile: String?

    @Option(
        name: .customLong("trusted-proxy"),
        help: "A proxy whose X-Forwarded-For is believed: 10.0.0.7 or 10.0.0.0/8. Repeatable.")
    var trustedProxies: [String] = []

    @Option(help: "Votes a minute from one network; 0 for any number. (default: 60)")
    var voteLimit: Int?

    @Flag(
        inversion: .prefixedNo,
        help: "Take as many votes again with a proof of work each. (default: no)")
    var proofOfWork: Bool?

    @Flag(help: "For writing: pages show why a changed catalog is not served.")
    var preview = false

    func run() async throws {
        let environment = EnvironmentSettings()
        let settings = try settings(environment)
        let files = CatalogFolder(path: catalog.folder)
        let state = files.state()
        let edition = try catalog.edition()
        let watch = CatalogWatch(
            folder: files, state: state, showsMistakes: preview, today: { .today },
            report: report)
        let logger = Logger(label: "tradeoff")
        // First the store, which makes the folder and refuses a second server before anything else
        // is touched.
        let store = try await votes.open()
        do {
            let keys = try keys(environment, logger)
            try await serve(
                edition: edition, watch: watch, store: store, keys: keys, settings: settings,
                logger: logger
            ) { port in
                Terminal.say(
                    "Tradeoff is listening on http://\(Self.authority(settings.host, port))")
            }
        } catch {
            await store.close()
            throw Failure.cannotRun("\(error)")
        }
        logger.info("stopped")
    }

    /// What a changed catalog came to, for whoever sits at the terminal.
    private func report(_ reading: CatalogFolder.Reading) {
        let text = CheckReport(reading.diagnostics, in: catalog.folder).text
        Terminal.complain(text, prefix: "")
        Terminal.complain(
            reading.edition == nil
                ? "The catalog has changed and has errors: the last edition without any is served on."
                : "The catalog has changed and is served.", prefix: "")
    }

    /// The command line first, then the environment, then what is usual.
    func settings(_ environment: EnvironmentSettings) throws -> Settings {
        var settings = Settings()
        settings.host = host ?? environment.host ?? settings.host
        settings.port = try port ?? environment.port ?? settings.port
        guard (0...65_535).contains(settings.port) else {
            throw Failure.usage("the port is \(settings.port), but can only be 0 to 65535")
        }
        if let text = publicURL ?? environment.publicURL {
            guard let origin = Origin(text) else {
                throw Failure.usage(
                    "the public URL is \"\(text)\", but can only be like https://tradeoff.example")
            }
            settings.publicOrigin = origin
        }
        let voteLimit = try voteLimit ?? environment.voteLimit
        settings.limits.votesPerMinute = voteLimit ?? settings.limits.votesPerMinute
        guard settings.limits.votesPerMinute >= 0 else {
            throw Failure.usage(
                "the vote limit is \(settings.limits.votesPerMinute), but can only be 0 or more")
        }
        let takesProofs = try proofOfWork ?? environment.proofOfWork
        settings.limits.takesProofs = takesProofs ?? settings.limits.takesProofs
        let proxies = trustedProxies.isEmpty ? environment.trustedProxies ?? [] : trustedProxies
        do {
            settings.trustedProxies = try TrustedProxies(proxies)
        } catch {
            throw Failure.usage("\(error)")
        }
        return settings
    }

    private static func authority(_ host: String, _ port: Int) -> String {
        host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
    }
}
