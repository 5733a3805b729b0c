#define _GNU_SOURCE

#include "cbytes.h"

#include <fcntl.h>
#include <malloc.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

#if defined(__x86_64__)

static inline uint64_t equal_mask64_sse2(const uint8_t *b, uint8_t needle) {
  __m128i n = _mm_set1_epi8((char)needle);
  uint64_t m0 = (uint16_t)_mm_movemask_epi8(_mm_cmpeq_epi8(_mm_loadu_si128((const __m128i *)b), n));
  uint64_t m1 = (uint16_t)_mm_movemask_epi8(_mm_cmpeq_epi8(_mm_loadu_si128((const __m128i *)(b + 16)), n));
  uint64_t m2 = (uint16_t)_mm_movemask_epi8(_mm_cmpeq_epi8(_mm_loadu_si128((const __m128i *)(b + 32)), n));
  uint64_t m3 = (uint16_t)_mm_movemask_epi8(_mm_cmpeq_epi8(_mm_loadu_si128((const __m128i *)(b + 48)), n));
  return m0 | m1 << 16 | m2 << 32 | m3 << 48;
}

__attribute__((target("avx2"))) static void equal_masks_avx2(
    const uint8_t *b, size_t blocks, const uint8_t *needles, size_t count, uint64_t *masks) {
  for (size_t i = 0; i < blocks; i++, b += 64) {
    __m256i low = _mm256_loadu_si256((const __m256i *)b);
    __m256i high = _mm256_loadu_si256((const __m256i *)(b + 32));
    for (size_t k = 0; k < count; k++) {
      __m256i n = _mm256_set1_epi8((char)needles[k]);
      uint64_t l = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(low, n));
      uint64_t h = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(high, n));
      *masks++ = l | h << 32;
    }
  }
}

__attribute__((target("avx512bw"))) static void equal_masks_avx512(
    const uint8_t *b, size_t blocks, const uint8_t *needles, size_t count, uint64_t *masks) {
  for (size_t i = 0; i < blocks; i++, b += 64) {
    __m512i block = _mm512_loadu_si512(b);
    for (size_t k = 0; k < count; k++)
      *masks++ = _mm512_cmpeq_epi8_mask(block, _mm512_set1_epi8((char)needles[k]));
  }
}

uint64_t cbytes_equal_mask64(const uint8_t *b, uint8_t needle) { return equal_mask64_sse2(b, needle); }

#else

uint64_t cbytes_equal_mask64(const uint8_t *b, uint8_t needle) {
  uint64_t mask = 0;
  for (int i = 0; i < 64; i++) mask |= (uint64_t)(b[i] == needle) << i;
  return mask;
}

#endif

void cbytes_equal_masks(const uint8_t *b, size_t blocks, const uint8_t *needles, size_t count,
                        uint64_t *masks) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2")) {
    equal_masks_avx2(b, blocks, needles, count, masks);
    return;
  }
#endif
  for (size_t i = 0; i < blocks; i++, b += 64)
    for (size_t k = 0; k < count; k++) *masks++ = cbytes_equal_mask64(b, needles[k]);
}

/* A bit of the result is set where an odd number of bits is set up to and including it. */
static inline uint64_t prefix_xor(uint64_t x) {
  x ^= x << 1;
  x ^= x << 2;
  x ^= x << 4;
  x ^= x << 8;
  x ^= x << 16;
  return x ^ x << 32;
}

typedef void equal_masks(const uint8_t *, size_t, const uint8_t *, size_t, uint64_t *);

