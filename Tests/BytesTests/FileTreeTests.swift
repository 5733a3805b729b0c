import Bytes
import Foundation
import Glibc
import Testing

@Suite("Files and folders") struct FileTreeTests {
  private func inFolder(_ body: (String) throws -> Void) throws {
    let folder = NSTemporaryDirectory() + "/tree-\(UInt32.random(in: 0 ... .max))"
    try makeFolder(folder)
    defer { do { try removeTree(folder) } catch { Issue.record(error) } }
    try body(folder)
  }

  @Test("entries and files below come in byte order, links and pipes are refused")
  func listing() throws {
    try inFolder { folder in
      for name in ["b", "a/z", "a/é", "B"] {
        if name.hasPrefix("a/") { try makeFolder(folder + "/a") }
        try AtomicFile.write(name, to: folder + "/" + name)
      }
      #expect(try folderEntries(folder) == ["B", "a", "b"])
      #expect(try filesBelow(folder) == ["B", "a/z", "a/é", "b"])
      try replaceLink(folder + "/link", to: "b", by: folder + "/t")
      #expect(throws: SystemError.self) { try filesBelow(folder) }
      #expect(try linkTarget(folder + "/link") == "b")
      #expect(try linkTarget(folder + "/b") == nil)
      #expect(throws: SystemError.self) { try folderEntries(folder + "/none") }
    }
  }

  @Test("removing a tree removes a link, not what it leads to")
  func removing() throws {
    try inFolder { folder in
      try makeFolder(folder + "/kept")
      try AtomicFile.write("x", to: folder + "/kept/x")
      try makeFolder(folder + "/gone")
      try replaceLink(folder + "/gone/link", to: folder + "/kept", by: folder + "/gone/t")
      try removeTree(folder + "/gone")
      try removeTree(folder + "/gone")
      #expect(try folderEntries(folder) == ["kept"])
      #expect(try fileDigest(folder + "/kept/x").byteCount == 1)
    }
  }

  @Test("a link stays a link to what was written, and a pipe is written to")
  func replacedTargets() throws {
    try inFolder { folder in
      try AtomicFile.write("old", to: folder + "/file")
      try replaceLink(folder + "/link", to: "file", by: folder + "/t")
      try AtomicFile.write("new", to: folder + "/link")
      #expect(try linkTarget(folder + "/link") == "file")
      #expect(try fileDigest(folder + "/file").digest == SHA256.digest(of: Array("new".utf8).span))
      // Through links to a file that is not there yet, and never around in circles.
      try makeFolder(folder + "/deep")
      try replaceLink(folder + "/far", to: "deep/near", by: folder + "/t")
      try replaceLink(folder + "/deep/near", to: "made", by: folder + "/t")
      try AtomicFile.write("first", to: folder + "/far")
      #expect(try linkTarget(folder + "/far") == "deep/near")
      #expect(try folderEntries(folder + "/deep") == ["made", "near"])
      try replaceLink(folder + "/circle", to: "circle", by: folder + "/t")
      #expect(throws: SystemError.self) { try AtomicFile.write("x", to: folder + "/circle") }
      #expect(try linkTarget(folder + "/circle") == "circle")
      let made = unsafe mkfifo(folder + "/pipe", 0o600)
      #expect(made == 0)
      // Opened both ways first, so that nobody waits for the other end.
      let reader = unsafe open(folder + "/pipe", O_RDWR)
      defer { close(reader) }
      try AtomicFile.write("through", to: folder + "/pipe")
      var bytes = [UInt8](repeating: 0, count: 16)
      let count = unsafe read(reader, &bytes, 16)
      #expect(count == 7)
      #expect(String(decoding: bytes.prefix(7), as: UTF8.self) == "through")
      #expect(try folderEntries(folder) == ["circle", "deep", "far", "file", "link", "pipe"])
    }
  }

  @Test("a file's digest read in pieces is that of its bytes")
  func digests() throws {
    try inFolder { folder in
      for byteCount in [0, 1, 63, 64, 1 << 20, (1 << 20) + 7, 3_000_000] {
        let bytes = (0..<byteCount).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let digest = try AtomicFile.write(bytes, to: folder + "/f")
        let read = try contentDigest(folder + "/f")
        #expect(read.digest == digest && read.byteCount == byteCount)
        let known = try fileDigest(folder + "/f")
        #expect(known.digest == SHA256.digest(of: bytes.span) && known.byteCount == byteCount)
      }
      #expect(throws: SystemError(operation: "read", path: folder, code: EISDIR)) {
        try fileDigest(folder)
      }
      #expect(throws: SystemError(operation: "read", path: "/dev/null", code: EINVAL)) {
        try fileDigest("/dev/null")
      }
    }
  }

  @Test("a linked file is one file, and a second holder of a lock reads about the first")
  func linksAndLocks() throws {
    try inFolder { folder in
      try AtomicFile.write("x", to: folder + "/a")
      try linkOrCopyFile(folder + "/a", to: folder + "/b")
      #expect(try FileStatus.of(folder + "/a").inode == FileStatus.of(folder + "/b").inode)
      guard case .held(let lock) = try LockFile.take(folder + "/lock", holder: "first") else {
        Issue.record("a free lock was refused")
        return
      }
      guard case .taken(let holder) = try LockFile.take(folder + "/lock", holder: "second") else {
        Issue.record("a held lock was given away")
        return
      }
      #expect(holder == "first")
      #expect(try LockFile.holder(folder + "/lock") == "first")
      withExtendedLifetime(lock) {}
    }
  }

  @Test("a lock that is let go is free, whoever still has a copy of its descriptor")
  func lockCopies() throws {
    try inFolder { folder in
      let path = folder + "/lock"
      var copy: Int32 = -1
      defer { close(copy) }
      if case .held(let lock) = try LockFile.take(path, holder: "first") {
        let found = try FileStatus.of(path).inode
        let own = (3..<1_024 as Range<Int32>).first { descriptor in
          var status = stat()
          return unsafe fstat(descriptor, &status) == 0 && UInt64(status.st_ino) == found
        }
        copy = dup(try #require(own))
        withExtendedLifetime(lock) {}
      }
      #expect(copy >= 0)
      guard case .held = try LockFile.take(path, holder: "second") else {
        Issue.record("the lock of a copy is still held")
        return
      }
    }
  }

  @Test("each line of a log is written at once, and a full disk is an error with the path")
  func lines() throws {
    try inFolder { folder in
      let file = try LineFile(path: folder + "/log")
      try file.append(Array("one".utf8))
      #expect(try FileBytes.reading(folder + "/log").array == Array("one\n".utf8))
      try LineFile(path: folder + "/log").append(Array("two".utf8))
      #expect(try FileBytes.reading(folder + "/log").count == 8)
      #expect(throws: SystemError(operation: "write", path: "/dev/full", code: ENOSPC)) {
        try LineFile(path: "/dev/full").append([1])
      }
    }
  }
}
