// The text files of Models/ that belong to this version of the code, in the binary itself.
#ifndef SPX_CMODELFILES_H
#define SPX_CMODELFILES_H

#include <stddef.h>

/// Models/manifest.json
const unsigned char *spx_model_manifest(size_t *count);
/// Models/gear-catalog.jsonl
const unsigned char *spx_gear_catalog(size_t *count);
/// Models/label-confidence.json
const unsigned char *spx_label_confidence(size_t *count);

#endif