/* Compiled once per level of the processor. */
__attribute__((always_inline)) static inline size_t table_marks(
    const uint8_t *b, size_t n, uint8_t delimiter, uint8_t quote, int has_quotes,
    cbytes_table_state *state, uint32_t *marks, size_t *end, equal_masks *equal) {
  enum { PIECE = 64 };
  const uint8_t needles[4] = {delimiter, '\n', '\r', quote};
  const size_t needle_count = has_quotes ? 4 : 3;
  uint64_t masks[4 * PIECE];
  cbytes_table_state s = *state;
  uint32_t *out = marks;
  *end = n;
  for (size_t at = 0; at < n;) {
    size_t blocks = (n - at) / 64;
    unsigned length = 64;
    uint8_t last[64];
    const uint8_t *from = b + at;
    if (blocks > PIECE) blocks = PIECE;
    if (blocks == 0) {
      length = (unsigned)(n - at);
      memset(last, 0, sizeof last);
      memcpy(last, from, length);
      from = last;
      blocks = 1;
    }
    const uint64_t whole = ~0ull >> (64 - length);
    equal(from, blocks, needles, needle_count, masks);
    const uint64_t *m = masks;
    for (size_t i = 0; i < blocks; i++, m += needle_count, at += length) {
      const uint64_t lf = m[1] & whole, cr = m[2] & whole, quotes = has_quotes ? m[3] & whole : 0;
      uint64_t cuts = m[0] & whole;
      /* The LF of a pair is no line end of its own. */
      const uint64_t line_ends = cr | (lf & ~(cr << 1 | s.cr));
      const uint64_t borders = cuts | cr | lf;
      uint64_t special = 0, flaws = 0;
      s.cr = cr >> (length - 1) & 1;
      if ((quotes | s.inside | s.closed) == 0) {
        cuts |= line_ends;
        s.starts_field = borders >> (length - 1) & 1;
      } else {
        const uint64_t inside = prefix_xor(quotes) ^ s.inside;
        const uint64_t opening = quotes & inside, closing = quotes & ~inside;
        const uint64_t after = closing << 1 | s.closed;
        flaws = (opening & ~(borders << 1 | s.starts_field | after)) | (after & whole & ~(borders | quotes));
        special = (opening & after) | (line_ends & inside);
        cuts = ((cuts | line_ends) & ~inside) | special;
        s.closed = closing >> (length - 1) & 1;
        s.starts_field = borders >> (length - 1) & 1;
        s.inside = 0 - (inside >> (length - 1) & 1);
      }
      if (flaws) cuts &= (flaws & (0 - flaws)) - 1;
      /* Four at a time, and what is too much overwritten: how many there are is hard to foresee. */
      uint32_t *const after_block = out + __builtin_popcountll(cuts);
      while (cuts) {
        for (int k = 0; k < 4; k++) {
          const unsigned bit = (unsigned)__builtin_ctzll(cuts | 1ull << 63);
          const uint32_t kind = (uint32_t)(line_ends >> bit & 1) | (uint32_t)(special >> bit & 1) << 1;
          out[k] = (uint32_t)(at + bit) | kind << 30;
          cuts &= cuts - 1;
        }
        out += 4;
      }
      out = after_block;
      if (flaws) {
        *end = at + (size_t)__builtin_ctzll(flaws);
        return (size_t)(out - marks);
      }
    }
  }
  *state = s;
  return (size_t)(out - marks);
}

#if defined(__x86_64__)
#define LEVEL(name, features)                                                                         \
  __attribute__((target(features))) static size_t table_marks_##name(                                 \
      const uint8_t *b, size_t n, uint8_t delimiter, uint8_t quote, int has_quotes,                   \
      cbytes_table_state *state, uint32_t *marks, size_t *end) {                                      \
    return table_marks(b, n, delimiter, quote, has_quotes, state, marks, end, equal_masks_##name);    \
  }
LEVEL(avx2, "avx2,bmi,bmi2,popcnt")
LEVEL(avx512, "avx512bw,avx2,bmi,bmi2,popcnt")
#undef LEVEL
#endif

size_t cbytes_table_marks(const uint8_t *b, size_t n, uint8_t delimiter, uint8_t quote, int has_quotes,
                          cbytes_table_state *state, uint32_t *marks, size_t *end) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("bmi2") && __builtin_cpu_supports("popcnt")) {
    if (__builtin_cpu_supports("avx512bw"))
      return table_marks_avx512(b, n, delimiter, quote, has_quotes, state, marks, end);
    if (__builtin_cpu_supports("avx2"))
      return table_marks_avx2(b, n, delimiter, quote, has_quotes, state, marks, end);
  }
