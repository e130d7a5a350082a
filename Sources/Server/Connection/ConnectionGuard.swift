import HTTPTypes
import NIOCore
import NIOHTTP1
import NIOHTTPTypes

/// Ends connections that keep the server waiting, which the framework's idle time-out alone does not: any
/// byte of a body resets it, and it does not look at answers that nobody reads.
///
/// It also finishes the one answer that the framework gives by itself, to what is no HTTP.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let limits: Limits
    private let security: HTTPFields

    private var isReading = false
    private var bodyBytes = 0
    private var bodyDeadline: Scheduled<Void>?
    private var stallDeadline: Scheduled<Void>?
    private var headerWasTooLarge = false
    private var closesAfterAnswer = false

    /// - Parameter security: for answers to what is no HTTP.
    init(limits: Limits, security: HTTPFields) {
        self.limits = limits
        self.security = security
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head:
            isReading = true
            bodyBytes = 0
        case .body(let bytes):
            bodyBytes += bytes.readableBytes
            // What is refused as too large is read on for a while, so that the client gets to see why.
            guard bodyBytes <= 16 * limits.bodyBytes else {
                context.close(promise: nil)
                return
            }
        case .end:
            isReading = false
            cancel(&bodyDeadline)
        }
        context.fireChannelRead(data)
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        if isReading, bodyDeadline == nil {
            bodyDeadline = closing(context, after: limits.bodySeconds)
        }
        context.fireChannelReadComplete()
    }

    /// Not writable: more lies here than the client takes.
    func channelWritabilityChanged(context: ChannelHandlerContext) {
        cancel(&stallDeadline)
        if !context.channel.isWritable {
            stallDeadline = closing(context, after: limits.stalledSeconds)
        }
        context.fireChannelWritabilityChanged()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        if case HTTPParserError.headerOverflow = error { headerWasTooLarge = true }
        context.fireErrorCaught(error)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch unwrapOutboundIn(data) {
        case .head(let head) where head.status.code >= 400:
            closesAfterAnswer = head.headerFields[.connection] == "close"
            context.write(wrapOutboundOut(.head(finished(head))), promise: promise)
        case .end where closesAfterAnswer:
            let channel = context.channel
            context.writeAndFlush(data, promise: promise)
            // Half of it: the rest of the request is read on, or the client would not see the answer.
            channel.close(mode: .output, promise: nil)
        default:
            context.write(data, promise: promise)
        }
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        cancel(&bodyDeadline)
        cancel(&stallDeadline)
    }

    private func finished(_ head: HTTPResponse) -> HTTPResponse {
        guard head.headerFields[.contentSecurityPolicy] == nil else { return head }
        var head = head
        if headerWasTooLarge { head.status = .requestHeaderFieldsTooLarge }
        head.headerFields.append(contentsOf: security)
        Caching.never.write(to: &head.headerFields)
        return head
    }

    private func closing(_ context: ChannelHandlerContext, after seconds: Int64) -> Scheduled<Void>
    {
        let channel = context.channel
        return context.eventLoop.scheduleTask(in: .seconds(seconds)) { channel.close(promise: nil) }
    }

    private func cancel(_ task: inout Scheduled<Void>?) {
        task?.cancel()
        task = nil
    }
}

@available(*, unavailable)
extension ConnectionGuard: Sendable {}
