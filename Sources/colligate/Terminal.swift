import ArgumentParser
import Bytes
import Glibc

/// A standard stream: knows whether a person looks at it, and whether color is welcome.
struct Terminal: Sendable {
  static let output = Terminal(descriptor: 1)
  static let error = Terminal(descriptor: 2)
  /// Somebody types at the standard input; else it is a file or a pipe.
  static var isInputInteractive: Bool { isatty(0) == 1 }

  let descriptor: Int32
  /// The stream is a terminal.
  let isInteractive: Bool
  /// Color on a terminal only, and not where `NO_COLOR` is set (no-color.org).
  let hasColor: Bool

  private init(descriptor: Int32) {
    self.descriptor = descriptor
    isInteractive = isatty(descriptor) == 1
    hasColor = isInteractive && !Environment.has("NO_COLOR")
  }

  /// Writes a line.
  func write(_ line: String) { writeRaw(line + "\n") }

  /// Writes text as it is; a closed pipe ends the program quietly, as it does for other tools.
  func writeRaw(_ text: String) {
    let file = descriptor == 1 ? FileDescriptorStream.output : FileDescriptorStream.error
    file.write(text)
  }

  enum Style: String {
    case bold = "1"
    case dim = "2"
    case red = "31"
    case green = "32"
    case yellow = "33"
    case cyan = "36"
  }

  func styled(_ text: String, _ style: Style) -> String {
    hasColor ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}

/// The environment of the process, read once.
enum Environment {
  static func has(_ name: String) -> Bool { value(name) != nil }

  static func value(_ name: String) -> String? {
    ProcessEnvironment.variables[name].flatMap { $0.isEmpty ? nil : $0 }
  }
}

/// What is piped into the program.
enum StandardInput {
  /// The path that an argument means: `-` is the standard input.
  static func path(_ argument: String) -> String { argument == "-" ? "/dev/stdin" : argument }

  /// Arguments must not ask for it twice.
  static func check(_ arguments: [String]) throws {
    if arguments.count(where: { $0 == "-" }) > 1 {
      throw ValidationError("the standard input can be read once")
    }
  }
}
