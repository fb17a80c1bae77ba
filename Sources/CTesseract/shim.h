// Tesseract's C interface and the Leptonica types it mentions.
#ifndef SPX_CTESSERACT_H
#define SPX_CTESSERACT_H

#include <leptonica/allheaders.h>
#include <tesseract/capi.h>

// Weak: found where Tesseract was built with OpenMP, absent where it was not.
extern void omp_set_max_active_levels(int levels) __attribute__((weak));

/// Keeps Tesseract on the calling thread. Holds for the calling thread only, so call it before each recognition.
static inline void spx_single_thread(void) {
  if (omp_set_max_active_levels) omp_set_max_active_levels(0);
}

#endif
