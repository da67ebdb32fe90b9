#define _GNU_SOURCE
#include "cworker.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <sys/wait.h>
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

int cworker_wait(int socket, int milliseconds) {
  struct pollfd peer = {.fd = socket, .events = POLLIN};
  int ready;
  do {
    ready = poll(&peer, 1, milliseconds);
  } while (ready < 0 && errno == EINTR);
  return ready > 0 ? 1 : ready;
}

int cworker_claim_input(void) {
  int input = fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3);
  if (input < 0) return -1;
  int nowhere = open("/dev/null", O_RDWR | O_CLOEXEC);
  if (nowhere < 0) return -1;
  for (int standard = 0; standard <= 2; standard++)
    if (dup2(nowhere, standard) < 0) return -1;
  close(nowhere);
  return input;
}

pid_t cworker_fork(void) {
  pid_t parent = getpid();
  pid_t child = fork();
  if (child != 0) {
    // Set on both sides: whoever comes first, the group is there before it is needed.
    if (child > 0) setpgid(child, child);
    return child;
  }
  setpgid(0, 0);
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  // The parent may have gone before the line above; then no signal would ever come.
  if (getppid() != parent) _exit(70);
  return 0;
}

int cworker_thread_count(void) {
  DIR *tasks = opendir("/proc/self/task");
  if (tasks == NULL) return -1;
  int count = 0;
  for (struct dirent *task = readdir(tasks); task != NULL; task = readdir(tasks))
    if (task->d_name[0] != '.') count++;
  closedir(tasks);
  return count;
}

int cworker_end(pid_t process, struct cworker_end *end) {
  kill(-process, SIGKILL);
  kill(process, SIGKILL);
  int status = 0;
  struct rusage usage;
  pid_t gone;
  do {
    gone = wait4(process, &status, 0, &usage);
  } while (gone < 0 && errno == EINTR);
  if (gone < 0) return -1;
  end->signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
  end->exit_status = WIFEXITED(status) ? WEXITSTATUS(status) : 0;
  end->peak_resident_kilobytes = usage.ru_maxrss;
  end->cpu_microseconds = (int64_t)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000000 +
                          usage.ru_utime.tv_usec + usage.ru_stime.tv_usec;
  return 0;
}

int cworker_memory_file(const char *name) { return memfd_create(name, MFD_CLOEXEC); }
