import Hummingbird
import Logging
import Synchronization

/// Notices that visitors seem to come through a proxy which the operator did not name, so that all of them
/// look like one.
final class UndeclaredProxy: Sendable {
    private let isTold = Mutex(false)

    /// Tells the operator of it, once: strangers can send the field, too, as often as they like.
    func suspect(_ request: Request, _ context: ClientContext, _ proxies: TrustedProxies) {
        guard request.headers.contains(.forwardedFor), !proxies.contains(context.peer),
            isTold.withLock({ isTold in
                defer { isTold = true }
                return !isTold
            })
        else { return }
        context.logger.warning(
            """
            a vote was refused for too many from one network, and came with X-Forwarded-For from \
            nobody that is trusted: if visitors come through a proxy, name it with --trusted-proxy
            """)
    }
}
