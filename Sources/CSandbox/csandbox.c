#define _GNU_SOURCE
#include "csandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <seccomp.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static int limit(int resource, uint64_t value) {
  struct rlimit bound = {.rlim_cur = value, .rlim_max = value};
  return setrlimit(resource, &bound);
}

int csandbox_limit(uint64_t address_space, uint64_t cpu_seconds, uint64_t descriptors) {
  // A library that writes past the limit of 0 bytes gets an error instead of a signal.
  if (signal(SIGXFSZ, SIG_IGN) == SIG_ERR) return -1;
  if (limit(RLIMIT_CORE, 0) != 0) return -1;
  if (limit(RLIMIT_AS, address_space) != 0) return -1;
  if (limit(RLIMIT_CPU, cpu_seconds) != 0) return -1;
  if (limit(RLIMIT_FSIZE, 0) != 0) return -1;
  return limit(RLIMIT_NOFILE, descriptors);
}

int csandbox_limit_processes(void) { return limit(RLIMIT_NPROC, 0); }

int csandbox_no_new_privileges(void) { return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0); }

int csandbox_landlock_version(void) {
  long version =
      syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
  return version < 0 ? 0 : (int)version;
}

// Debian 12's header knows version 2; kernels refuse bits that they do not know, so the newer ones
// are named here and masked by the version. https://docs.kernel.org/userspace-api/landlock.html
#define ACCESS_FS_TRUNCATE (1ULL << 14)   // version 3
#define ACCESS_FS_IOCTL_DEV (1ULL << 15)  // version 5
#define ACCESS_NET_BIND_TCP (1ULL << 0)   // version 4
#define ACCESS_NET_CONNECT_TCP (1ULL << 1)
#define SCOPE_ABSTRACT_UNIX_SOCKET (1ULL << 0)  // version 6
#define SCOPE_SIGNAL (1ULL << 1)

// The struct as of version 6; an older kernel takes its first members.
struct ruleset_attributes {
  uint64_t handled_access_fs;
  uint64_t handled_access_net;
  uint64_t scoped;
};

static int make_ruleset(int version) {
  // All of version 1: bits 0 to 12.
  struct ruleset_attributes attributes = {.handled_access_fs = (1ULL << 13) - 1};
  size_t size = sizeof attributes.handled_access_fs;
  if (version >= 2) attributes.handled_access_fs |= LANDLOCK_ACCESS_FS_REFER;
  if (version >= 3) attributes.handled_access_fs |= ACCESS_FS_TRUNCATE;
  if (version >= 5) attributes.handled_access_fs |= ACCESS_FS_IOCTL_DEV;
  if (version >= 4) {
    attributes.handled_access_net = ACCESS_NET_BIND_TCP | ACCESS_NET_CONNECT_TCP;
    size += sizeof attributes.handled_access_net;
  }
  if (version >= 6) {
    attributes.scoped = SCOPE_ABSTRACT_UNIX_SOCKET | SCOPE_SIGNAL;
    size += sizeof attributes.scoped;
  }
  return (int)syscall(SYS_landlock_create_ruleset, &attributes, size, 0);
}

static int allow_reading(int ruleset, const char *path) {
  int file = open(path, O_PATH | O_CLOEXEC);
  if (file < 0) return errno == ENOENT || errno == ENOTDIR || errno == EACCES ? 0 : -1;
  struct stat status;
  int done = fstat(file, &status);
  if (done == 0) {
    struct landlock_path_beneath_attr rule = {.parent_fd = file,
                                              .allowed_access = LANDLOCK_ACCESS_FS_READ_FILE};
    // A rule on a file must not carry rights of folders.
    if (S_ISDIR(status.st_mode)) rule.allowed_access |= LANDLOCK_ACCESS_FS_READ_DIR;
    done = (int)syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
  }
  close(file);
  return done;
}

int csandbox_landlock_ruleset(const char *const *paths, size_t count) {
  int version = csandbox_landlock_version();
  if (version == 0) {
    errno = EOPNOTSUPP;
    return -1;
  }
  int ruleset = make_ruleset(version);
  if (ruleset < 0) return -1;
  for (size_t index = 0; index < count; index++) {
    if (allow_reading(ruleset, paths[index]) != 0) {
      int reason = errno;
      close(ruleset);
      errno = reason;
      return -1;
    }
  }
  return ruleset;
}

int csandbox_landlock_restrict(int ruleset) {
  return (int)syscall(SYS_landlock_restrict_self, ruleset, 0);
}

struct csandbox_filter {
  struct sock_fprog program;
};

