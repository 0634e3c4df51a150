/*
 * Stands between a process and its disk (LD_PRELOAD), for the files below one folder:
 *   RECORD_UNDER  the folder
 *   RECORD_TO     every change of a file, every sync and every line on the standard output goes there, in order
 *   FAIL_AT       the n-th write or sync fails with EIO; all from there on with FAIL_FOREVER
 *   FAIL_WITH     another error than EIO, by its number
 *   SPACE         bytes by which the files may grow together; then ENOSPC. What is deleted is given back
 * A record is: kind (1), length of the path (2), offset (8), length of the data (4), path, data; little end first.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum { WRITE = 1, TRUNCATE, SYNC, RENAME, UNLINK, SAID, CREATE };
#define FILES 4096

static char *names[FILES];
static const char *under;
static int log_fd = -1;
static long fail_at = 0, calls = 0, space = -1;
static int fail_forever = 0, fail_with = EIO;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

#define REAL(name) static __typeof__(name) *real; if (!real) real = dlsym(RTLD_NEXT, #name)

__attribute__((constructor)) static void begin(void) {
  const char *to = getenv("RECORD_TO");
  under = getenv("RECORD_UNDER");
  if (to) log_fd = syscall(SYS_openat, AT_FDCWD, to, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (getenv("FAIL_AT")) fail_at = atol(getenv("FAIL_AT"));
  if (getenv("SPACE")) space = atol(getenv("SPACE"));
  fail_forever = getenv("FAIL_FOREVER") != NULL;
  if (getenv("FAIL_WITH")) fail_with = atoi(getenv("FAIL_WITH"));
}

static int ours(const char *path) { return under && path && strncmp(path, under, strlen(under)) == 0; }
static const char *name_of(int fd) { return fd >= 0 && fd < FILES ? names[fd] : NULL; }

static void note(uint8_t kind, const char *path, uint64_t at, const void *data, uint32_t length) {
  if (log_fd < 0) return;
  uint16_t path_length = strlen(path);
  struct iovec parts[] = {{&kind, 1}, {&path_length, 2}, {&at, 8}, {&length, 4}, {(void *)path, path_length}, {(void *)data, length}};
  if (syscall(SYS_writev, log_fd, parts, 6) < 0) abort();
}

/* True when this call is to fail. */
static int fails(void) {
  if (fail_at == 0) return 0;
  calls += 1;
  if (calls < fail_at || (calls > fail_at && !fail_forever)) return 0;
  errno = fail_with;
  return 1;
}

/* True when the file may not grow that far. */
static int is_full(int fd, uint64_t end) {
  struct stat found;
  if (space < 0 || fstat(fd, &found) != 0 || end <= (uint64_t)found.st_size) return 0;
  long growth = end - found.st_size;
  if (growth > space) {
    errno = ENOSPC;
    return 1;
  }
  space -= growth;
  return 0;
}

static void opened(int fd, const char *path, int flags) {
  if (fd < 0 || fd >= FILES) return;
  char whole[PATH_MAX];
  if (path[0] != '/' && realpath(path, whole)) path = whole;
  pthread_mutex_lock(&lock);
  /* libuv closes by a system call of its own: the number may still have the name of a file of ours. */
  free(names[fd]);
  names[fd] = ours(path) ? strdup(path) : NULL;
  if (!names[fd]) {
    pthread_mutex_unlock(&lock);
    return;
  }
  if (flags & O_CREAT) note(CREATE, path, 0, "", 0);
  if (flags & O_TRUNC) note(TRUNCATE, path, 0, "", 0);
  pthread_mutex_unlock(&lock);
}

/* What stood there before it was replaced or emptied takes no space any more. */
static void give_back(const char *path) {
  struct stat found;
  if (space < 0 || !ours(path)) return;
  pthread_mutex_lock(&lock);
  if (stat(path, &found) == 0) space += found.st_size;
  pthread_mutex_unlock(&lock);
}

#define OPEN(name)                                    \
  int name(const char *path, int flags, ...) {        \
    REAL(name);                                       \
    va_list rest;                                     \
    va_start(rest, flags);                            \
    mode_t mode = flags & O_CREAT ? va_arg(rest, int) : 0; \
    va_end(rest);                                     \
    if (flags & O_TRUNC) give_back(path);             \
    int fd = real(path, flags, mode);                 \
    opened(fd, path, flags);                          \
    return fd;                                        \
  }
