// libvips for Swift. Only what Swift cannot call stands here: variadic functions and cast macros.
#ifndef SPX_CVIPS_H
#define SPX_CVIPS_H

#include <gio/gio.h>
#include <vips/vips.h>

/// `vips_image_new_from_source`: opens the header; pixels are decoded when they are first asked for.
/// Access is sequential, because we decode once, from top to bottom.
static inline VipsImage *spx_image_new_from_source(VipsSource *source, VipsFailOn fail_on) {
  return vips_image_new_from_source(source, "", "access", VIPS_ACCESS_SEQUENTIAL, "fail_on", fail_on, NULL);
}

/// `vips_autorot`: turns the pixels by the EXIF orientation tag.
static inline int spx_autorot(VipsImage *in, VipsImage **out) { return vips_autorot(in, out, NULL); }

/// `vips_icc_transform` from the embedded profile to libvips' built-in sRGB.
static inline int spx_icc_transform_srgb(VipsImage *in, VipsImage **out, VipsIntent intent) {
  return vips_icc_transform(
    in, out, "srgb", "embedded", TRUE, "intent", intent, "black_point_compensation", TRUE, NULL);
}

/// `vips_colourspace`: converts by interpretation alone, for pictures without a profile.
static inline int spx_colourspace(VipsImage *in, VipsImage **out, VipsInterpretation space) {
  return vips_colourspace(in, out, space, NULL);
}

/// `vips_flatten`: puts a picture with transparency on a plain ground.
static inline int spx_flatten(VipsImage *in, VipsImage **out, const double *ground, int bands) {
  VipsArrayDouble *background = vips_array_double_new(ground, bands);
  int status = vips_flatten(in, out, "background", background, NULL);
  vips_area_unref(VIPS_AREA(background));
  return status;
}

/// `vips_extract_band`.
static inline int spx_extract_band(VipsImage *in, VipsImage **out, int band, int count) {
  return vips_extract_band(in, out, band, "n", count, NULL);
}

/// `vips_copy` with another interpretation: for pictures whose file does not say what its bands are.
static inline int spx_copy_interpretation(VipsImage *in, VipsImage **out, VipsInterpretation interpretation) {
  return vips_copy(in, out, "interpretation", interpretation, NULL);
}

/// `vips_copy` without a change: another handle on the same image.
static inline int spx_copy(VipsImage *in, VipsImage **out) { return vips_copy(in, out, NULL); }

/// `vips_cast_uchar`.
static inline int spx_cast_uchar(VipsImage *in, VipsImage **out) { return vips_cast_uchar(in, out, NULL); }

/// `vips_extract_area`.
static inline int spx_extract_area(VipsImage *in, VipsImage **out, int left, int top, int width, int height) {
  return vips_extract_area(in, out, left, top, width, height, NULL);
}

/// `vips_resize`: Lanczos 3 to reduce, bicubic to enlarge. With the usual gap of 2 a box shrink would go first, which in
/// libvips 8.14 takes ten times as long as what it spares; here it does so from a factor of 16 on.
static inline int spx_resize(VipsImage *in, VipsImage **out, double horizontal, double vertical) {
  return vips_resize(in, out, horizontal, "vscale", vertical, "gap", 8.0, NULL);
}

/// `vips_rot`: quarter turns.
static inline int spx_rot(VipsImage *in, VipsImage **out, VipsAngle angle) { return vips_rot(in, out, angle, NULL); }

/// `vips_embed` with black around.
static inline int spx_embed(VipsImage *in, VipsImage **out, int x, int y, int width, int height) {
  return vips_embed(in, out, x, y, width, height, NULL);
}

static inline int spx_jpegsave_buffer(VipsImage *in, void **bytes, size_t *count, int quality) {
  return vips_jpegsave_buffer(in, bytes, count, "Q", quality, "strip", TRUE, "optimize_coding", TRUE, NULL);
}

/// `vips_jpegsave_buffer` in several passes, as some cameras and websites write them: to measure with.
static inline int spx_jpegsave_progressive_buffer(VipsImage *in, void **bytes, size_t *count, int quality) {
  return vips_jpegsave_buffer(in, bytes, count, "Q", quality, "strip", TRUE, "interlace", TRUE, NULL);
}

static inline int spx_pngsave_buffer(VipsImage *in, void **bytes, size_t *count) {
  return vips_pngsave_buffer(in, bytes, count, "strip", TRUE, NULL);
}

static inline int spx_webpsave_buffer(VipsImage *in, void **bytes, size_t *count, int quality) {
  return vips_webpsave_buffer(in, bytes, count, "Q", quality, "strip", TRUE, NULL);
}

static inline int spx_avifsave_buffer(VipsImage *in, void **bytes, size_t *count, int quality) {
  return vips_heifsave_buffer(
    in, bytes, count, "Q", quality, "compression", VIPS_FOREIGN_HEIF_COMPRESSION_AV1, "effort", 2, "strip", TRUE, NULL);
}

/// `g_object_unref` for any libvips object.
static inline void spx_unref(void *object) { g_object_unref(object); }

/// Discards what libraries print: a photo's faults come back as errors, and stderr belongs to the user.
static inline void spx_log_ignore(const char *domain, GLogLevelFlags level, const char *message, void *data) {}
static inline void spx_silence_log(void) {
  g_log_set_handler("VIPS", G_LOG_LEVEL_MASK, spx_log_ignore, NULL);
}

/// `g_converter_convert` with `GZlibDecompressor` from the first byte of a zlib stream to its end; the number of bytes
/// that came out, -1 where the stream is damaged, does not end with its input, or holds more than `capacity`.
static inline long spx_inflate(const void *input, size_t count, void *output, size_t capacity) {
  GZlibDecompressor *decompressor = g_zlib_decompressor_new(G_ZLIB_COMPRESSOR_FORMAT_ZLIB);
  gsize used = 0, made = 0;
  GConverterResult result;
  do {
    gsize read = 0, written = 0;
    result = g_converter_convert(
      G_CONVERTER(decompressor), (const char *)input + used, count - used, (char *)output + made, capacity - made,
      G_CONVERTER_INPUT_AT_END, &read, &written, NULL);
    used += read;
    made += written;
  } while (result == G_CONVERTER_CONVERTED && made < capacity);
  g_object_unref(decompressor);
  return result == G_CONVERTER_FINISHED && used == count ? (long)made : -1;
}

#endif
