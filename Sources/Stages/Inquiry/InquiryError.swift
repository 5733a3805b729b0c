/// Why a question about a workspace has no answer.
package enum InquiryError: Error, Hashable, Sendable, CustomStringConvertible {
  case noNight(workspace: String)
  case nothingFound(what: String)
  case unknownRecord(id: String, group: String?)
  case differentGroups(left: String, right: String)
  case noModel(group: String)
  case tooFewNights
  case noColumn(file: String, column: String, known: [String])
  case unlikeColumns(file: String, first: String)
  case noSuchValue(column: String, value: String, form: String)
  case damagedManifest(path: String)
  case emptyFolder(path: String)
  case tableWithLog(path: String)
  case pagesOfFolder(path: String, part: String)

  package var description: String {
    switch self {
    case .noNight(let workspace):
      "\(workspace) holds no published night yet; run the pipeline first"
    case .nothingFound(let what):
      "nothing is called \"\(what)\": no entity id, record id or name; names are compared without "
        + "letter case and accents"
    case .unknownRecord(let id, _):
      "there is no record \"\(id)\"; a record id is source/key, as the dataset records lists it"
    case .differentGroups(let left, let right):
      "\(left) and \(right) belong to different groups (a person and an organization are never "
        + "compared)"
    case .noModel(let group):
      "the group \(group) has not been linked yet; run the pipeline first"
    case .noColumn(let file, let column, let known):
      "\(file): there is no column \(column); it has \(known.prefix(20).joined(separator: ", "))"
    case .noSuchValue(let column, let value, let form):
      "--where \(column)=\(value): the column holds no text; its values are printed as \(form)"
    case .unlikeColumns(let file, let first):
      "\(file): its columns differ from those of \(first); name those that both have with --columns"
    case .damagedManifest(let path):
      "\(path) is damaged; remove it, and all parts are looked through"
    case .emptyFolder(let path):
      "\(path) is a folder without Parquet files of its own; folders in it are not read"
    case .tableWithLog(let path):
      "\(path) is a Delta Lake table, whose log says which files count; name these files one by one"
    case .pagesOfFolder(let path, let part):
      "\(path) is a folder of parts; --pages shows those of one, such as \(part)"
    case .tooFewNights: "there is only one night; a difference needs two"
    }
  }
}
