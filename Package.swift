// swift-tools-version: 6.2
import PackageDescription

/// The same strict settings for every target of ours.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),  // data-race safety, SE-0337
  .strictMemorySafety(),  // every pointer use is marked `unsafe`, SE-0458
  .treatAllWarnings(as: .error),  // SE-0443
  .enableUpcomingFeature("ExistentialAny"),  // SE-0335
  .enableUpcomingFeature("InternalImportsByDefault"),  // SE-0409
  .enableUpcomingFeature("MemberImportVisibility"),  // SE-0444
  .enableExperimentalFeature("Lifetimes"),  // properties that return a Span
]

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

/// The diagram of ARCHITECTURE.md as a table: a target and what it may import.
let libraries: [(name: String, imports: [Target.Dependency])] = [
  ("Bytes", ["CBytes", "CBZip2", "CZlib", "CZstd"]),
  ("Records", ["Bytes"]),
  ("CSV", ["Records", "Bytes"]),
  ("JSON", ["Records", "Bytes"]),
  ("XML", ["Records", "Bytes", "CLibXML2"]),
  ("Articles", ["Records", "Bytes", "CLibXML2"]),
  ("Parquet", ["Records", "Bytes"]),
  ("Normalization", ["Records", "Bytes"]),
  ("Mentions", ["Records", "Bytes"]),
  ("Linkage", ["Records", "Bytes"]),
  ("Fusion", ["Records", "Bytes"]),
  ("Reports", ["Records", "Bytes"]),
  ("StageEngine", ["Bytes"]),
  (
    "Stages",
    [
      "StageEngine", "CSV", "JSON", "XML", "Articles", "Parquet", "Normalization", "Mentions",
      "Linkage", "Fusion", "Reports", "Records", "Bytes", yams,
    ]
  ),
]

/// Files beside the sources that are no Swift: reference data and scripts.
let resources: Set = ["Articles", "Mentions", "Normalization"]

var targets: [Target] = [
  .target(name: "CBytes"),
  // Brings a `malloc`, so only for programs: who links the library Parquet keeps the heap they have.
  .target(name: "CLargePages"),
  .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
  .systemLibrary(name: "CBZip2", providers: [.apt(["libbz2-dev"])]),
  .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
  .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),
  .executableTarget(
    name: "colligate",
    dependencies: ["Stages", "StageEngine", "Records", "Bytes", "CLargePages", argumentParser],
    swiftSettings: settings),
  .executableTarget(
    name: "colligate-bench",
    dependencies: [
      "CSV", "JSON", "XML", "Articles", "Normalization", "Linkage", "Parquet", "Records", "Bytes",
      argumentParser,
    ], exclude: ["Record"], swiftSettings: settings),
  .target(
    name: "TestSupport", dependencies: ["Bytes", "Records"], path: "Tests/TestSupport",
    swiftSettings: settings),
  .testTarget(name: "ArchitectureTests", swiftSettings: settings),
  .testTarget(name: "LargePagesTests", dependencies: ["CLargePages"], swiftSettings: settings),
  // Measures what several libraries do together, on labelled data.
  .testTarget(
    name: "QualityTests", dependencies: ["CSV", "Normalization", "Linkage", "Records", "Bytes"],
    swiftSettings: settings),
  // Runs the built program as a child process, and so imports none of it.
  .testTarget(name: "EndToEndTests", swiftSettings: settings),
]
for library in libraries {
  targets.append(
    .target(
      name: library.name, dependencies: library.imports,
      exclude: resources.contains(library.name) ? ["Resources"] : [], swiftSettings: settings))
  targets.append(
    .testTarget(
      name: "\(library.name)Tests",
      dependencies: [.init(stringLiteral: library.name), "Records", "Bytes", "TestSupport"],
      swiftSettings: settings))
}

let package = Package(
  name: "colligate",
  products: [
    .executable(name: "colligate", targets: ["colligate"]),
    .library(name: "Parquet", targets: ["Parquet"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: targets
)
