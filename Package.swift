// swift-tools-version: 6.1
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

func system(_ name: String, pkgConfig: String? = nil, apt: String) -> Target {
  .systemLibrary(
    name: name, path: "Sources/\(name)", pkgConfig: pkgConfig, providers: [.apt([apt])])
}

func target(
  _ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = [],
  resources: [Resource]? = nil
) -> Target {
  .target(
    name: name, dependencies: dependencies, path: "Sources/\(name)", exclude: exclude,
    resources: resources, swiftSettings: settings)
}

func tests(
  _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource]? = nil
) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name)] + dependencies,
    path: "Tests/\(name)Tests", resources: resources, swiftSettings: settings)
}

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let passwords = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdTesting = Target.Dependency.product(
  name: "HummingbirdTesting", package: "hummingbird")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
let systemPackage = Target.Dependency.product(name: "SystemPackage", package: "swift-system")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "galena",
  products: [
    .library(
      name: "LeadCore",
      targets: ["LeadModel", "Graph", "Features", "Scoring", "Routing", "Learning"]),
    .executable(name: "galena", targets: ["galena"]),
    .executable(name: "page-worker", targets: ["page-worker"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    // Level 0: one target per C library.
    system("CPoppler", pkgConfig: "poppler-glib", apt: "libpoppler-glib-dev"),
    system("CTesseract", pkgConfig: "tesseract lept", apt: "libtesseract-dev"),
    system("CHeif", pkgConfig: "libheif", apt: "libheif-dev"),
    system("CGMime", pkgConfig: "gmime-3.0", apt: "libgmime-3.0-dev"),
    system("CMagic", pkgConfig: "libmagic", apt: "libmagic-dev"),
    system("CArchive", pkgConfig: "libarchive", apt: "libarchive-dev"),
    system("CZlib", pkgConfig: "zlib", apt: "zlib1g-dev"),
    system("CUchardet", pkgConfig: "uchardet", apt: "libuchardet-dev"),
    system("CXML2", pkgConfig: "libxml-2.0", apt: "libxml2-dev"),
    system("CPCRE2", pkgConfig: "libpcre2-8", apt: "libpcre2-dev"),
    system("CPublicSuffix", pkgConfig: "libpsl", apt: "libpsl-dev"),
    system("CCurl", pkgConfig: "libcurl", apt: "libcurl4-openssl-dev"),
    system("CXGBoost", pkgConfig: "xgboost", apt: "libxgboost-dev"),
    .target(
      name: "CPhoneNumber", path: "Sources/CPhoneNumber",
      linkerSettings: [.linkedLibrary("phonenumber")]),
    .target(name: "CWorker", path: "Sources/CWorker"),
    .target(
      name: "CSandbox", path: "Sources/CSandbox", linkerSettings: [.linkedLibrary("seccomp")]),

    // Level 1: the words.
    target("LeadModel", [crypto]),

    // Level 2.
    target("Normalization", ["LeadModel", "CPhoneNumber", "CPublicSuffix"]),
    target("PDFReading", ["LeadModel", "CPoppler"]),
    target("TextRecognition", ["LeadModel", "CTesseract", "CHeif"]),
    target("WorkerProtocol", ["LeadModel", "CWorker"]),
    target("Sandbox", ["CSandbox"]),
    target("Evaluation", ["LeadModel"]),
    target("Tables"),

    // Level 3: the stages.
    target(
      "Reading",
      [
        "LeadModel", "PDFReading", "TextRecognition", "CGMime", "CMagic", "CArchive", "CUchardet",
        "CXML2", "CZlib",
      ]),
    target(
      "Extraction", ["LeadModel", "Normalization", "CPCRE2", yams],
      exclude: ["README.md"], resources: [.copy("Resources")]),
    target("Intake", ["LeadModel", crypto, systemPackage]),
    target("Resolution", ["LeadModel", "Normalization", "Tables"]),
    target("Graph", ["LeadModel"]),
    target("Features", ["LeadModel", "Graph"]),
    target("Scoring", ["LeadModel", "Graph", "Features"]),
    target("Routing", ["LeadModel", "Scoring"]),
    target("Learning", ["LeadModel", "Tables", "Scoring", "CXGBoost"]),

    // Level 4 and up.
    target(
      "Storage",
      [
        "LeadModel", "Intake", "Resolution", "Graph", "Features", "Scoring", "Routing", "Learning",
        grdb,
      ]),
    target("Delivery", ["LeadModel", "Storage", "CCurl", crypto]),
    target(
      "Pipeline",
      [
        "LeadModel", "Delivery", "Normalization", "WorkerProtocol", "Intake", "Resolution", "Graph",
        "Features", "Scoring", "Routing", "Learning", "Storage", "Evaluation", "Tables", yams,
        logging, subprocess, systemPackage,
      ]),
    target(
      "ReviewServer",
      [
        "LeadModel", "WorkerProtocol", "Intake", "Resolution", "Storage", "Pipeline", hummingbird,
        passwords, logging, systemPackage,
      ], resources: [.copy("Resources")]),
    .executableTarget(
      name: "page-worker",
      dependencies: ["LeadModel", "Sandbox", "WorkerProtocol", "Reading", "Extraction"],
      path: "Sources/page-worker", swiftSettings: settings),
    .executableTarget(
      name: "galena",
      dependencies: [
        "LeadModel", "Intake", "Resolution", "Graph", "Features", "Scoring", "Learning", "Delivery",
        "Pipeline", "Storage", "Evaluation", "ReviewServer", logging, arguments,
      ],
      path: "Sources/galena", swiftSettings: settings),

    .executableTarget(
      name: "fault-worker", dependencies: ["LeadModel", "WorkerProtocol"],
      path: "Tests/FaultWorker", swiftSettings: settings),
    .executableTarget(
      name: "fuzz-readers", dependencies: ["LeadModel", "Reading", "Sandbox", "CWorker"],
      path: "Tests/FuzzReaders", swiftSettings: settings),
    .executableTarget(
      name: "fuzz-rules", dependencies: ["Extraction"], path: "Tests/FuzzRules",
      swiftSettings: settings),
    .executableTarget(
      name: "train-contacts", dependencies: ["LeadModel", "Reading", "Extraction"],
      path: "Tests/TrainContacts", swiftSettings: settings),
    .executableTarget(
      name: "file-storm", dependencies: ["LeadModel", "Storage", grdb], path: "Tests/FileStorm",
      swiftSettings: settings),
    .executableTarget(
      name: "grow-store", dependencies: ["LeadModel", "Pipeline", "Storage"],
      path: "Tests/GrowStore", swiftSettings: settings),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    tests("TestSupport"),
    tests("LeadModel", ["TestSupport"]),
    tests("Normalization", ["LeadModel"]),
    tests("PDFReading", ["LeadModel"]),
    tests("TextRecognition", ["CTesseract"]),
    tests("WorkerProtocol", ["LeadModel"]),
    .testTarget(
      name: "EvaluationTests", dependencies: ["Evaluation", "LeadModel", "TestSupport"],
      path: "Tests/EvaluationTests", exclude: ["Fixtures"], swiftSettings: settings),
    tests(
      "Reading",
      [
        "LeadModel", "PDFReading", "TextRecognition", "WorkerProtocol", "Intake", "CArchive",
        "CZlib",
      ]),
    tests("Extraction", ["LeadModel", "Normalization"]),
    tests("Intake", ["LeadModel", systemPackage]),
    tests("Resolution", ["LeadModel", "Normalization"]),
    tests("Graph", ["LeadModel"]),
    tests("Features", ["Graph", "LeadModel"]),
    tests("Scoring", ["Features", "Graph", "LeadModel"]),
    tests("Learning", ["LeadModel", "Scoring"]),
    tests("Tables"),
    tests("Routing", ["Scoring", "Features", "Graph", "LeadModel"]),
    .testTarget(
      name: "LeadCoreTests",
      dependencies: ["Routing", "Scoring", "Features", "Graph", "LeadModel"],
      path: "Tests/LeadCoreTests", swiftSettings: settings),
    tests(
      "Storage", ["LeadModel", "Intake", "Graph", "Resolution", "Scoring", "Learning", grdb],
      resources: [.copy("Golden")]),
    tests("Delivery", ["LeadModel", "Storage", "TestSupport"]),
    tests(
      "Pipeline",
      [
        "LeadModel", "Features", "Graph", "Delivery", "Intake", "Resolution", "Scoring", "Learning",
        "Routing", "Storage", "WorkerProtocol", "TestSupport", systemPackage, grdb,
      ]),
    tests(
      "ReviewServer",
      [
        "LeadModel", "Intake", "Storage", "Pipeline", "WorkerProtocol", "TestSupport",
        hummingbird, hummingbirdTesting, mustache, systemPackage,
      ], resources: [.copy("Golden")]),
    .testTarget(
      name: "ArchitectureTests", dependencies: ["TestSupport"], path: "Tests/ArchitectureTests",
      swiftSettings: settings),
  ]
)