#endif
  return table_marks(b, n, delimiter, quote, has_quotes, state, marks, end, cbytes_equal_masks);
}

/* Index of the first 64-byte block at or after `i` that is not ASCII or not whole. */
static inline size_t skip_ascii_blocks(const uint8_t *b, size_t i, size_t n) {
#if defined(__x86_64__)
  for (; i + 64 <= n; i += 64) {
    __m128i m = _mm_or_si128(_mm_or_si128(_mm_loadu_si128((const __m128i *)(b + i)),
                                          _mm_loadu_si128((const __m128i *)(b + i + 16))),
                             _mm_or_si128(_mm_loadu_si128((const __m128i *)(b + i + 32)),
                                          _mm_loadu_si128((const __m128i *)(b + i + 48))));
    if (_mm_movemask_epi8(m)) break;
  }
#endif
  return i;
}

size_t cbytes_ascii_prefix(const uint8_t *b, size_t n) {
  size_t i = skip_ascii_blocks(b, 0, n);
  while (i < n && b[i] < 0x80) i++;
  return i;
}

/* Character by character: short texts, what blocks leave over, and where exactly the fault is. */
static size_t valid_utf8_prefix_plain(const uint8_t *b, size_t n) {
  size_t i = 0;
  while (i < n) {
    i = skip_ascii_blocks(b, i, n);
    while (i + 8 <= n) {
      uint64_t w;
      memcpy(&w, b + i, 8);
      if (w & 0x8080808080808080ull) break;
      i += 8;
    }
    if (i >= n) break;
    uint8_t c = b[i];
    if (c < 0x80) { i++; continue; }
    size_t need;
    uint8_t low = 0x80, high = 0xBF;
    if (c >= 0xC2 && c <= 0xDF) need = 1;
    else if (c >= 0xE0 && c <= 0xEF) {
      need = 2;
      if (c == 0xE0) low = 0xA0;
      if (c == 0xED) high = 0x9F;
    } else if (c >= 0xF0 && c <= 0xF4) {
      need = 3;
      if (c == 0xF0) low = 0x90;
      if (c == 0xF4) high = 0x8F;
    } else return i;
    if (n - i <= need) return i;
    if (b[i + 1] < low || b[i + 1] > high) return i;
    for (size_t k = 2; k <= need; k++)
      if ((b[i + k] & 0xC0) != 0x80) return i;
    i += need + 1;
  }
  return n;
}

#if defined(__x86_64__)

/* What two neighboring bytes break, told by three tables of 16 over the halves of the first byte and the
   upper half of the second: only a fault that all three name is one.
   Source: Keiser and Lemire, "Validating UTF-8 In Less Than One Instruction Per Byte", SPE 51 (2021),
   doi:10.1002/spe.2920. */
enum {
  TOO_SHORT = 1, TOO_LONG = 2, OVERLONG_3 = 4, TOO_LARGE = 8, SURROGATE = 16, OVERLONG_2 = 32,
  TOO_LARGE_1000 = 64, OVERLONG_4 = 64, TWO_CONTINUATIONS = 128,
  CARRY = TOO_SHORT | TOO_LONG | TWO_CONTINUATIONS
};

#define TWICE(...) _mm256_setr_epi8(__VA_ARGS__, __VA_ARGS__)

