#define _GNU_SOURCE
#include "cworker.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

int cworker_socket_pair(int *ours, int *theirs) {
  int pair[2];
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) != 0) return -1;
  *ours = pair[0];
  *theirs = pair[1];
  return 0;
}

static ssize_t send_some(int socket, const void *bytes, size_t count, int descriptor) {
  struct iovec part = {.iov_base = (void *)bytes, .iov_len = count};
  char control[CMSG_SPACE(sizeof(int))] = {0};
  struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1};
  if (descriptor >= 0) {
    message.msg_control = control;
    message.msg_controllen = sizeof control;
    struct cmsghdr *header = CMSG_FIRSTHDR(&message);
    header->cmsg_level = SOL_SOCKET;
    header->cmsg_type = SCM_RIGHTS;
    header->cmsg_len = CMSG_LEN(sizeof(int));
    memcpy(CMSG_DATA(header), &descriptor, sizeof(int));
  }
  return sendmsg(socket, &message, MSG_NOSIGNAL);
}

int cworker_send(int socket, const void *bytes, size_t count, int descriptor) {
  const char *next = bytes;
  while (count > 0) {
    ssize_t sent = send_some(socket, next, count, descriptor);
    if (sent < 0 && errno == EINTR) continue;
    if (sent < 0) return -1;
    next += sent;
    count -= (size_t)sent;
    descriptor = -1;
  }
  return 0;
}

ssize_t cworker_receive(int socket, void *bytes, size_t count, int *descriptor) {
  struct iovec part = {.iov_base = bytes, .iov_len = count};
  char control[CMSG_SPACE(sizeof(int))];
  struct msghdr message = {.msg_iov = &part,
                           .msg_iovlen = 1,
                           .msg_control = control,
                           .msg_controllen = sizeof control};
  ssize_t received;
  do {
    received = recvmsg(socket, &message, MSG_CMSG_CLOEXEC);
  } while (received < 0 && errno == EINTR);
  *descriptor = -1;
  if (received <= 0) return received;
  struct cmsghdr *header = CMSG_FIRSTHDR(&message);
  if (header != NULL && header->cmsg_level == SOL_SOCKET && header->cmsg_type == SCM_RIGHTS)
    memcpy(descriptor, CMSG_DATA(header), sizeof(int));
  return received;
}

int cworker_claim_output(void) {
  int output = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
  if (output < 0) return -1;
  int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (nowhere < 0) return -1;
  if (dup2(nowhere, STDOUT_FILENO) < 0 || dup2(nowhere, STDERR_FILENO) < 0) return -1;
  close(nowhere);
  return output;
}

int cworker_end_with_peer(int socket) {
  if (signal(SIGIO, SIG_DFL) == SIG_ERR) return -1;
  if (fcntl(socket, F_SETOWN, getpid()) != 0) return -1;
  int flags = fcntl(socket, F_GETFL);
  if (flags < 0 || fcntl(socket, F_SETFL, flags | O_ASYNC) != 0) return -1;
  // The peer may have gone before O_ASYNC was set; then no signal would ever come.
  struct pollfd peer = {.fd = socket, .events = POLLIN};
  if (poll(&peer, 1, 0) > 0) raise(SIGIO);
  return 0;
}

static int limit(int resource, uint64_t value) {
  struct rlimit bound = {.rlim_cur = value, .rlim_max = value};
  return setrlimit(resource, &bound);
}

int cworker_limit(uint64_t address_space, uint64_t cpu_seconds, uint64_t file_size,
                  uint64_t descriptors) {
  if (limit(RLIMIT_CORE, 0) != 0) return -1;
  if (limit(RLIMIT_AS, address_space) != 0) return -1;
  if (limit(RLIMIT_CPU, cpu_seconds) != 0) return -1;
  if (limit(RLIMIT_FSIZE, file_size) != 0) return -1;
  return limit(RLIMIT_NOFILE, descriptors);
}

int cworker_memory_file(const char *name) { return memfd_create(name, MFD_CLOEXEC); }
