import Foundation
import Logging
import Server

extension Serve {
    /// The keys of the votes: where the operator keeps them, or in the data folder, which a server with a
    /// database has not made so far.
    func keys(_ environment: EnvironmentSettings, _ logger: Logger) throws -> VoteKeys {
        let (keys, warning) =
            if let file = voteKeyFile ?? environment.voteKeyFile {
                try VoteKeyFile.keys(at: file)
            } else {
                try keys(in: votes.folder)
            }
        if let warning { logger.warning("\(warning)") }
        return keys
    }

    private func keys(in folder: URL) throws -> VoteKeyFile.Contents {
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        return try VoteKeyFile.keys(in: folder)
    }
}
