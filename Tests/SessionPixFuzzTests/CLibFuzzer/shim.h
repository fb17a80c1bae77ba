// libFuzzer, which comes with the Swift toolchain and is linked by `-sanitize=fuzzer`. It has no header of its own:
// the function is documented at https://llvm.org/docs/LibFuzzer.html#using-libfuzzer-as-a-library.
#ifndef SPX_CLIBFUZZER_H
#define SPX_CLIBFUZZER_H

#include <stddef.h>
#include <stdint.h>

/// Calls `target` with one input after the other, until the time is up or one of them brings it down.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*target)(const uint8_t *bytes, size_t count));

#endif
