import GRDB

/// Opens the database file, or refuses it with a reason that says what to do.
enum VoteDatabase {
    static func open(in folder: DataFolder) throws(VoteStoreError) -> DatabaseQueue {
        try folder.createDatabaseFile()
        try folder.flushLog()
        let path = folder.databasePath
        do {
            try inspect(path)
            let database = try DatabaseQueue(path: path, configuration: configuration)
            try database.inDatabase(makeDurable)
            try VoteTables.migrator.migrate(database)
            return database
        } catch let error as VoteStoreError {
            throw error
        } catch let error as DatabaseError where error.resultCode == .SQLITE_NOTADB {
            throw .cannotOpen("\(path) is not a database and was left as it is: \(howToGoOn)")
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
            throw .cannotOpen("\(path) is damaged and was left as it is: \(howToGoOn)")
        } catch {
            throw .cannotOpen("cannot open \(path): \(error)")
        }
    }

    /// Write-ahead log, and a flush to the disk before a commit returns; read back, because an
    /// acknowledged vote rests on it. Without FULL a power cut loses the last commits.
    static func makeDurable(_ db: Database) throws {
        let journal = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
        try db.execute(sql: "PRAGMA synchronous = FULL")
        let synchronous = try Int.fetchOne(db, sql: "PRAGMA synchronous")
        guard journal == "wal", synchronous == 2 else {
            throw VoteStoreError.cannotOpen(
                "SQLite cannot make votes durable here: journal mode \(journal ?? "unknown") "
                    + "and synchronous \(synchronous ?? -1) instead of wal and 2")
        }
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.label = "votes"
        configuration.foreignKeysEnabled = false
        // Somebody may be reading the file with another program.
        configuration.busyMode = .timeout(5)
        return configuration
    }

    private static let howToGoOn =
        "move it away to begin without votes, or put a backup in its place"

    /// Looks through a connection that cannot write, so that a refused file stays as it was.
    private static func inspect(_ path: String) throws {
        var configuration = configuration
        configuration.readonly = true
        do {
            let database = try DatabaseQueue(path: path, configuration: configuration)
            try database.read { try check($0, path) }
        } catch let error as DatabaseError
            where error.extendedResultCode == .SQLITE_READONLY_ROLLBACK
        {
            // A power cut during the very first write: only a connection that writes may undo it.
            try DatabaseQueue(path: path, configuration: Self.configuration).close()
            try inspect(path)
        }
    }

    private static func check(_ db: Database, _ path: String) throws {
        let finding = try String.fetchOne(db, sql: "PRAGMA quick_check(1)") ?? "no answer"
        guard finding == "ok" else {
            throw VoteStoreError.cannotOpen(
                "\(path) is damaged (\(finding)) and was left as it is: \(howToGoOn)")
        }
        let migrator = VoteTables.migrator
        guard try !migrator.hasBeenSuperseded(db) else {
            throw VoteStoreError.cannotOpen(
                "\(path) was written by a newer tradeoff: update this one")
        }
        let foreignTables = try String.fetchAll(
            db,
            sql: """
                SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'grdb_migrations'
                """)
        guard try foreignTables.isEmpty || !migrator.appliedIdentifiers(db).isEmpty else {
            throw VoteStoreError.cannotOpen(
                "\(path) belongs to another program and was left as it is: \(howToGoOn)")
        }
    }
}
