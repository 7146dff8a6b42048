/* Records what a process asks of the files in one folder, in the order it asks: preloaded, without privileges.
 *
 * RECORD_FOLDER names the folder (folders inside it are not watched), RECORD_LOG the file the records go to. A record
 * is packed as "<cQqI": operation, inode, offset or length, bytes that follow; then those bytes. Operations:
 *
 *     w  bytes written at an offset        logged before it happens: from then on it may be on the disk
 *     t  cut or grown to a length          likewise
 *     s  synced (the folder itself too)    logged after it succeeded: from then on what came before is on the disk
 *     o  opened under a name, perhaps made
 *     u  name removed                      logged before it happens
 *     r  renamed: two names, a 0 between   likewise
 *
 * One thread only: a write that runs beside a sync would be taken for synced. Memory maps are not seen.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static const char *folder;
static int log_fd = -1;

__attribute__((constructor)) static void begin(void) {
    const char *path = getenv("RECORD_LOG");
    folder = getenv("RECORD_FOLDER");
    if (path && folder)
        log_fd = (int)syscall(SYS_openat, AT_FDCWD, path, O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600);
}

static void put(const void *bytes, size_t length) {
    if (syscall(SYS_write, log_fd, bytes, length) != (ssize_t)length)
        abort();
}

static void record(char operation, uint64_t inode, int64_t at, const void *bytes, uint32_t length) {
    struct __attribute__((packed)) {
        char operation;
        uint64_t inode;
        int64_t at;
        uint32_t length;
    } head = {operation, inode, at, length};
    put(&head, sizeof head);
    put(bytes, length);
}

/* The name inside the folder, "" for the folder itself, NULL for any other path. */
static const char *inside(const char *path) {
    size_t length = folder ? strlen(folder) : 0;
    if (log_fd < 0 || strncmp(path, folder, length) != 0 || (path[length] != '/' && path[length] != 0))
        return NULL;
    const char *name = path[length] ? path + length + 1 : path + length;
    return strchr(name, '/') ? NULL : name;
}

static uint64_t inode_of(int fd) {
    struct stat file;
    return fstat(fd, &file) == 0 ? file.st_ino : 0;
}

static int is_watched(int fd) {
    char link[32], path[4096];
    if (log_fd < 0)
        return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0)
        return 0;
    path[length] = 0;
    return inside(path) != NULL;
}

/* An inode whose name goes is held open, so that no later file is given its number. */
static void hold(const char *path) { syscall(SYS_openat, AT_FDCWD, path, O_RDONLY | O_CLOEXEC, 0); }

static int opened(const char *path, int fd) {
    const char *name = fd < 0 ? NULL : inside(path);
    struct stat file;
    if (name && (!*name || (fstat(fd, &file) == 0 && !S_ISDIR(file.st_mode))))
        record('o', inode_of(fd), 0, name, (uint32_t)strlen(name));
    return fd;
}

static int synced(int fd, int result) {
    if (result == 0 && is_watched(fd))
        record('s', inode_of(fd), 0, "", 0);
    return result;
}

static void resizing(int fd, int64_t length) {
    if (is_watched(fd))
        record('t', inode_of(fd), length, "", 0);
}

static void writing(int fd, const void *bytes, size_t length, int64_t at) {
    if (is_watched(fd))
        record('w', inode_of(fd), at, bytes, (uint32_t)length);
}

#define OPEN(name)                                                                                                      \
    int name(const char *path, int flags, ...) {                                                                        \
        va_list more;                                                                                                   \
        va_start(more, flags);                                                                                          \
        int mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(more, int) : 0;                                               \
        va_end(more);                                                                                                   \
        int fd = REAL(name)(path, flags, mode);                                                                         \
        if (fd >= 0 && flags & O_TRUNC)                                                                                 \
            resizing(fd, 0);                                                                                            \
        return opened(path, fd);                                                                                        \
    }
OPEN(open)
OPEN(open64)

#define PWRITE(name, offset_type)                                                                                       \
    ssize_t name(int fd, const void *bytes, size_t length, offset_type at) {                                            \
        writing(fd, bytes, length, at);                                                                                 \
        return REAL(name)(fd, bytes, length, at);                                                                       \
    }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

ssize_t write(int fd, const void *bytes, size_t length) {
    if (is_watched(fd))
        writing(fd, bytes, length, fcntl(fd, F_GETFL) & O_APPEND ? lseek(fd, 0, SEEK_END) : lseek(fd, 0, SEEK_CUR));
    return REAL(write)(fd, bytes, length);
}

#define TRUNCATE(name, offset_type)                                                                                     \
    int name(int fd, offset_type length) {                                                                              \
        resizing(fd, length);                                                                                           \
        return REAL(name)(fd, length);                                                                                  \
    }
TRUNCATE(ftruncate, off_t)
TRUNCATE(ftruncate64, off64_t)

int fsync(int fd) { return synced(fd, REAL(fsync)(fd)); }
int fdatasync(int fd) { return synced(fd, REAL(fdatasync)(fd)); }

int unlink(const char *path) {
    const char *name = inside(path);
    if (name && access(path, F_OK) == 0) {
        hold(path);
        record('u', 0, 0, name, (uint32_t)strlen(name));
    }
    return REAL(unlink)(path);
}

int rename(const char *from, const char *to) {
    const char *old = inside(from), *new = inside(to);
    if (old && new && access(from, F_OK) == 0) {
        char both[8192];
        int length = snprintf(both, sizeof both, "%s%c%s", old, 0, new);
        hold(to);
        record('r', 0, 0, both, (uint32_t)length);
    }
    return REAL(rename)(from, to);
}
