// System calls that a photo's process must not make, for which the C library has no function that Swift can call.
#ifndef SPX_CATTEMPTS_H
#define SPX_CATTEMPTS_H

#include <linux/bpf.h>
#include <linux/io_uring.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

/// Lets the parent look into this process, for which nothing but permission is needed.
static inline int spx_try_ptrace(void) { return (int)ptrace(PTRACE_TRACEME, 0, NULL, NULL); }

/// Reads a byte of this process as if it was another one's.
static inline int spx_try_process_vm(int writes) {
  char from = 1, to = 0;
  struct iovec local = {&to, 1}, remote = {&from, 1};
  return (int)(writes ? process_vm_writev(getpid(), &local, 1, &remote, 1, 0)
                      : process_vm_readv(getpid(), &local, 1, &remote, 1, 0));
}

/// Makes a ring by which the kernel opens files and sockets itself.
static inline int spx_try_io_uring(void) {
  struct io_uring_params parameters;
  memset(&parameters, 0, sizeof parameters);
  return (int)syscall(SYS_io_uring_setup, 1, &parameters);
}

/// Enters a ring that is not there: what gets as far as that fails with EBADF.
static inline int spx_try_io_uring_enter(void) {
  return (int)syscall(SYS_io_uring_enter, -1, 0, 0, 0, NULL, 0);
}

/// Makes a table in the kernel.
static inline int spx_try_bpf(void) {
  union bpf_attr attributes;
  memset(&attributes, 0, sizeof attributes);
  attributes.map_type = BPF_MAP_TYPE_ARRAY;
  attributes.key_size = 4;
  attributes.value_size = 4;
  attributes.max_entries = 1;
  return (int)syscall(SYS_bpf, BPF_MAP_CREATE, &attributes, sizeof attributes);
}

/// Takes page faults over, for which nothing but permission is needed.
static inline int spx_try_userfaultfd(void) { return (int)syscall(SYS_userfaultfd, 1); }

#endif
