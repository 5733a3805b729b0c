internal import Bytes

/// An OpenLineage run event of one stage.
///
/// Source: OpenLineage 2-0-2, <https://openlineage.io/spec/2-0-2/OpenLineage.json>.
struct LineageEvent: Encodable {
  enum Kind: String, Encodable {
    case start = "START"
    case complete = "COMPLETE"
    case fail = "FAIL"
    case abort = "ABORT"
  }
  struct Job: Encodable {
    let namespace: String
    let name: String
  }
  struct Dataset: Encodable {
    let namespace: String
    let name: String
  }
  struct ParentFacet: Encodable {
    struct RunID: Encodable { let runId: String }
    let _producer = LineageEvent.producer
    let _schemaURL =
      "https://openlineage.io/spec/facets/1-0-1/ParentRunFacet.json#/$defs/ParentRunFacet"
    let run: RunID
    let job: Job
  }
  struct Facets: Encodable { let parent: ParentFacet }
  struct Run: Encodable {
    let runId: String
    let facets: Facets
  }

  static let producer = "urn:colligate:stage-engine:\(FingerprintParts.engineVersion)"

  let eventType: Kind
  let eventTime: String
  let run: Run
  let job: Job
  let inputs: [Dataset]
  let outputs: [Dataset]
  let producer = LineageEvent.producer
  let schemaURL = "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent"

  /// - Parameter scope: Tells this run from all others: host, workspace and run id.
  init(
    _ kind: Kind, stage: String, tasks: [StageTask], pipeline: String, scope: String, time: String
  ) {
    let namespace = "colligate"
    eventType = kind
    eventTime = time
    let pipelineName = pipeline.isEmpty ? "pipeline" : pipeline
    run = Run(
      runId: Self.uuid(scope + "\n" + stage),
      facets: Facets(
        parent: ParentFacet(
          run: .init(runId: Self.uuid(scope)), job: Job(namespace: namespace, name: pipelineName))))
    job = Job(namespace: namespace, name: pipelineName + "." + stage)
    let files = Set(tasks.flatMap { $0.files.map(\.name) })
    let read = Set(tasks.flatMap(\.inputs))
    inputs =
      files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map {
        Dataset(namespace: "file", name: $0)
      }
      + read.sorted().map { Dataset(namespace: namespace, name: "\(pipelineName)/\($0)") }
    outputs = tasks.map { Dataset(namespace: namespace, name: "\(pipelineName)/\($0.id)") }
  }

  /// A version 8 UUID (RFC 9562) made of a hash.
  static func uuid(_ text: String) -> String {
    var bytes = Array(SHA256.digest(of: text).bytes.prefix(16))
    bytes[6] = bytes[6] & 0x0f | 0x80
    bytes[8] = bytes[8] & 0x3f | 0x80
    let hex = Array(hexadecimal(bytes))
    return [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(hex[$0]) }
      .joined(separator: "-")
  }
}