OPEN(open)
OPEN(open64)

int close(int fd) {
  REAL(close);
  pthread_mutex_lock(&lock);
  if (name_of(fd)) {
    free(names[fd]);
    names[fd] = NULL;
  }
  pthread_mutex_unlock(&lock);
  return real(fd);
}

static ssize_t put(int fd, const void *data, size_t length, off64_t at, ssize_t (*real)(int, const void *, size_t, off64_t)) {
  const char *path = name_of(fd);
  if (!path) return real(fd, data, length, at);
  pthread_mutex_lock(&lock);
  ssize_t done = fails() || is_full(fd, at + length) ? -1 : real(fd, data, length, at);
  if (done > 0) note(WRITE, path, at, data, done);
  pthread_mutex_unlock(&lock);
  return done;
}

ssize_t pwrite64(int fd, const void *data, size_t length, off64_t at) {
  REAL(pwrite64);
  return put(fd, data, length, at, real);
}

ssize_t pwrite(int fd, const void *data, size_t length, off_t at) {
  REAL(pwrite64);
  (void)real;
  return pwrite64(fd, data, length, at);
}

static ssize_t plain(int fd, const void *data, size_t length, off64_t at) {
  (void)at;
  return syscall(SYS_write, fd, data, length);
}

ssize_t write(int fd, const void *data, size_t length) {
  if (fd == STDOUT_FILENO && log_fd >= 0) {
    pthread_mutex_lock(&lock);
    note(SAID, "", 0, data, length);
    pthread_mutex_unlock(&lock);
  }
  if (!name_of(fd)) return plain(fd, data, length, 0);
  struct stat found;
  int appends = fcntl(fd, F_GETFL) & O_APPEND;
  off64_t at = appends && fstat(fd, &found) == 0 ? found.st_size : lseek(fd, 0, SEEK_CUR);
  return put(fd, data, length, at, plain);
}

#define SYNC_BY(name)                       \
  int name(int fd) {                        \
    REAL(name);                             \
    const char *path = name_of(fd);         \
    if (!path) return real(fd);             \
    pthread_mutex_lock(&lock);              \
    int done = fails() ? -1 : real(fd);     \
    if (done == 0) note(SYNC, path, 0, "", 0); \
    pthread_mutex_unlock(&lock);            \
    return done;                            \
  }
SYNC_BY(fsync)
SYNC_BY(fdatasync)

#define TRUNCATE_BY(name, type)             \
  int name(int fd, type length) {           \
    REAL(name);                             \
    const char *path = name_of(fd);         \
    if (!path) return real(fd, length);     \
    pthread_mutex_lock(&lock);              \
    struct stat found;                      \
    int known = fstat(fd, &found) == 0;     \
    int done = fails() ? -1 : real(fd, length); \
    if (done == 0 && space >= 0 && known && found.st_size > length) space += found.st_size - length; \
    if (done == 0) note(TRUNCATE, path, length, "", 0); \
    pthread_mutex_unlock(&lock);            \
    return done;                            \
  }
TRUNCATE_BY(ftruncate, off_t)
TRUNCATE_BY(ftruncate64, off64_t)

int rename(const char *from, const char *to) {
  REAL(rename);
  give_back(to);
  pthread_mutex_lock(&lock);
  int done = real(from, to);
  if (done == 0 && ours(to)) note(RENAME, from, 0, to, strlen(to));
  pthread_mutex_unlock(&lock);
  return done;
}

static int drop(const char *path, int (*real)(const char *)) {
  struct stat found;
  pthread_mutex_lock(&lock);
  int known = stat(path, &found) == 0;
  int done = real(path);
  if (done == 0 && ours(path)) {
    note(UNLINK, path, 0, "", 0);
    if (space >= 0 && known) space += found.st_size;
  }
  pthread_mutex_unlock(&lock);
  return done;
}

int unlink(const char *path) {
  REAL(unlink);
  return drop(path, real);
}

int remove(const char *path) {
  REAL(remove);
  return drop(path, real);
}
