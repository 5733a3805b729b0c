import CLargePages
import Foundation
import Testing

/// What the kernel says of the mapping that holds an address: the two-letter flags of proc(5), smaps.
private func mappingFlags(at address: UInt) throws -> Set<Substring> {
  // In pieces: a read of such a file ends early.
  let file = try FileHandle(forReadingFrom: URL(filePath: "/proc/self/smaps"))
  var bytes = Data()
  while let piece = try file.read(upToCount: 4_096), !piece.isEmpty { bytes += piece }
  let maps = String(decoding: bytes, as: UTF8.self)
  var isInside = false
  for line in maps.split(separator: "\n") {
    let words = line.split(separator: " ")
    let ends = words[0].split(separator: "-").compactMap { UInt($0, radix: 16) }
    if ends.count == 2 {
      isInside = (ends[0]..<ends[1]).contains(address)
    } else if isInside, words[0] == "VmFlags:" {
      return Set(words.dropFirst())
    }
  }
  return []
}

/// The flags of the mapping in the middle of an array's storage.
private func flagsOfArray(byteCount: Int) throws -> Set<Substring> {
  let array = [UInt8](repeating: 1, count: byteCount)
  return try unsafe array.withUnsafeBytes { bytes in
    // Safety: the address is a number here and is not read from.
    try mappingFlags(at: unsafe UInt(bitPattern: bytes.baseAddress! + byteCount / 2))
  }
}

private let hasLargePages =
  FileManager.default.fileExists(atPath: "/sys/kernel/mm/transparent_hugepage/enabled")
  && large_pages_from(.max) != 0

@Suite("Large pages", .serialized) struct LargePagesTests {
  @Test(
    "only blocks of the size said and more are on large pages", .enabled(if: hasLargePages))
  func sizes() throws {
    // Both are mapped on their own: glibc does so for 32 MiB and more, whatever it has learned so far.
    let (small, large) = (48 << 20, 64 << 20)
    #expect(try !flagsOfArray(byteCount: large).contains("hg"))
    _ = large_pages_from(large)
    defer { _ = large_pages_from(.max) }
    #expect(try !flagsOfArray(byteCount: small).contains("hg"))
    #expect(try flagsOfArray(byteCount: large).contains("hg"))
  }

  @Test("blocks on large pages hold what is written, and are freed and made again")
  func contents() {
    _ = large_pages_from(1 << 20)
    defer { _ = large_pages_from(.max) }
    for round in 0..<20 {
      var array = (0..<(1 << 18)).map { $0 ^ round }
      array.append(contentsOf: array)
      #expect(array.indices.allSatisfy { array[$0] == ($0 & ((1 << 18) - 1)) ^ round })
    }
  }

  @Test("a block on large pages grows and keeps what it holds")
  func growth() throws {
    let large = 64 << 20
    _ = large_pages_from(large)
    defer { _ = large_pages_from(.max) }
    // Safety: the block is as long as is asked for each time, and freed once.
    guard let block = unsafe malloc(large) else { throw POSIXError(.ENOMEM) }
    unsafe block.storeBytes(of: 7, toByteOffset: large - 1, as: UInt8.self)
    guard let larger = unsafe realloc(block, 3 * large) else { throw POSIXError(.ENOMEM) }
    let kept = unsafe larger.load(fromByteOffset: large - 1, as: UInt8.self)
    unsafe free(larger)
    #expect(kept == 7)
  }
}
