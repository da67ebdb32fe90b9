extension Lead: CanonicalWritable {
  package func write(to writer: inout JSONWriter) {
    writer.object {
      $0.text(id.rawValue, "id")
      $0.text(organization?.rawValue, "organization")
      $0.text(person?.rawValue, "person")
    }
  }
}

extension Signal: CanonicalWritable {
  package func write(to writer: inout JSONWriter) {
    writer.object {
      $0.number(confidence, "confidence")
      $0.key("details")
      details.write(to: &$0)
      $0.text(holder.rawValue, "holder")
      $0.text(id.rawValue, "id")
      $0.time(occurredAt, "occurredAt")
      $0.text(polarity.rawValue, "polarity")
      $0.text(profile.rawValue, "profile")
      if let provenance {
        $0.key("provenance")
        provenance.write(to: &$0)
      }
      $0.text(source, "source")
      $0.text(tense.rawValue, "tense")
      $0.text(type, "type")
    }
  }
}

extension ImportedSignal: CanonicalWritable {
  package func write(to writer: inout JSONWriter) {
    writer.object {
      $0.number(confidence, "confidence")
      $0.key("details")
      details.write(to: &$0)
      $0.text(holder.rawValue, "holder")
      $0.text(id.rawValue, "id")
      $0.time(occurredAt, "occurredAt")
      $0.text(polarity.rawValue, "polarity")
      $0.text(source, "source")
      $0.key("subject")
      subject.write(to: &$0)
      $0.text(tense.rawValue, "tense")
      $0.text(type, "type")
    }
  }
}

extension SubjectKeys: CanonicalWritable {
  package func write(to writer: inout JSONWriter) {
    writer.object {
      $0.key("domains")
      $0.list(domains) { $0.string($1) }
      $0.key("emails")
      $0.list(emails) { $0.string($1) }
      $0.text(externalID, "externalID")
      $0.key("phones")
      $0.list(phones) { $0.string($1) }
      $0.text(profile?.rawValue, "profile")
    }
  }
}

extension ScoredEvent: CanonicalWritable {
  package func write(to writer: inout JSONWriter) {
    writer.object {
      $0.integer(relation, "relation")
      $0.key("signal")
      signal.write(to: &$0)
    }
  }
}