/* How many leading bytes are valid and end with a character; stops at the block with the first fault. */
__attribute__((target("avx2"))) static size_t valid_utf8_blocks_avx2(const uint8_t *b, size_t n) {
  const __m256i first_high = TWICE(
      TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG,
      (char)TWO_CONTINUATIONS, (char)TWO_CONTINUATIONS, (char)TWO_CONTINUATIONS,
      (char)TWO_CONTINUATIONS, TOO_SHORT | OVERLONG_2, TOO_SHORT,
      TOO_SHORT | OVERLONG_3 | SURROGATE, TOO_SHORT | TOO_LARGE | TOO_LARGE_1000 | OVERLONG_4);
  const __m256i first_low = TWICE(
      (char)(CARRY | OVERLONG_3 | OVERLONG_2 | OVERLONG_4), (char)(CARRY | OVERLONG_2), (char)CARRY,
      (char)CARRY, (char)(CARRY | TOO_LARGE), (char)(CARRY | TOO_LARGE | TOO_LARGE_1000),
      (char)(CARRY | TOO_LARGE | TOO_LARGE_1000), (char)(CARRY | TOO_LARGE | TOO_LARGE_1000),
      (char)(CARRY | TOO_LARGE | TOO_LARGE_1000), (char)(CARRY | TOO_LARGE | TOO_LARGE_1000),
      (char)(CARRY | TOO_LARGE | TOO_LARGE_1000), (char)(CARRY | TOO_LARGE | TOO_LARGE_1000),
      (char)(CARRY | TOO_LARGE | TOO_LARGE_1000),
      (char)(CARRY | TOO_LARGE | TOO_LARGE_1000 | SURROGATE),
      (char)(CARRY | TOO_LARGE | TOO_LARGE_1000), (char)(CARRY | TOO_LARGE | TOO_LARGE_1000));
  const __m256i second_high = TWICE(
      TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT,
      (char)(TOO_LONG | OVERLONG_2 | TWO_CONTINUATIONS | OVERLONG_3 | TOO_LARGE_1000 | OVERLONG_4),
      (char)(TOO_LONG | OVERLONG_2 | TWO_CONTINUATIONS | OVERLONG_3 | TOO_LARGE),
      (char)(TOO_LONG | OVERLONG_2 | TWO_CONTINUATIONS | SURROGATE | TOO_LARGE),
      (char)(TOO_LONG | OVERLONG_2 | TWO_CONTINUATIONS | SURROGATE | TOO_LARGE), TOO_SHORT, TOO_SHORT,
      TOO_SHORT, TOO_SHORT);
  const __m256i nibble = _mm256_set1_epi8(0x0F);
  const __m256i third_of_three = _mm256_set1_epi8(0xE0 - 0x80);
  const __m256i fourth_of_four = _mm256_set1_epi8((char)(0xF0 - 0x80));
  const __m256i high_bit = _mm256_set1_epi8((char)0x80);
  __m256i before = _mm256_setzero_si256();
  size_t i = 0;
  for (; i + 32 <= n; i += 32) {
    __m256i now = _mm256_loadu_si256((const __m256i *)(b + i));
    __m256i joint = _mm256_permute2x128_si256(before, now, 0x21);
    __m256i back1 = _mm256_alignr_epi8(now, joint, 15);
    __m256i faults = _mm256_and_si256(
        _mm256_and_si256(
            _mm256_shuffle_epi8(first_high, _mm256_and_si256(_mm256_srli_epi16(back1, 4), nibble)),
            _mm256_shuffle_epi8(first_low, _mm256_and_si256(back1, nibble))),
        _mm256_shuffle_epi8(second_high, _mm256_and_si256(_mm256_srli_epi16(now, 4), nibble)));
    __m256i is_later = _mm256_or_si256(
        _mm256_subs_epu8(_mm256_alignr_epi8(now, joint, 14), third_of_three),
        _mm256_subs_epu8(_mm256_alignr_epi8(now, joint, 13), fourth_of_four));
    /* A third or fourth byte has to be a continuation behind a continuation, and nothing else may. */
    __m256i broken = _mm256_xor_si256(_mm256_and_si256(is_later, high_bit), faults);
    if (!_mm256_testz_si256(broken, broken)) break;
    before = now;
  }
  /* The last character may go on behind the block. */
  for (int back = 0; back < 3 && i > 0 && (b[i - 1] & 0xC0) == 0x80; back++) i--;
  if (i > 0 && b[i - 1] >= 0xC0) i--;
  return i;
}

