/* SPDX-License-Identifier: MIT */
/* Apple's <sys/xattr.h> as far as gov uses it. The cross compiler lacks the header, though its list of
   the system library's symbols has the functions. A build on a Mac takes Apple's own. */
#ifndef GOV_TESTS_MACOS_SYS_XATTR_H
#define GOV_TESTS_MACOS_SYS_XATTR_H

#include <stdint.h>
#include <sys/types.h>

#define XATTR_NOFOLLOW 0x0001
#define XATTR_CREATE 0x0002
#define XATTR_REPLACE 0x0004
#define XATTR_NOSECURITY 0x0008
#define XATTR_NODEFAULT 0x0010
#define XATTR_SHOWCOMPRESSION 0x0020

#ifdef __cplusplus
extern "C" {
#endif

ssize_t getxattr(const char *path, const char *name, void *value, size_t size, uint32_t position,
                 int options);
ssize_t fgetxattr(int fd, const char *name, void *value, size_t size, uint32_t position,
                  int options);
int setxattr(const char *path, const char *name, const void *value, size_t size, uint32_t position,
             int options);
int fsetxattr(int fd, const char *name, const void *value, size_t size, uint32_t position,
              int options);
int removexattr(const char *path, const char *name, int options);
int fremovexattr(int fd, const char *name, int options);
ssize_t listxattr(const char *path, char *names, size_t size, int options);
ssize_t flistxattr(int fd, char *names, size_t size, int options);

#ifdef __cplusplus
}
#endif

#endif
