import CPoppler

extension PDFPage {
  /// The page's form fields that have a value. Passwords and push buttons are left out.
  package func formFields() -> [PDFFormField] {
    let list = poppler_page_get_form_field_mapping(page)
    defer { poppler_page_free_form_field_mapping(list) }
    var fields: [PDFFormField] = []
    var node = list
    while let current = node {
      if let entry = current.pointee.data?.assumingMemoryBound(to: PopplerFormFieldMapping.self),
        let field = entry.pointee.field, let found = formField(field, area: entry.pointee.area)
      {
        fields.append(found)
      }
      node = current.pointee.next
    }
    // Poppler lists them last first.
    return fields.reversed()
  }

  private func formField(_ field: OpaquePointer, area: PopplerRectangle) -> PDFFormField? {
    guard let (kind, value) = Self.value(of: field) else { return nil }
    return PDFFormField(
      kind: kind, name: CText.taking(poppler_form_field_get_name(field)) ?? "", value: value,
      area: placed(area))
  }

  private static func value(of field: OpaquePointer) -> (PDFFormField.Kind, String)? {
    switch poppler_form_field_get_field_type(field) {
    case POPPLER_FORM_FIELD_TEXT:
      guard poppler_form_field_text_is_password(field) == 0 else { return nil }
      return CText.taking(poppler_form_field_text_get_text(field)).map { (.text, $0) }
    case POPPLER_FORM_FIELD_CHOICE:
      let value = choice(of: field)
      return value.isEmpty ? nil : (.text, value)
    case POPPLER_FORM_FIELD_BUTTON:
      guard poppler_form_field_button_get_button_type(field) != POPPLER_FORM_BUTTON_PUSH,
        poppler_form_field_button_get_state(field) != 0
      else { return nil }
      // Poppler's C interface does not tell the export value of a button.
      return (.button, "on")
    case POPPLER_FORM_FIELD_SIGNATURE:
      return (.signature, "signature")
    default:
      return nil
    }
  }

  /// The chosen items, or what was typed instead.
  private static func choice(of field: OpaquePointer) -> String {
    let count = max(poppler_form_field_choice_get_n_items(field), 0)
    let chosen = (0..<count).filter { poppler_form_field_choice_is_item_selected(field, $0) != 0 }
    let items = chosen.compactMap { CText.taking(poppler_form_field_choice_get_item(field, $0)) }
    if !items.isEmpty { return items.joined(separator: ", ") }
    guard poppler_form_field_choice_get_choice_type(field) == POPPLER_FORM_CHOICE_COMBO,
      poppler_form_field_choice_is_editable(field) != 0
    else { return "" }
    return CText.taking(poppler_form_field_choice_get_text(field)) ?? ""
  }
}
