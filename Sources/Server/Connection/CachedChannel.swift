import HummingbirdCore
import Logging
import NIOCore
import NIOHTTP1

/// The framework's connection with the channel's cache before it, right behind what reads HTTP.
struct CachedChannel: ServerChildChannel {
    let base: HTTP1Channel
    let makeCache: @Sendable () -> ChannelCache

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<HTTP1Channel.Value> {
        base.setup(channel: channel, logger: logger).flatMapThrowing { value in
            let pipeline = channel.pipeline.syncOperations
            let decoder = try pipeline.handler(type: ByteToMessageHandler<HTTPRequestDecoder>.self)
            try pipeline.addHandler(makeCache(), position: .after(decoder))
            return value
        }
    }

    func handle(value: HTTP1Channel.Value, logger: Logger) async {
        await base.handle(value: value, logger: logger)
    }
}
