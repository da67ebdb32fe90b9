// The few system calls of the worker boundary that Swift cannot make: ancillary data uses
// macros (CMSG_*), fork is hidden from Swift, and prctl is variadic.
#ifndef CWORKER_H
#define CWORKER_H

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/// Makes a connected pair of close-on-exec Unix stream sockets. 0, or -1 with errno set.
int cworker_socket_pair(int *ours, int *theirs);

/// Sends all `count` bytes; `descriptor` (or -1) travels with the first of them.
/// 0, or -1 with errno set. A vanished peer is EPIPE, never a signal.
int cworker_send(int socket, const void *bytes, size_t count, int descriptor);

/// Receives up to `count` bytes and, in `*descriptor`, a descriptor that came with them, else -1.
/// The number of bytes, 0 when the peer has closed, or -1 with errno set.
ssize_t cworker_receive(int socket, void *bytes, size_t count, int *descriptor);

/// Waits at most `milliseconds` (or for ever when negative) until `socket` can be read.
/// 1 when it can, 0 when the time is over, -1 with errno set.
int cworker_wait(int socket, int milliseconds);

/// Gives back a private copy of standard input and points standard input, output and error to
/// /dev/null, so that no library can read or write there. -1 with errno set on failure.
int cworker_claim_input(void);

/// Makes a copy of this process that ends when this one does. Its process id here, 0 in the copy,
/// which leads a process group of its own, or -1 with errno set.
///
/// Only for processes with one thread (`cworker_thread_count`): the copy has no other.
pid_t cworker_fork(void);

/// How many threads this process has, or -1.
int cworker_thread_count(void);

/// How a process ended and what it cost.
struct cworker_end {
  /// Signal that ended it, or 0.
  int32_t signal;
  int32_t exit_status;
  int64_t peak_resident_kilobytes;
  int64_t cpu_microseconds;
};

/// Kills a copy with its process group and waits until it is gone. 0, or -1 with errno set.
int cworker_end(pid_t process, struct cworker_end *end);

/// A file that lives in memory only. Its descriptor, or -1 with errno set.
int cworker_memory_file(const char *name);

#endif
