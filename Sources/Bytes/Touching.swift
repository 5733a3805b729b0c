import CBytes

/// Keeps a sum from being optimized away, with the reads that it is made of.
///
/// Reads of places that lie anywhere in memory are waited for one by one where each is followed by a jump that the
/// processor guesses wrong half of the time. A loop that does nothing but read them, some dozen at a time,
/// waits for all of them at once, and the loop that works finds them in the cache.
package func observe(_ sum: UInt32) { cbytes_observe(sum) }
