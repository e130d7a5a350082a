import Configuration
import Foundation

/// What the environment says, for options that the command line leaves out: `TRADEOFF_PORT` and its like.
struct EnvironmentSettings {
    private let reader: ConfigReader

    init(_ provider: EnvironmentVariablesProvider = EnvironmentVariablesProvider()) {
        reader = ConfigReader(provider: provider).scoped(to: "tradeoff")
    }

    var catalog: String? { value("catalog") }
    var data: String? { value("data") }
    var database: String? { value("database") }
    var host: String? { value("host") }
    var publicURL: String? { value("publicURL") }
    var voteKeyFile: String? { value("voteKeyFile") }
    /// Separated by commas.
    var trustedProxies: [String]? {
        value("trustedProxies")?.split(separator: ",").map {
            $0.trimmingCharacters(in: .whitespaces)
        }
    }

    /// - Throws: a `Failure` if it is no number.
    var port: Int? { get throws { try number("port", "TRADEOFF_PORT") } }
    /// - Throws: a `Failure` if it is no number.
    var voteLimit: Int? { get throws { try number("voteLimit", "TRADEOFF_VOTE_LIMIT") } }
    /// - Throws: a `Failure` if it is neither `true` nor `false`.
    var proofOfWork: Bool? {
        get throws {
            guard let text = value("proofOfWork") else { return nil }
            guard let isOn = Bool(text) else {
                throw Failure.usage(
                    "TRADEOFF_PROOF_OF_WORK is \"\(text)\", but can only be true or false")
            }
            return isOn
        }
    }

    private func number(_ key: ConfigKey, _ variable: String) throws -> Int? {
        guard let text = value(key) else { return nil }
        guard let number = Int(text) else {
            throw Failure.usage("\(variable) is \"\(text)\", which is no number")
        }
        return number
    }

    /// An empty variable is as good as none.
    private func value(_ key: ConfigKey) -> String? {
        reader.string(forKey: key).flatMap { $0.isEmpty ? nil : $0 }
    }
}
