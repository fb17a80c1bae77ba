// The one C++ file: no exception and no C++ type leaves it.
#define ZX_USE_UTF8 1  // Result::text() is a wide string otherwise
#include "CZXing.h"

#include <ZXing/ReadBarcode.h>
#include <ZXing/ZXVersion.h>
#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <vector>

namespace {

using ZXing::BarcodeFormat;

ZXing::BarcodeFormats formats(spx_barcode_search search) {
  const auto matrix = BarcodeFormat::QRCode | BarcodeFormat::DataMatrix;
  if (search == SPX_BARCODES_MATRIX) return matrix;
  return matrix | BarcodeFormat::Code39 | BarcodeFormat::Code93 | BarcodeFormat::Code128 | BarcodeFormat::Codabar |
         BarcodeFormat::EAN8 | BarcodeFormat::EAN13 | BarcodeFormat::UPCA | BarcodeFormat::UPCE | BarcodeFormat::ITF |
         BarcodeFormat::PDF417;
}

ZXing::DecodeHints hints(spx_barcode_search search, ZXing::Binarizer binarizer) {
  ZXing::DecodeHints hints;
  hints.setBinarizer(binarizer);
  hints.setFormats(formats(search));
  hints.setTryHarder(true);
  hints.setTryRotate(search != SPX_BARCODES_UPRIGHT);
  hints.setTryDownscale(search != SPX_BARCODES_MATRIX);
  // Version 1.4 compares two results of the same text with an assertion that does not hold and that Debian leaves in:
  // it would end the process. One symbol at a time there is nothing to compare; see spx_barcodes_read.
  hints.setMaxNumberOfSymbols(1);
  // Interleaved 2 of 5 has no check of its own and is found in stripes of any kind otherwise.
  hints.setValidateITFCheckSum(true);
  return hints;
}

// So many symbols of one picture are read at most, those with the same text among them.
constexpr int most = 16;

bool contains(const std::vector<ZXing::Result> &found, const ZXing::Result &result) {
  return std::any_of(found.begin(), found.end(), [&](const ZXing::Result &other) {
    return other.format() == result.format() && other.text() == result.text();
  });
}

// Paints over a symbol that was read, so that the next one is found. Of bars only the scanned rows are known, which may be
// a small part of their height.
void erase(const ZXing::Position &position, int width, int height, std::vector<uint8_t> &pixels) {
  int left = width, right = 0, top = height, bottom = 0;
  for (const auto &corner : position) {
    left = std::min(left, corner.x), right = std::max(right, corner.x);
    top = std::min(top, corner.y), bottom = std::max(bottom, corner.y);
  }
  const int margin = std::max(right - left, bottom - top) / 4 + 2;
  left = std::max(left - margin, 0), right = std::min(right + margin, width - 1);
  top = std::max(top - margin, 0), bottom = std::min(bottom + margin, height - 1);
  for (int row = top; row <= bottom; ++row)
    std::fill(pixels.begin() + size_t(row) * width + left, pixels.begin() + size_t(row) * width + right + 1, uint8_t(255));
}

// One symbol or none. Around a small code on a noisy photo the local average breaks cells that middle grey parts: 2 of 32
// drawn codes were read by the latter alone, in a third of the time.
ZXing::Results read(const std::vector<uint8_t> &pixels, int width, int height, spx_barcode_search search) {
  const ZXing::ImageView image(pixels.data(), width, height, ZXing::ImageFormat::Lum);
  auto results = ZXing::ReadBarcodes(image, hints(search, ZXing::Binarizer::LocalAverage));
  if (!results.empty() || search != SPX_BARCODES_MATRIX) return results;
  return ZXing::ReadBarcodes(image, hints(search, ZXing::Binarizer::FixedThreshold));
}

void copy(const ZXing::Result &result, spx_barcode &barcode) {
  for (int corner = 0; corner < 4; ++corner) {
    barcode.x[corner] = result.position()[corner].x;
    barcode.y[corner] = result.position()[corner].y;
  }
  std::strncpy(barcode.symbology, ZXing::ToString(result.format()), sizeof barcode.symbology - 1);
  barcode.text = strdup(result.text().c_str());
}

}  // namespace

int spx_barcodes_read(const uint8_t *grey, int width, int height, spx_barcode_search search, spx_barcode **barcodes) {
  *barcodes = nullptr;
  try {
    std::vector<uint8_t> pixels(grey, grey + static_cast<size_t>(width) * height);
    std::vector<ZXing::Result> found;
    for (int symbol = 0; symbol < most; ++symbol) {
      const auto results = read(pixels, width, height, search);
      if (results.empty()) break;
      if (!contains(found, results.front())) found.push_back(results.front());
      erase(results.front().position(), width, height, pixels);
    }
    if (found.empty()) return 0;
    auto *list = static_cast<spx_barcode *>(calloc(found.size(), sizeof(spx_barcode)));
    if (list == nullptr) return -1;
    for (size_t index = 0; index < found.size(); ++index) copy(found[index], list[index]);
    *barcodes = list;
    return static_cast<int>(found.size());
  } catch (...) {
    return -1;
  }
}

void spx_barcodes_free(spx_barcode *barcodes, int count) {
  for (int index = 0; index < count; ++index) free(barcodes[index].text);
  free(barcodes);
}

#define SPX_TEXT(number) SPX_QUOTED(number)
#define SPX_QUOTED(number) #number

const char *spx_barcodes_version(void) {
  return SPX_TEXT(ZXING_VERSION_MAJOR) "." SPX_TEXT(ZXING_VERSION_MINOR) "." SPX_TEXT(ZXING_VERSION_PATCH);
}
