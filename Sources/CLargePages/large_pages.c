#define _GNU_SOURCE

#include "large_pages.h"

#include <dlfcn.h>
#include <errno.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

/* Arrays are read at places that lie anywhere in them. With 4 KiB each read of a large one has to find its page
   first, through two levels of tables on a virtual machine, and each page costs a fault. Pages of 2 MiB for all of
   the heap are more to clear than they spare: small blocks come and go.

   glibc can do this for all of its heap or for nothing, and only by a variable of the environment, but it lets
   programs bring a `malloc`. This one hands on what the next one gives, which is glibc's, or one that was loaded
   before it, and whose `free` takes the blocks. */
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer) || __has_feature(memory_sanitizer)

int large_pages_from(size_t n) {
  (void)n;
  return 0;
}

#else

static _Atomic size_t least = SIZE_MAX;

int large_pages_from(size_t n) {
  atomic_store_explicit(&least, n, memory_order_relaxed);
  return 1;
}

extern void *__libc_malloc(size_t);
typedef void *(*allocator)(size_t);
static _Atomic(allocator) next;

/* The search may ask for memory itself. */
static allocator next_malloc(void) {
  static _Thread_local int is_searching;
  if (is_searching) return __libc_malloc;
  is_searching = 1;
  allocator found = (allocator)dlsym(RTLD_NEXT, "malloc");
  is_searching = 0;
  if (!found) found = __libc_malloc;
  atomic_store_explicit(&next, found, memory_order_relaxed);
  return found;
}

void *malloc(size_t n) {
  allocator allocate = atomic_load_explicit(&next, memory_order_relaxed);
  if (!allocate) allocate = next_malloc();
  void *block = allocate(n);
  if (block && n >= atomic_load_explicit(&least, memory_order_relaxed)) {
    /* Whole pages around the block: a mapping that is not parted can grow in place. An error means that there are
       no large pages; small ones do. */
    int error = errno;
    uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
    uintptr_t start = (uintptr_t)block & ~(page - 1);
    uintptr_t end = ((uintptr_t)block + n + page - 1) & ~(page - 1);
    madvise((void *)start, end - start, MADV_HUGEPAGE);
    errno = error;
  }
  return block;
}

#endif
