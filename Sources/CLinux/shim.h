// Linux calls that the C library has no function for, or a variadic one.
#ifndef SPX_CLINUX_H
#define SPX_CLINUX_H

#include <linux/landlock.h>
#include <spawn.h>
#include <stdint.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

/// `struct landlock_ruleset_attr` of Landlock ABI 6. The header may be older than the kernel; an older kernel takes
/// the longer structure where the fields that it does not know are zero.
struct spx_landlock_ruleset {
  uint64_t files;
  uint64_t network;
  uint64_t scopes;
};

/// `landlock_create_ruleset` with `LANDLOCK_CREATE_RULESET_VERSION`: Landlock's version, or -1.
static inline int spx_landlock_version(void) {
  return (int)syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
}

/// `landlock_create_ruleset`: a descriptor, or -1.
static inline int spx_landlock_create_ruleset(const struct spx_landlock_ruleset *ruleset) {
  return (int)syscall(SYS_landlock_create_ruleset, ruleset, sizeof *ruleset, 0);
}

/// `landlock_add_rule` for a file, or a folder and all below it.
static inline int spx_landlock_allow(int ruleset, int path, uint64_t access) {
  struct landlock_path_beneath_attr rule = {.allowed_access = access, .parent_fd = path};
  return (int)syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
}

/// `landlock_restrict_self`: binds the calling thread and the threads that it starts from now on.
static inline int spx_landlock_restrict_self(int ruleset) {
  return (int)syscall(SYS_landlock_restrict_self, ruleset, 0);
}

// Headers show these to GNU programs only.
extern int pipe2(int ends[2], int flags);
extern int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int from);

/// `pipe2`: a pipe, reading end first.
static inline int spx_pipe(int *ends, int flags) { return pipe2(ends, flags); }

/// `posix_spawn_file_actions_addclosefrom_np`: the program inherits no descriptor from this number on.
static inline int spx_spawn_close_from(posix_spawn_file_actions_t *actions, int from) {
  return posix_spawn_file_actions_addclosefrom_np(actions, from);
}

/// `O_PATH`, which headers show to GNU programs only.
static const int spx_o_path = 010000000;

/// `prctl(PR_SET_NO_NEW_PRIVS)`: no program that is executed gains rights.
static inline int spx_no_new_privileges(void) { return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0); }

/// `prctl(PR_GET_SECCOMP)`: negative where the kernel has no seccomp.
static inline int spx_seccomp_mode(void) { return prctl(PR_GET_SECCOMP, 0, 0, 0, 0); }

/// `pidfd_open`: a descriptor that becomes readable when the process ends, or -1.
static inline int spx_pidfd_open(pid_t process) { return (int)syscall(SYS_pidfd_open, process, 0); }

/// `syncfs`: waits until what was written into the file system of an open file is on the disk.
static inline int spx_syncfs(int file) { return (int)syscall(SYS_syncfs, file); }

/// `sync_file_range` with `SYNC_FILE_RANGE_WRITE` (2): begins to write a whole file to the disk and does not wait.
static inline int spx_begin_writing_out(int file) {
  return (int)syscall(SYS_sync_file_range, file, (int64_t)0, (int64_t)0, 2u);
}

#endif
