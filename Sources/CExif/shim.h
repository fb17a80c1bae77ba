// libexif imports as it is.
#ifndef SPX_CEXIF_H
#define SPX_CEXIF_H

#include <libexif/exif-data.h>
#include <libexif/exif-tag.h>

#endif
