#define _GNU_SOURCE

#include "large_pages.h"

#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

static size_t least = SIZE_MAX;

void large_pages_from(size_t n) { least = n; }

/* Arrays are read at places that lie anywhere in them. With 4 KiB each read of a large one has to find its page
   first, through two levels of tables on a virtual machine, and each page costs a fault. Pages of 2 MiB for all of the heap
   are more to clear than they spare: small blocks come and go.

   glibc can do this for all of its heap or for nothing, and only by a variable of the environment; it lets programs
   bring a `malloc` of their own, and this one is its own, but for blocks that are large. `free` takes them as before.
   A sanitizer brings its own as well, and musl has no second name for it. */
#if defined(__GLIBC__) && !__has_feature(address_sanitizer) && !__has_feature(thread_sanitizer) && \
    !__has_feature(memory_sanitizer)

extern void *__libc_malloc(size_t);

static void *large_block(size_t n) {
  void *block = __libc_malloc(n);
  if (block) {
    size_t page = (size_t)sysconf(_SC_PAGESIZE);
    uintptr_t start = ((uintptr_t)block + page - 1) & ~(page - 1);
    uintptr_t end = ((uintptr_t)block + n) & ~(page - 1);
    /* An error means that there are none; small ones do. */
    if (end > start) madvise((void *)start, end - start, MADV_HUGEPAGE);
  }
  return block;
}

void *malloc(size_t n) { return n < least ? __libc_malloc(n) : large_block(n); }

#endif