#endif

size_t cbytes_valid_utf8_prefix(const uint8_t *b, size_t n) {
  size_t i = 0;
#if defined(__x86_64__)
  if (n >= 64 && __builtin_cpu_supports("avx2")) {
    i = skip_ascii_blocks(b, 0, n);
    i += valid_utf8_blocks_avx2(b + i, n - i);
  }
#endif
  return i + valid_utf8_prefix_plain(b + i, n - i);
}

static const uint32_t K[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

static inline uint32_t rotr(uint32_t x, int n) { return x >> n | x << (32 - n); }

static void sha256_plain(uint32_t *s, const uint8_t *p, size_t blocks) {
  uint32_t w[64];
  for (; blocks; blocks--, p += 64) {
    for (int i = 0; i < 16; i++)
      w[i] = (uint32_t)p[4 * i] << 24 | (uint32_t)p[4 * i + 1] << 16 | (uint32_t)p[4 * i + 2] << 8 | p[4 * i + 3];
    for (int i = 16; i < 64; i++) {
      uint32_t s0 = rotr(w[i - 15], 7) ^ rotr(w[i - 15], 18) ^ w[i - 15] >> 3;
      uint32_t s1 = rotr(w[i - 2], 17) ^ rotr(w[i - 2], 19) ^ w[i - 2] >> 10;
      w[i] = w[i - 16] + s0 + w[i - 7] + s1;
    }
    uint32_t a = s[0], b = s[1], c = s[2], d = s[3], e = s[4], f = s[5], g = s[6], h = s[7];
    for (int i = 0; i < 64; i++) {
      uint32_t t1 = h + (rotr(e, 6) ^ rotr(e, 11) ^ rotr(e, 25)) + ((e & f) ^ (~e & g)) + K[i] + w[i];
      uint32_t t2 = (rotr(a, 2) ^ rotr(a, 13) ^ rotr(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
      h = g; g = f; f = e; e = d + t1; d = c; c = b; b = a; a = t1 + t2;
    }
    s[0] += a; s[1] += b; s[2] += c; s[3] += d; s[4] += e; s[5] += f; s[6] += g; s[7] += h;
  }
}

#if defined(__x86_64__)
/* The state travels as ABEF and CDGH, the order that sha256rnds2 wants. */
__attribute__((target("sha,sse4.1"))) static void sha256_instructions(uint32_t *s, const uint8_t *p,
                                                                      size_t blocks) {
  const __m128i swap = _mm_set_epi64x(0x0c0d0e0f08090a0bll, 0x0405060700010203ll);
  __m128i t = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)s), 0xB1);
  __m128i u = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)(s + 4)), 0x1B);
  __m128i abef = _mm_alignr_epi8(t, u, 8), cdgh = _mm_blend_epi16(u, t, 0xF0);
  for (; blocks; blocks--, p += 64) {
    __m128i abef0 = abef, cdgh0 = cdgh, m[4];
    for (int i = 0; i < 4; i++)
      m[i] = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)(p + 16 * i)), swap);
    /* Unrolled, the message words stay in registers. */
