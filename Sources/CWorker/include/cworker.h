// The few system calls of the worker boundary that Swift cannot make: ancillary data uses
// macros (CMSG_*), fcntl is variadic, and the rlimit constants do not import as integers.
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

/// Gives back a private copy of standard output and points standard output and standard error
/// to /dev/null, so that no library can write between frames. -1 with errno set on failure.
int cworker_claim_output(void);

/// Lets this process be terminated (SIGIO) as soon as `socket`'s peer closes or speaks.
/// 0, or -1 with errno set.
int cworker_end_with_peer(int socket);

/// Bounds this process: address space and file size in bytes, CPU in seconds, open descriptors;
/// no core dumps. 0, or -1 with errno set.
int cworker_limit(uint64_t address_space, uint64_t cpu_seconds, uint64_t file_size,
                  uint64_t descriptors);

/// A file that lives in memory only. Its descriptor, or -1 with errno set.
int cworker_memory_file(const char *name);

#endif
