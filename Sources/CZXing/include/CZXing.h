// Barcodes through zxing-cpp (Apache-2.0), which has no C interface in Debian 12's version.
#ifndef SPX_CZXING_H
#define SPX_CZXING_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A barcode: its corners in pixels, from the symbol's own left upper one on, its symbology and its text.
typedef struct {
  double x[4], y[4];
  char symbology[32];
  /// UTF-8; belongs to the barcode.
  char *text;
} spx_barcode;

/// What a picture is searched for.
typedef enum {
  /// Codes of all kinds, linear ones about upright.
  SPX_BARCODES_UPRIGHT,
  /// Codes of all kinds, linear ones at all quarter turns.
  SPX_BARCODES_TURNED,
  /// QR and Data Matrix alone, at the size they have: a third of the time. QR is found at any place and turn; version 1.4
  /// finds Data Matrix only in the middle of the picture.
  SPX_BARCODES_MATRIX,
} spx_barcode_search;

/// Reads all barcodes of a grey picture: `ZXing::ReadBarcodes`.
///
/// Returns their number, or -1 where the library failed. The caller frees the list with spx_barcodes_free.
int spx_barcodes_read(const uint8_t *grey, int width, int height, spx_barcode_search search, spx_barcode **barcodes);

/// The version of zxing-cpp that this was compiled with, as "1.4.0".
const char *spx_barcodes_version(void);

void spx_barcodes_free(spx_barcode *barcodes, int count);

#ifdef __cplusplus
}
#endif

#endif