#pragma GCC unroll 16
    for (int i = 0; i < 16; i++) {
      __m128i w;
      if (i < 4) {
        w = m[i];
      } else {
        __m128i x = _mm_sha256msg1_epu32(m[i & 3], m[(i + 1) & 3]);
        x = _mm_add_epi32(x, _mm_alignr_epi8(m[(i + 3) & 3], m[(i + 2) & 3], 4));
        w = m[i & 3] = _mm_sha256msg2_epu32(x, m[(i + 3) & 3]);
      }
      __m128i k = _mm_add_epi32(w, _mm_loadu_si128((const __m128i *)(K + 4 * i)));
      cdgh = _mm_sha256rnds2_epu32(cdgh, abef, k);
      abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(k, 0x0E));
    }
    abef = _mm_add_epi32(abef, abef0);
    cdgh = _mm_add_epi32(cdgh, cdgh0);
  }
  t = _mm_shuffle_epi32(abef, 0x1B);
  u = _mm_shuffle_epi32(cdgh, 0xB1);
  _mm_storeu_si128((__m128i *)s, _mm_blend_epi16(t, u, 0xF0));
  _mm_storeu_si128((__m128i *)(s + 4), _mm_alignr_epi8(u, t, 8));
}
#endif

#if defined(__x86_64__)
#include <cpuid.h>
static int has_sha(void) {
  unsigned a, b, c, d;
  return __get_cpuid_count(7, 0, &a, &b, &c, &d) && (b >> 29 & 1) && __builtin_cpu_supports("sse4.1");
}
#endif

void cbytes_sha256_blocks(uint32_t *s, const uint8_t *p, size_t blocks) {
#if defined(__x86_64__)
  static int known = -1;
  int sha = __atomic_load_n(&known, __ATOMIC_RELAXED);
  if (sha < 0) {
    sha = has_sha();
    __atomic_store_n(&known, sha, __ATOMIC_RELAXED);
  }
  if (sha) {
    sha256_instructions(s, p, blocks);
    return;
  }
#endif
  sha256_plain(s, p, blocks);
}

/* Eight bytes as a number, the lowest first on every machine. */
static inline uint64_t word_at(const uint8_t *b) {
  uint64_t w;
  memcpy(&w, b, 8);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  w = __builtin_bswap64(w);
#endif
  return w;
}

void cbytes_content_blocks(uint64_t *lanes, const uint64_t *keys, const uint8_t *b, size_t blocks) {
  uint64_t a[8], k[8];
  memcpy(a, lanes, sizeof a);
  memcpy(k, keys, sizeof k);
  for (; blocks; blocks--, b += 64)
    for (int i = 0; i < 8; i++) {
      const unsigned __int128 product = (unsigned __int128)(a[i] ^ word_at(b + 8 * i)) * k[i];
      a[i] = ((uint64_t)product ^ (uint64_t)(product >> 64)) + word_at(b + 8 * (i ^ 1));
    }
  memcpy(lanes, a, sizeof a);
}

#if defined(__x86_64__)
/* V. Gopal et al., "Fast CRC Computation for Generic Polynomials Using PCLMULQDQ Instruction", Intel,
   2009, with the constants of its end for the polynomial of zlib, bits reflected: k1 and k2 carry a
   value over 512 bits, k3 and k4 over 128, k5 over 64; then Barrett's reduction. */
#define CARRY(x, k) \
  _mm_xor_si128(_mm_clmulepi64_si128(x, k, 0x00), _mm_clmulepi64_si128(x, k, 0x11))

