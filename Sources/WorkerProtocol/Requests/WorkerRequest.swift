package import LeadModel

/// What `galena` asks of a worker: one document, handed over as an open descriptor beside this.
package struct WorkerRequest: Hashable, Sendable, Codable {
  /// What shall be done with the bytes behind the descriptor.
  package enum Verb: Hashable, Sendable, Codable {
    /// They are a document: read it and extract its claims.
    case extract
    /// They are pages that a worker before this one had read (`ReadPage.file`) when it was lost:
    /// extract from them. The report says what is missing.
    case extractPages(lost: ExtractionReport.Failure)
    /// They are a document: draw one page of it as PNG.
    case render(page: Int, dpi: Int)
    /// They are a document that may not be whole: say whether its structure reaches its end. Its id
    /// is not known yet.
    case inspect
  }

  /// Identity and place of the document, as they will stand in the report.
  package struct Subject: Hashable, Sendable, Codable {
    package let id: DocumentID
    package let path: String
    package let name: String?
    package let byteCount: Int
    package let parent: DocumentID?
    package let parentPath: String?

    package init(
      id: DocumentID, path: String, name: String?, byteCount: Int, parent: DocumentID? = nil,
      parentPath: String? = nil
    ) {
      self.id = id
      self.path = path
      self.name = name
      self.byteCount = byteCount
      self.parent = parent
      self.parentPath = parentPath
    }
  }

  /// What the report shall hold.
  package struct Options: Hashable, Sendable, Codable {
    package var statements: Bool
    package var text: Bool
    package var words: Bool
    /// Whether the report also says what was found and not believed.
    package var trace: Bool

    package init(
      statements: Bool = true, text: Bool = false, words: Bool = false, trace: Bool = false
    ) {
      self.trace = trace
      self.statements = statements
      self.text = text
      self.words = words
    }
  }

  package let verb: Verb
  package let subject: Subject
  package let options: Options
  package let settings: DocumentSettings
  package let limits: WorkerLimits

  package init(
    verb: Verb = .extract, subject: Subject, options: Options, settings: DocumentSettings,
    limits: WorkerLimits
  ) {
    self.verb = verb
    self.subject = subject
    self.options = options
    self.settings = settings
    self.limits = limits
  }
}

/// Settings that an extraction is a function of, besides the bytes and the versions.
package struct DocumentSettings: Hashable, Sendable, Codable {
  /// The user's own company, or `nil`: then no party is ever `us`.
  package var us: OwnCompany?
  /// ISO 3166-1 alpha-2 of numbers without a country code; `nil` lets the document decide.
  package var region: String?
  /// Tesseract language codes, most likely first.
  package var languages: [String]
  /// Passwords to try on encrypted documents, in order.
  package var passwords: [String]
  /// How much of one document is read.
  package var limits: ReadingLimits
  /// Paths of the user's rule packs. Workers are copies of a process that has read them, so a
  /// request does not say them again; what is in them counts by `WorkerVersions.rules`.
  package var packs: [String] = []

  private enum CodingKeys: CodingKey { case us, region, languages, passwords, limits }

  package init(
    us: OwnCompany? = nil, region: String? = nil, languages: [String] = ["eng", "deu", "fra"],
    passwords: [String] = [], limits: ReadingLimits = .init(), packs: [String] = []
  ) {
    self.packs = packs
    self.limits = limits
    self.us = us
    self.region = region
    self.languages = languages
    self.passwords = passwords
  }
}

/// What one document may cost. Every limit is finite.
package struct WorkerLimits: Hashable, Sendable, Codable {
  /// Wall-clock time for the whole document.
  package var seconds: Int
  /// Wall-clock time without a frame from the worker.
  package var stallSeconds: Int
  package var addressSpaceBytes: UInt64
  /// What a worker may say of one document, all frames together.
  package var outputBytes: Int
  /// Largest document that is handed to a worker.
  package var documentBytes: Int
  /// How deep documents may lie within documents; 0 reads no children.
  package var depth: Int

  package init(
    seconds: Int = 600, stallSeconds: Int = 120, addressSpaceBytes: UInt64 = 4 << 30,
    outputBytes: Int = 2 << 30, documentBytes: Int = 1 << 30, depth: Int = 8
  ) {
    self.outputBytes = outputBytes
    self.seconds = seconds
    self.stallSeconds = stallSeconds
    self.addressSpaceBytes = addressSpaceBytes
    self.documentBytes = documentBytes
    self.depth = depth
  }
}
