import ArgumentParser
import Foundation

/// The program: one command per file.
@main
struct Tradeoff: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tradeoff",
        abstract: "Publishes \"X vs Y\" decisions that can be checked.",
        discussion: """
            A catalog is a folder of YAML files: site.yaml, alternatives/ and comparisons/. This program \
            serves it as a web site, reports the mistakes in it, and answers its quizzes.

            EXAMPLES:
              tradeoff serve --port 8080
              tradeoff check catalog
              tradeoff recommend rust-vs-go --answer safety=proven --importance safety=2
              tradeoff audit rust-vs-go --format json

            ENVIRONMENT:
              An option of serve that has a value can also be given as a variable: --public-url as
              TRADEOFF_PUBLIC_URL, --port as TRADEOFF_PORT, --trusted-proxy as
              TRADEOFF_TRUSTED_PROXIES. What stands on the command line wins.

            EXIT CODES:
              0  all is well
              1  the catalog has errors (with check --strict also warnings), the server cannot run, or
                 votes cannot be moved or are miscounted
              2  the command line or an environment variable is wrong, or git cannot say what
                 --against asks
            """,
        version: "0.1.0",
        subcommands: [
            Serve.self, Check.self, Recommend.self, Audit.self, New.self, VotesCommand.self,
        ])

    static func main() async {
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            end(with: error)
        }
    }

    /// Says what is wrong and ends the program; asking for help or the version is no error.
    private static func end(with error: any Error) -> Never {
        switch error {
        case let failure as Failure:
            Terminal.complain(failure.message)
            Foundation.exit(failure.code)
        case _ where exitCode(for: error) == .validationFailure:
            Terminal.complain(fullMessage(for: error), prefix: "")
            Foundation.exit(Failure.wrongUsage)
        default:
            exit(withError: error)
        }
    }
}