__attribute__((target("pclmul,sse4.1"))) static size_t crc32_pclmul(uint32_t *crc, const uint8_t *b,
                                                                   size_t n) {
  const __m128i k12 = _mm_set_epi64x(0x01c6e41596ll, 0x0154442bd4ll);
  const __m128i k34 = _mm_set_epi64x(0x00ccaa009ell, 0x01751997d0ll);
  const __m128i k5 = _mm_set_epi64x(0, 0x0163cd6124ll);
  const __m128i poly = _mm_set_epi64x(0x01f7011641ll, 0x01db710641ll);
  const __m128i low = _mm_setr_epi32(~0, 0, ~0, 0);
  const __m128i *p = (const __m128i *)b;
  size_t blocks = n / 16;
  __m128i x0 = _mm_xor_si128(_mm_loadu_si128(p), _mm_cvtsi32_si128((int)~*crc));
  __m128i x1 = _mm_loadu_si128(p + 1), x2 = _mm_loadu_si128(p + 2), x3 = _mm_loadu_si128(p + 3);
  for (p += 4, blocks -= 4; blocks >= 4; p += 4, blocks -= 4) {
    x0 = _mm_xor_si128(CARRY(x0, k12), _mm_loadu_si128(p));
    x1 = _mm_xor_si128(CARRY(x1, k12), _mm_loadu_si128(p + 1));
    x2 = _mm_xor_si128(CARRY(x2, k12), _mm_loadu_si128(p + 2));
    x3 = _mm_xor_si128(CARRY(x3, k12), _mm_loadu_si128(p + 3));
  }
  x0 = _mm_xor_si128(CARRY(x0, k34), x1);
  x0 = _mm_xor_si128(CARRY(x0, k34), x2);
  x0 = _mm_xor_si128(CARRY(x0, k34), x3);
  for (; blocks; p++, blocks--) x0 = _mm_xor_si128(CARRY(x0, k34), _mm_loadu_si128(p));
  /* 128 to 96 to 64 bits. */
  x0 = _mm_xor_si128(_mm_srli_si128(x0, 8), _mm_clmulepi64_si128(x0, k34, 0x10));
  x0 = _mm_xor_si128(_mm_srli_si128(x0, 4), _mm_clmulepi64_si128(_mm_and_si128(x0, low), k5, 0x00));
  x1 = _mm_clmulepi64_si128(_mm_and_si128(x0, low), poly, 0x10);
  x1 = _mm_clmulepi64_si128(_mm_and_si128(x1, low), poly, 0x00);
  *crc = ~(uint32_t)_mm_extract_epi32(_mm_xor_si128(x0, x1), 1);
  return n & ~(size_t)15;
}
#endif

size_t cbytes_crc32_blocks(uint32_t *crc, const uint8_t *b, size_t n) {
#if defined(__x86_64__)
  if (n >= 64 && __builtin_cpu_supports("pclmul") && __builtin_cpu_supports("sse4.1"))
    return crc32_pclmul(crc, b, n);
#endif
  (void)crc, (void)b, (void)n;
  return 0;
}

void cbytes_trim_heap(void) { malloc_trim(0); }

void cbytes_start_flush(int descriptor, int64_t offset, int64_t count) {
  sync_file_range(descriptor, offset, count, SYNC_FILE_RANGE_WRITE);
}

/* Said once, neither threshold is moved. */
void cbytes_tune_heap(size_t n) {
  mallopt(M_MMAP_THRESHOLD, (int)n);
  mallopt(M_TRIM_THRESHOLD, 64 << 20);
  mallopt(M_ARENA_MAX, 2);
}

void cbytes_limit_heaps(int count) { mallopt(M_ARENA_MAX, count); }

static const char *cut_file_message;
static size_t cut_file_length;
static int cut_file_code;

/* Only what POSIX lets a signal handler call. */
static void on_bus_error(int number) {
  (void)number;
  ssize_t ignored = write(STDERR_FILENO, cut_file_message, cut_file_length);
  (void)ignored;
  _exit(cut_file_code);
}

void cbytes_end_at_cut_files(const char *message, int code) {
  cut_file_message = strdup(message);
  cut_file_length = cut_file_message ? strlen(message) : 0;
  cut_file_code = code;
  signal(SIGBUS, on_bus_error);
}

void cbytes_observe(uint32_t sum) { __asm__ volatile("" : : "r"(sum)); }

static _Thread_local int loop_depth;

int cbytes_loop_depth(void) { return loop_depth; }

void cbytes_change_loop_depth(int change) { loop_depth += change; }

uint64_t cbytes_peak_memory(void) {
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  return (uint64_t)usage.ru_maxrss * 1024;
}
