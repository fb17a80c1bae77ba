// Nettle for Swift: its names are macros that Swift does not see through.
#ifndef SPX_CNETTLE_H
#define SPX_CNETTLE_H

#include <nettle/sha2.h>
#include <nettle/version.h>

/// `sha256_init`
static inline void spx_sha256_init(struct sha256_ctx *digest) { sha256_init(digest); }

/// `sha256_update`
static inline void spx_sha256_update(struct sha256_ctx *digest, size_t length, const uint8_t *data) {
  sha256_update(digest, length, data);
}

/// `sha256_digest`
static inline void spx_sha256_digest(struct sha256_ctx *digest, size_t length, uint8_t *result) {
  sha256_digest(digest, length, result);
}

/// `nettle_version_major`
static inline int spx_nettle_major(void) { return nettle_version_major(); }

/// `nettle_version_minor`
static inline int spx_nettle_minor(void) { return nettle_version_minor(); }

#endif
