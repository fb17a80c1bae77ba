// libseccomp for Swift. Only what Swift cannot call stands here: macros that make numbers.
#ifndef SPX_CSECCOMP_H
#define SPX_CSECCOMP_H

#include <seccomp.h>

/// `SCMP_ACT_ALLOW`: the call is made.
static inline uint32_t spx_seccomp_allow(void) { return SCMP_ACT_ALLOW; }

/// `SCMP_ACT_ERRNO`: the call is not made and fails with `code`.
static inline uint32_t spx_seccomp_fail(uint16_t code) { return SCMP_ACT_ERRNO(code); }

/// `seccomp_rule_add`: refuses `call` where these bits of argument `index` have this value.
static inline int spx_seccomp_fail_on_bits(
    scmp_filter_ctx filter, uint16_t code, int call, unsigned int index, uint32_t bits, uint32_t value) {
  struct scmp_arg_cmp same = SCMP_CMP(index, SCMP_CMP_MASKED_EQ, bits, value);
  return seccomp_rule_add_array(filter, SCMP_ACT_ERRNO(code), call, 1, &same);
}

#endif