// What computing, memory, time, reading and answering over an open socket need.
static const char *const allowed[] = {
    "read", "write", "readv", "writev", "pread64", "preadv", "sendmsg", "sendto", "recvmsg",
    "recvfrom", "close", "lseek", "_llseek", "dup", "fcntl", "fcntl64", "poll", "ppoll",
    "ppoll_time64",
    "brk", "mmap", "mmap2", "munmap", "mremap", "mprotect", "madvise", "membarrier",
    "fstat", "fstat64", "stat", "stat64", "lstat", "lstat64", "newfstatat", "fstatat64", "statx",
    "statfs", "statfs64", "fstatfs", "fstatfs64", "access", "faccessat", "faccessat2", "readlink",
    "readlinkat", "getdents64", "getcwd",
    "futex", "futex_time64", "sched_yield", "sched_getaffinity", "set_robust_list", "rseq",
    "clock_gettime", "clock_gettime64", "clock_getres", "clock_getres_time64", "gettimeofday",
    "time", "times", "nanosleep", "clock_nanosleep", "clock_nanosleep_time64", "getrusage",
    "getrandom", "getpid", "getppid", "gettid", "getuid", "geteuid", "getgid", "getegid",
    "getuid32", "geteuid32", "getgid32", "getegid32", "uname", "sysinfo", "getrlimit", "ugetrlimit",
    "rt_sigaction", "rt_sigprocmask", "rt_sigreturn", "sigreturn", "sigaltstack", "restart_syscall",
    "exit", "exit_group",
};

static int allow_by_name(scmp_filter_ctx context) {
  for (size_t index = 0; index < sizeof allowed / sizeof allowed[0]; index++) {
    int number = seccomp_syscall_resolve_name(allowed[index]);
    // This machine's processor does not have that call.
    if (number == __NR_SCMP_ERROR || number < 0) continue;
    int done = seccomp_rule_add(context, SCMP_ACT_ALLOW, number, 0);
    if (done != 0 && done != -EDOM) return done;
  }
  return 0;
}

// Opening is for reading only: none of these bits may be set.
static int allow_opening(scmp_filter_ctx context) {
  const scmp_datum_t writing = O_ACCMODE | O_CREAT | O_TRUNC;
  int done = seccomp_rule_add(context, SCMP_ACT_ALLOW, SCMP_SYS(openat), 1,
                              SCMP_A2(SCMP_CMP_MASKED_EQ, writing, O_RDONLY));
  if (done != 0) return done;
  int number = seccomp_syscall_resolve_name("open");
  if (number < 0) return 0;
  return seccomp_rule_add(context, SCMP_ACT_ALLOW, number, 1,
                          SCMP_A1(SCMP_CMP_MASKED_EQ, writing, O_RDONLY));
}

// Threads, which libde265 decodes with whatever it is told, and no processes. The flags of clone3
// stand in memory, where a filter cannot look: without that call the C library uses clone.
static int allow_threads(scmp_filter_ctx context) {
  int done = seccomp_rule_add(context, SCMP_ACT_ALLOW, SCMP_SYS(clone), 1,
                              SCMP_A0(SCMP_CMP_MASKED_EQ, CLONE_THREAD, CLONE_THREAD));
  if (done != 0) return done;
  int number = seccomp_syscall_resolve_name("clone3");
  if (number < 0) return 0;
  return seccomp_rule_add(context, SCMP_ACT_ERRNO(ENOSYS), number, 0);
}

static struct csandbox_filter *exported(scmp_filter_ctx context) {
  int file = memfd_create("filter", MFD_CLOEXEC);
  if (file < 0) return NULL;
  struct csandbox_filter *filter = NULL;
  off_t size = seccomp_export_bpf(context, file) == 0 ? lseek(file, 0, SEEK_END) : -1;
  if (size > 0) {
    struct sock_filter *code = malloc((size_t)size);
    filter = malloc(sizeof *filter);
    if (code != NULL && filter != NULL && pread(file, code, (size_t)size, 0) == size) {
      filter->program.len = (unsigned short)((size_t)size / sizeof *code);
      filter->program.filter = code;
    } else {
      free(code);
      free(filter);
      filter = NULL;
    }
  }
  close(file);
  return filter;
}

struct csandbox_filter *csandbox_filter_make(void) {
  scmp_filter_ctx context = seccomp_init(SCMP_ACT_ERRNO(EPERM));
  if (context == NULL) return NULL;
  struct csandbox_filter *filter = NULL;
  if (allow_by_name(context) == 0 && allow_opening(context) == 0 && allow_threads(context) == 0)
    filter = exported(context);
  seccomp_release(context);
  return filter;
}

int csandbox_filter_apply(const struct csandbox_filter *filter) {
  return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter->program, 0, 0);
}
