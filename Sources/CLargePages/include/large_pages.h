/* Large pages for large blocks of the heap, for programs that link this target. */
#ifndef COLLIGATE_LARGE_PAGES_H
#define COLLIGATE_LARGE_PAGES_H

#include <stddef.h>

/* From now on, asks the system to back blocks of `byteCount` bytes and more that `malloc` hands out with pages of
   2 MiB instead of 4 KiB, where it has them (madvise(2), MADV_HUGEPAGE). Take the size from which the heap maps
   blocks on their own: parts of what blocks share would be asked for again and again.
   Returns 0, and changes nothing, where a sanitizer brings a `malloc` of its own. */
int large_pages_from(size_t byteCount);

#endif
