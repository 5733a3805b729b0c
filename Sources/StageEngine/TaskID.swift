internal import Bytes

/// The name of a task and of the artifact it leaves: a stage and one partition of it.
package struct TaskID: Hashable, Sendable, Comparable, Codable, CustomStringConvertible {
  package let stage: String
  /// One source file for ingest and normalize; empty for a stage that is not partitioned.
  package let partition: String

  package init(_ stage: String, _ partition: String = "") {
    self.stage = stage
    self.partition = partition
  }

  package var description: String { partition.isEmpty ? stage : "\(stage)/\(partition)" }

  package static func < (left: TaskID, right: TaskID) -> Bool {
    left.stage == right.stage
      ? left.partition.utf8.lexicographicallyPrecedes(right.partition.utf8)
      : left.stage.utf8.lexicographicallyPrecedes(right.stage.utf8)
  }
}

/// Turns any name into the name of one folder, distinct names into distinct ones.
///
/// Bytes that a shell or a path would read otherwise are written as `%2F`. A name too long for a folder
/// keeps its beginning and ends in `%~` and a hash. The empty name is `all`.
enum FolderName {
  private static let byteCountMax = 200

  static func encoded(_ name: String) -> String {
    if name.isEmpty { return "all" }
    if name == "all" { return "%61ll" }
    var bytes: [UInt8] = []
    for (index, byte) in name.utf8.enumerated() {
      if isPlain(byte) && !(index == 0 && byte == UInt8(ascii: ".")) {
        bytes.append(byte)
      } else {
        bytes.append(UInt8(ascii: "%"))
        bytes.append(contentsOf: hexadecimal([byte]).uppercased().utf8)
      }
    }
    if bytes.count > byteCountMax {
      bytes.removeLast(bytes.count - byteCountMax + 18)
      while let last = bytes.last, last >= 0x80 { bytes.removeLast() }
      bytes.append(contentsOf: "%~\(SHA256.digest(of: name).description.prefix(16))".utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "="),
      UInt8(ascii: "+"), UInt8(ascii: "@"), UInt8(ascii: ","):
      true
    default: byte >= 0x80
    }
  }
}
