import CVips
import Foundation

/// Threads that libvips makes for its pictures.
enum VipsThreads {
  private nonisolated(unsafe) static var work: (() -> Void)?

  /// Runs `body` in one of them.
  static func run(_ body: @escaping () -> Void) {
    unsafe work = body
    unsafe vips_init("sandbox-probe")
    var pixels: [UInt8] = [0]
    let image = unsafe vips_image_new_from_memory_copy(&pixels, 1, 1, 1, 1, VIPS_FORMAT_UCHAR)
    var calls: gboolean = 0
    unsafe vips_threadpool_run(
      image, { image, data in unsafe vips_thread_state_new(image, data) },
      { _, data, stop in
        let calls = unsafe data?.assumingMemoryBound(to: gboolean.self)
        unsafe stop?.pointee = calls?.pointee ?? 1
        unsafe calls?.pointee = 1
        return 0
      },
      { _, _ in
        guard !Thread.isMainThread else { return -1 }
        unsafe VipsThreads.work?()
        return 0
      }, nil, &calls)
    unsafe g_object_unref(image)
  }
}
