import Engine
import NIOCore
import NIOHTTP1

/// Answers what was answered before while the request is still on the connection's own thread: before the
/// connection's task gets it, it is routed, and its answer is encoded anew. That is most of what an
/// answer costs: see Benchmarks/serve-beside-nginx.
///
/// Its answers are those that any cache in between may give, by the rules that we tell such caches, but
/// never older than what the routes would say. All other requests go on.
final class ChannelCache: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    private let current: CurrentPublication
    private let longestSilence: TimeAmount

    /// Where finished bytes go past the encoder.
    private var encoder: ChannelHandlerContext?
    private var peer = IPAddress.unknown
    /// Requests that went on and are not answered yet: answers keep the order of the requests.
    private var openRequests = 0
    private var isAnswered = false
    /// When a request last went on.
    private var lastWentOn = NIODeadline.now()
    private var firstLines = (second: 0, bytes: ByteBuffer())

    /// - Parameter idleSeconds: after so many without a request the framework ends a connection. It sees only
    ///   those that go on, so every now and then one has to, and a connection ends a twentieth earlier
    ///   at most.
    init(current: CurrentPublication, idleSeconds: Int64) {
        self.current = current
        self.longestSilence = .milliseconds(50 * idleSeconds)
    }

    func handlerAdded(context: ChannelHandlerContext) {
        encoder = try? context.pipeline.syncOperations.context(
            handlerType: HTTPResponseEncoder.self)
        peer = context.remoteAddress.flatMap(IPAddress.init) ?? .unknown
    }

    func handlerRemoved(context: ChannelHandlerContext) { encoder = nil }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            isAnswered = answer(head, on: context.channel)
            if isAnswered { return }
            openRequests += 1
            lastWentOn = .now()
        case .body, .end:
            if isAnswered { return }
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        // What is no HTTP is answered without having been a request.
        if case .end = unwrapOutboundIn(data), openRequests > 0 { openRequests -= 1 }
        context.write(data, promise: promise)
    }

    /// Whether the answer is on its way. Nothing is written for a client that does not read.
    private func answer(_ head: HTTPRequestHead, on channel: any Channel) -> Bool {
        guard openRequests == 0, channel.isWritable, .now() - lastWentOn < longestSilence,
            let encoder, let request = PlainRequest(head)
        else { return false }
        let publication = current.value
        guard let answer = publication.wireAnswer(to: request) else { return false }
        publication.count(answer, to: request, from: peer)
        encoder.write(NIOAny(IOData.byteBuffer(start(at: publication.now()))), promise: nil)
        encoder.writeAndFlush(NIOAny(IOData.byteBuffer(answer.bytes)), promise: nil)
        return true
    }

    /// The first line and the date, made once a second.
    private func start(at second: Int) -> ByteBuffer {
        if firstLines.second != second {
            let date = Day(secondsSince1970: second).httpDate(second: second % 86_400)
            firstLines = (second, ByteBuffer(string: "HTTP/1.1 200 OK\r\nDate: \(date)\r\n"))
        }
        return firstLines.bytes
    }
}

@available(*, unavailable)
extension ChannelCache: Sendable {}
