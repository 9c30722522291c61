/* SPDX-License-Identifier: MIT
 *
 * The part of macOS's <copyfile.h> that gov uses, for cross compilers whose headers lack it.
 * Facts: copyfile(3) of macOS.
 */
#ifndef GOV_COPYFILE_H
#define GOV_COPYFILE_H

#include <stdint.h>

typedef struct _copyfile_state* copyfile_state_t;
typedef uint32_t copyfile_flags_t;

#define COPYFILE_ACL (1 << 0)
#define COPYFILE_XATTR (1 << 2)

#ifdef __cplusplus
extern "C" {
#endif
int fcopyfile(int from, int to, copyfile_state_t state, copyfile_flags_t flags);
#ifdef __cplusplus
}
#endif

#endif
