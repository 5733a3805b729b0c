import ArgumentParser
import Bytes
import Glibc
import Records
import StageEngine
import Stages

/// Exit codes: those of sysexits, and one of our own.
enum Exit: Int32 {
  case gate = 3
  case usage = 64
  case data = 65
  case noInput = 66
  case software = 70
  case cannotCreate = 73
  case inputOutput = 74
  case tryAgain = 75
  case pipelineFile = 78

  /// What an error means for whoever started the program.
  static func code(for error: any Error) -> Exit {
    switch error {
    case is PipelineErrors:
      return (error as? PipelineErrors)?.isUnreadable == true ? .noInput : .pipelineFile
    case is FileGlobError: return .noInput
    case let error as StageError: return stage(error)
    case let error as EngineError: return engine(error)
    case let error as SystemError: return system(error, isReading: false)
    case is GateFailure: return .gate
    case is DataIssue, is DraftError, is TruthError: return .data
    case is InquiryError: return .noInput
    case is MemoryBudgetExceeded: return .tryAgain
    default: return isFlawOfFile(error) ? .data : .software
    }
  }

  private static func stage(_ error: StageError) -> Exit {
    switch error {
    case .cancelled: .tryAgain
    case .rowsAstray: .software
    default: .data
    }
  }

  private static func engine(_ error: EngineError) -> Exit {
    switch error {
    case .locked, .cancelled, .sourceChanged: .tryAgain
    case .sourceFiles: .noInput
    case .unknownStage, .emptySelection, .inputNotReady: .usage
    case .taskFailed(_, let cause): code(for: cause)
    case .nightDamaged: .data
    case .noSuchNight: .noInput
    case .gateFailed: .gate
    case .system(let error): system(error, isReading: false)
    }
  }

  private static func system(_ error: SystemError, isReading: Bool) -> Exit {
    switch error.operation {
    case "open", "read", "stat", "list", "map": .noInput
    case "create", "make folder", "rename", "link", "lock": .cannotCreate
    default: .inputOutput
    }
  }
}

extension Colligate {
  /// Prints an error and ends the program.
  static func exit(rendering error: any Error) -> Never {
    switch error {
    case let code as ExitCode: Glibc.exit(code.rawValue)
    case is CleanExit, is ValidationError: exit(withError: error)
    default:
      // What the argument parser throws itself knows how to show usage; its types are not public.
      if ["CommandError", "ParserError"].contains("\(type(of: error))") { exit(withError: error) }
      Terminal.error.write("colligate: \(error)")
      Glibc.exit(Exit.code(for: error).rawValue)
    }
  }
}
