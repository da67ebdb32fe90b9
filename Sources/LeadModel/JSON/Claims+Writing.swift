extension Evidence: CanonicalWritable {
  package func write(to writer: inout JSONWriter) {
    writer.list(parts) { $1.write(to: &$0) }
  }
}

extension Evidence.Part {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object {
      $0.integer(end, "end")
      if let ocrConfidence { $0.number(ocrConfidence, "ocrConfidence") }
      $0.integer(page, "page")
      $0.key("quads")
      $0.list(quads) { $1.write(to: &$0) }
      $0.integer(start, "start")
      $0.text(text, "text")
    }
  }
}

extension Quad {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.list(0..<8) { $0.number(corner($1)) }
  }
}

extension Statement: CanonicalWritable {
  package func write(to writer: inout JSONWriter) {
    writer.object {
      $0.number(confidence, "confidence")
      $0.key("evidence")
      evidence.write(to: &$0)
      $0.text(method.extractor, "extractor")
      $0.text(field.rawValue, "field")
      $0.text(id.rawValue, "id")
      $0.text(raw, "raw")
      $0.textOrNull(record?.rawValue, "record")
      $0.text(method.rule, "rule")
      $0.key("value")
      value.write(to: &$0)
      $0.integer(method.version, "version")
    }
  }
}

extension IntentMention: CanonicalWritable {
  package func write(to writer: inout JSONWriter) {
    writer.object {
      $0.text(category.rawValue, "category")
      $0.number(confidence, "confidence")
      $0.key("details")
      details.write(to: &$0)
      $0.key("evidence")
      evidence.write(to: &$0)
      $0.text(method.extractor, "extractor")
      $0.text(holder.rawValue, "holder")
      $0.text(id.rawValue, "id")
      $0.text(polarity.rawValue, "polarity")
      $0.textOrNull(record?.rawValue, "record")
      $0.text(method.rule, "rule")
      $0.text(tense.rawValue, "tense")
      $0.integer(method.version, "version")
    }
  }
}

extension IntentMention.Details: CanonicalWritable {
  package func write(to writer: inout JSONWriter) {
    writer.object {
      if let amount {
        $0.key("amount")
        $0.decimal(amount)
      }
      $0.text(currency, "currency")
      $0.text(date, "date")
      $0.text(product, "product")
    }
  }
}

extension Record: CanonicalWritable {
  package func write(to writer: inout JSONWriter) {
    writer.object {
      $0.text(id.rawValue, "id")
      $0.text(kind.rawValue, "kind")
      $0.textOrNull(party?.rawValue, "party")
    }
  }
}

extension RecordLink: CanonicalWritable {
  package func write(to writer: inout JSONWriter) {
    writer.object {
      $0.number(confidence, "confidence")
      $0.key("evidence")
      evidence.write(to: &$0)
      $0.text(from.rawValue, "from")
      $0.text(rule, "rule")
      $0.text(to.rawValue, "to")
      $0.text(type.rawValue, "type")
    }
  }
}

extension FieldValue: CanonicalWritable {
  package func write(to writer: inout JSONWriter) {
    switch self {
    case .text(let value), .date(let value): writer.string(value)
    case .personName(let value):
      writer.object {
        $0.text(value.family, "family")
        $0.text(value.full, "full")
        $0.text(value.given, "given")
        $0.text(value.prefix, "prefix")
        $0.text(value.suffix, "suffix")
      }
    case .phone(let value):
      writer.object {
        $0.text(value.e164, "e164")
        $0.text(value.extension, "extension")
      }
    case .address(let value): value.write(to: &writer)
    case .money(let value):
      writer.object {
        $0.key("amount")
        $0.decimal(value.amount)
        $0.text(value.currency, "currency")
      }
    case .registration(let value): value.write(to: &writer)
    }
  }
}

extension PostalAddress {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object {
      $0.text(city, "city")
      $0.text(country, "country")
      $0.text(countryAsPrinted, "countryAsPrinted")
      $0.text(postcode, "postcode")
      $0.text(state, "state")
      $0.text(street, "street")
    }
  }
}

extension Registration {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object {
      $0.text(number, "number")
      $0.text(scheme, "scheme")
      $0.key("valid")
      if let valid { $0.flag(valid) } else { $0.null() }
    }
  }
}
