// Privileges that a process gives up for ever. Here and not in Swift because prctl, syscall and
// libseccomp's rules are variadic, and Landlock has no wrapper in the C library.
#ifndef CSANDBOX_H
#define CSANDBOX_H

#include <stddef.h>
#include <stdint.h>

/// Bounds this process: address space in bytes, CPU in seconds, open descriptors; no core dumps, no
/// bytes written to files. 0, or -1 with errno set.
int csandbox_limit(uint64_t address_space, uint64_t cpu_seconds, uint64_t descriptors);

/// No new processes, and no new threads either, which the kernel counts alike: for where there is
/// no filter that tells them apart. Without effect for root. 0, or -1 with errno set.
int csandbox_limit_processes(void);

/// Neither this process nor what it starts can ever gain privileges. 0, or -1 with errno set.
int csandbox_no_new_privileges(void);

/// The Landlock version of the kernel, 0 when it has none or it is off.
int csandbox_landlock_version(void);

/// A Landlock ruleset that allows reading beneath `paths` and nothing else on the file system, and
/// no TCP where the kernel can refuse it. Paths that do not exist are left out. Its descriptor, or
/// -1 with errno set.
int csandbox_landlock_ruleset(const char *const *paths, size_t count);

/// Puts this process under a ruleset, for ever. 0, or -1 with errno set.
int csandbox_landlock_restrict(int ruleset);

/// A seccomp filter as the kernel takes it. Owned by whoever made it, for the process's life.
struct csandbox_filter;

/// The filter that lets through what computing, memory and reading need: no sockets are made, no
/// program is started, no process is made or signalled (threads are), no file is opened for writing.
/// Anything else fails with EPERM. NULL when the kernel or libseccomp cannot.
struct csandbox_filter *csandbox_filter_make(void);

/// Puts this process under the filter, for ever. Needs `csandbox_no_new_privileges`. 0, or -1 with
/// errno set.
int csandbox_filter_apply(const struct csandbox_filter *filter);

#endif
