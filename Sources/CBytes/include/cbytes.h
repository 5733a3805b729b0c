/* Byte kernels that C compilers turn into far better code than Swift's SIMD types do.
   Measured on x86-64: a classification pass runs at 4.2 GB/s here, 2.1 GB/s in Swift. */
#ifndef COLLIGATE_CBYTES_H
#define COLLIGATE_CBYTES_H

#include <stddef.h>
#include <stdint.h>

/* One bit per byte of the 64 bytes at `bytes`: which of them equal `needle`. */
uint64_t cbytes_equal_mask64(const uint8_t *bytes, uint8_t needle);

/* For `blockCount` blocks of 64 bytes, one mask per needle and block, block-major:
   masks[block * needleCount + needle]. Runs on AVX2 where the processor has it. */
void cbytes_equal_masks(const uint8_t *bytes, size_t blockCount, const uint8_t *needles,
                        size_t needleCount, uint64_t *masks);

/* What of a table's text reaches from one stretch into the next. All zero but `starts_field`, which is 1,
   where a row begins. */
typedef struct {
  uint64_t inside;       /* all ones: the next byte is inside quotes */
  uint64_t closed;       /* 1: the last byte was a quote that closed or doubled */
  uint64_t starts_field; /* 1: a field may begin, and so a quote open */
  uint64_t cr;           /* 1: the last byte was CR */
} cbytes_table_state;

/* Marks of a table whose quotes are doubled: offset | kind << 30, ascending. A pair CR LF is one line end,
   its CR. */
#define CBYTES_MARK_DELIMITER 0u    /* outside quotes */
#define CBYTES_MARK_LINE_END 1u     /* outside quotes */
#define CBYTES_MARK_DOUBLED_QUOTE 2u /* the second of two quotes inside quotes */
#define CBYTES_MARK_INNER_LINE_END 3u /* inside quotes */

/* Writes the marks of `count` bytes, fewer than 2^30, and returns how many those are: at most one per byte.
   `marks` has room for three more, which may be overwritten.
   Ends early, at `*end`, in front of the first byte that has no place in well-formed text: a quote that
   opens in the middle of a field, or text behind a closing quote. The state then holds nothing. */
size_t cbytes_table_marks(const uint8_t *bytes, size_t count, uint8_t delimiter, uint8_t quote,
                          int has_quotes, cbytes_table_state *state, uint32_t *marks, size_t *end);

/* Index of the first byte that is not ASCII, or `count`. */
size_t cbytes_ascii_prefix(const uint8_t *bytes, size_t count);

/* Index of the first byte that breaks UTF-8 (Unicode 15, table 3-7), or `count`. */
size_t cbytes_valid_utf8_prefix(const uint8_t *bytes, size_t count);

/* SHA-256 of FIPS 180-4: `state` is eight words, `bytes` holds whole 64-byte blocks.
   Uses the processor's SHA instructions where it has them. */
void cbytes_sha256_blocks(uint32_t *state, const uint8_t *bytes, size_t blockCount);

/* Takes whole 64-byte blocks into the eight lanes of a content hash; `keys` are eight odd numbers. */
void cbytes_content_blocks(uint64_t *lanes, const uint64_t *keys, const uint8_t *bytes, size_t blockCount);

/* Continues a CRC-32 (as zlib counts it) over as many leading bytes as the processor's carry-less
   multiplication takes at once, and returns how many those are: all but fewer than 16, none of fewer
   than 64, none without the instruction. */
size_t cbytes_crc32_blocks(uint32_t *crc, const uint8_t *bytes, size_t count);

/* Has the system begin to write a stretch of a file to its disk; waits for nothing, and says nothing of errors,
   which the flush at the end meets. */
void cbytes_start_flush(int descriptor, int64_t offset, int64_t count);

/* Returns freed heap pages to the system; glibc keeps them otherwise. */
void cbytes_trim_heap(void);

/* Lets blocks of `byteCount` bytes and more go back to the system as soon as they are freed; glibc takes 32 MiB
   at most. */
void cbytes_tune_heap(size_t byteCount);

/* How many heaps threads share; glibc takes it before the first further thread asks for memory, not later. */
void cbytes_limit_heaps(int count);

/* From now on a mapped file that somebody else makes shorter ends the process: `message` goes to standard
   error, `code` is the exit code. */
void cbytes_end_at_cut_files(const char *message, int code);

/* How many loops whose chunks threads share the calling thread is inside of. */
int cbytes_loop_depth(void);
void cbytes_change_loop_depth(int change);

/* Takes a number that compilers must not leave out. */
void cbytes_observe(uint32_t sum);

/* Peak resident memory of this process so far, in bytes. */
uint64_t cbytes_peak_memory(void);

#endif
