import Hummingbird
import NIOCore

/// What goes with a request through the routes: the framework's own, and the other end of its connection.
struct ClientContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    private let socket: SocketAddress?

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        socket = source.channel.remoteAddress
    }

    /// A visitor, or the last proxy on the way from one: ask `Publication.client` for the visitor.
    var peer: IPAddress { socket.flatMap(IPAddress.init) ?? .unknown }
}

extension Publication {
    /// The address from which a visitor sent a request. For counting in memory alone: no log, page or store
    /// may hold it.
    func client(of request: Request, _ context: ClientContext) -> IPAddress {
        proxies.client(from: context.peer, forwarded: request.headers[values: .forwardedFor])
    }
}
