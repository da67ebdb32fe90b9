#ifndef GALENA_CPHONE_H
#define GALENA_CPHONE_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// One telephone number as libphonenumber understands it. Strings end with a zero byte.
typedef struct {
  // UTF-8 byte range in the searched text; for cphone_parse the whole text.
  size_t start;
  size_t end;
  // '+' and up to 15 digits, as far as the library allows.
  char e164[24];
  // Digits of the extension, or empty.
  char extension[16];
  // ISO 3166-1 alpha-2 of the number's region, or empty when it has none.
  char region[4];
  // 1 when the number is valid in its numbering plan, 0 when it is only of a possible length.
  int32_t valid;
} cphone_number;

// Parses one number. `region` (ISO 3166-1 alpha-2) is the plan of a number without country
// code; "ZZ" means unknown. Returns 1 and fills `out`, or 0 when it is not a number.
int32_t cphone_parse(
    const char *text, size_t length, const char *region, cphone_number *out);

// Finds numbers in a text with libphonenumber's matcher, at leniency VALID (1) or POSSIBLE (0).
// Fills at most `capacity` entries in text order and returns how many.
size_t cphone_find(
    const char *text, size_t length, const char *region, int32_t leniency,
    cphone_number *out, size_t capacity);

#ifdef __cplusplus
}
#endif

#endif
