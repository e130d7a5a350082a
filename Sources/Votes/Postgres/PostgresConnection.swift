import CLibPQ
import Foundation

/// One connection, used by one thread. Nothing here waits beyond its deadline, and nothing is ever cancelled:
/// the server would report a commit whose wait for its standby was cancelled as a success.
final class PostgresConnection {
    typealias Instant = ContinuousClock.Instant

    private let handle: OpaquePointer
    private let warnings = Warnings()

    /// - Parameter parameters: libpq's connection parameters by keyword, for one host.
    init(_ parameters: [String: String], deadline: Instant) throws(PostgresError) {
        let keys = parameters.keys.sorted()
        let handle = withCStrings(keys) { keywords in
            withCStrings(keys.map { parameters[$0] ?? "" }) { values in
                PQconnectStartParams(keywords, values, 0)
            }
        }
        guard let handle else { throw PostgresError(.disconnected, "no memory to connect") }
        self.handle = handle
        try finishConnecting(deadline)
        warnings.listen(to: handle)
        guard PQsetnonblocking(handle, 1) == 0, PQenterPipelineMode(handle) == 1 else {
            throw failure()
        }
    }

    deinit {
        // Says goodbye without waiting for an answer.
        PQfinish(handle)
    }

    private func finishConnecting(_ deadline: Instant) throws(PostgresError) {
        guard PQstatus(handle) != CONNECTION_BAD else { throw failure() }
        var awaited = PGRES_POLLING_WRITING
        while awaited != PGRES_POLLING_OK {
            switch awaited {
            case PGRES_POLLING_READING: try wait(for: POLLIN, deadline)
            case PGRES_POLLING_WRITING: try wait(for: POLLOUT, deadline)
            default: throw failure()
            }
            awaited = PQconnectPoll(handle)
        }
    }

    /// Sends all statements at once, in the order given, and waits for all their results.
    ///
    /// - Throws: the first failure; the statements after it were then not executed.
    func run(
        _ statements: [PostgresStatement], deadline: Instant
    ) throws(PostgresError) -> [PostgresRows] {
        warnings.text = nil
        for statement in statements { try send(statement) }
        guard PQpipelineSync(handle) == 1 else { throw failure() }
        var results: [PostgresRows] = []
        var problem: PostgresError?
        while let result = try next(deadline) {
            defer { PQclear(result) }
            switch PQresultStatus(result) {
            case PGRES_COMMAND_OK, PGRES_TUPLES_OK: results.append(PostgresRows(result))
            case PGRES_PIPELINE_SYNC:
                if let problem { throw problem }
                // As when an administrator ends the wait for a standby: done here, not there.
                if let warning = warnings.text { throw PostgresError(.late, warning) }
                return results
            case PGRES_PIPELINE_ABORTED: break
            default: problem = problem ?? PostgresError(result)
            }
        }
        throw problem ?? failure()
    }

    private func send(_ statement: PostgresStatement) throws(PostgresError) {
        let parameters = statement.parameters
        let contents = parameters.map(\.content)
        let offsets = contents.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count + 1) }
        let bytes: [UInt8] = contents.flatMap { $0 + [0] } + [0]
        let isSent = bytes.withUnsafeBytes { buffer in
            let start = buffer.bindMemory(to: CChar.self).baseAddress!
            let values = offsets.map { Optional(start + $0) }
            return PQsendQueryParams(
                handle, statement.sql, CInt(parameters.count), parameters.map(\.type), values,
                contents.map { CInt($0.count) }, parameters.map { $0.isBinary ? 1 : 0 }, 0)
        }
        guard isSent == 1 else { throw failure() }
    }

    /// The next result, `nil` when the connection has broken and there will be none.
    private func next(_ deadline: Instant) throws(PostgresError) -> OpaquePointer? {
        while true {
            let unsent = PQflush(handle)
            if unsent == 0, PQisBusy(handle) == 0 {
                if let result = PQgetResult(handle) { return result }
                // Between two statements' results there is an empty one.
                if PQstatus(handle) == CONNECTION_BAD { return nil }
                continue
            }
            guard unsent >= 0 else { return nil }
            try wait(for: unsent == 1 ? POLLIN | POLLOUT : POLLIN, deadline)
            guard PQconsumeInput(handle) == 1 else { return nil }
        }
    }

    private func wait(for events: CInt, _ deadline: Instant) throws(PostgresError) {
        var socket = pollfd(fd: PQsocket(handle), events: CShort(events), revents: 0)
        while true {
            let left = ContinuousClock.now.duration(to: deadline)
            guard left > .zero else { throw PostgresError(.late, "PostgreSQL did not answer") }
            let milliseconds = min(left / .milliseconds(1), 60_000).rounded(.up)
            let ready = poll(&socket, 1, CInt(milliseconds))
            if ready > 0 { return }
            guard ready == 0 || errno == EINTR else { throw failure() }
        }
    }

    private func failure() -> PostgresError {
        let message = String(cString: PQerrorMessage(handle))
        return PostgresError(
            .disconnected, message.isEmpty ? "the connection broke" : singleLine(message))
    }
}

/// The warnings that came with the statements under way.
private final class Warnings {
    var text: String?

    func listen(to connection: OpaquePointer) {
        let me = Unmanaged.passUnretained(self).toOpaque()
        PQsetNoticeReceiver(
            connection,
            { me, notice in
                guard let me, let notice else { return }
                let error = PostgresError(notice)
                guard error.state.hasPrefix("01") else { return }
                Unmanaged<Warnings>.fromOpaque(me).takeUnretainedValue().text = error.description
            }, me)
    }
}

extension PostgresError {
    fileprivate init(_ result: OpaquePointer) {
        let state = PQresultErrorField(result, CInt(UInt8(ascii: "C"))).map { String(cString: $0) }
        let text = PQresultErrorField(result, CInt(UInt8(ascii: "M"))).map { String(cString: $0) }
        let message = text ?? singleLine(String(cString: PQresultErrorMessage(result)))
        self =
            state.map { PostgresError(state: $0, message: message) }
            ?? PostgresError(.disconnected, message)
    }
}

extension PostgresRows {
    fileprivate init(_ result: OpaquePointer) {
        command = String(cString: PQcmdStatus(result))
        rows = (0..<PQntuples(result)).map { row in
            (0..<PQnfields(result)).map { column in
                PQgetisnull(result, row, column) == 1
                    ? nil : String(cString: PQgetvalue(result, row, column))
            }
        }
    }
}

/// The strings as C wants them, with a null at the end.
private func withCStrings<Value>(
    _ strings: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> Value
) -> Value {
    let copies = strings.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return (copies.map { UnsafePointer($0) } + [nil]).withUnsafeBufferPointer {
        body($0.baseAddress!)
    }
}

private func singleLine(_ message: String) -> String {
    message.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        .joined(separator: "; ")
}
