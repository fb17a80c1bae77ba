// The only C file: SwiftPM's `.embedInCode` makes a Swift array literal, which takes 37 s to compile
// for 200 KB; a resource bundle would have to travel beside the binary. `#embed` takes neither.
#pragma clang diagnostic ignored "-Wc23-extensions"
#include "CModelFiles.h"

static const unsigned char manifest[] = {
#embed "../../Models/manifest.json"
};

static const unsigned char catalog[] = {
#embed "../../Models/gear-catalog.jsonl"
};

static const unsigned char confidence[] = {
#embed "../../Models/label-confidence.json"
};

const unsigned char *spx_model_manifest(size_t *count) {
  *count = sizeof manifest;
  return manifest;
}

const unsigned char *spx_gear_catalog(size_t *count) {
  *count = sizeof catalog;
  return catalog;
}

const unsigned char *spx_label_confidence(size_t *count) {
  *count = sizeof confidence;
  return confidence;
}
