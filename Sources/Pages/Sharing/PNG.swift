import CRsvg

/// Draws our own SVG as a PNG with librsvg. It reads no files and asks no network: the text has no
/// references, and librsvg gets no place from which any could be followed.
enum PNG {
    /// - Returns: `nil` if there is no memory, or if it is not SVG.
    static func bytes(ofSVG svg: String, width: Int, height: Int) -> [UInt8]? {
        let text = Array(svg.utf8)
        let read = text.withUnsafeBufferPointer {
            rsvg_handle_new_from_data($0.baseAddress, gsize($0.count), nil)
        }
        guard let read else { return nil }
        defer { g_object_unref(read) }
        let surface = cairo_image_surface_create(
            CAIRO_FORMAT_ARGB32, Int32(width), Int32(height))
        let context = cairo_create(surface)
        defer {
            cairo_destroy(context)
            cairo_surface_destroy(surface)
        }
        var viewport = RsvgRectangle(x: 0, y: 0, width: Double(width), height: Double(height))
        guard rsvg_handle_render_document(read, context, &viewport, nil) != 0 else { return nil }
        var bytes: [UInt8] = []
        let status = withUnsafeMutablePointer(to: &bytes) { bytes in
            cairo_surface_write_to_png_stream(
                surface,
                { bytes, part, count in
                    let all = bytes?.assumingMemoryBound(to: [UInt8].self)
                    all?.pointee.append(
                        contentsOf: UnsafeBufferPointer(start: part, count: Int(count)))
                    return CAIRO_STATUS_SUCCESS
                }, bytes)
        }
        return status == CAIRO_STATUS_SUCCESS ? bytes : nil
    }
}
