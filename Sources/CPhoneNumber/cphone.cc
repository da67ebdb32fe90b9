#include "cphone.h"

#include <phonenumbers/logger.h>
#include <phonenumbers/phonenumber.pb.h>
#include <phonenumbers/phonenumbermatch.h>
#include <phonenumbers/phonenumbermatcher.h>
#include <phonenumbers/phonenumberutil.h>

#include <cstdio>
#include <string>

namespace {

using i18n::phonenumbers::NullLogger;
using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberMatch;
using i18n::phonenumbers::PhoneNumberMatcher;
using i18n::phonenumbers::PhoneNumberUtil;

// The library writes what it cannot parse to standard output unless it is given another logger,
// and standard output belongs to the worker's protocol. The library takes ownership.
const PhoneNumberUtil &silent_util() {
  static PhoneNumberUtil *const util = [] {
    PhoneNumberUtil *instance = PhoneNumberUtil::GetInstance();
    instance->SetLogger(new NullLogger());
    return instance;
  }();
  return *util;
}

void describe(const PhoneNumberUtil &util, const PhoneNumber &number, cphone_number *out) {
  std::string e164, region;
  util.Format(number, PhoneNumberUtil::E164, &e164);
  util.GetRegionCodeForNumber(number, &region);
  std::snprintf(out->e164, sizeof out->e164, "%s", e164.c_str());
  std::snprintf(out->extension, sizeof out->extension, "%s", number.extension().c_str());
  std::snprintf(
      out->region, sizeof out->region, "%s", region.size() == 2 && region != "ZZ" ? region.c_str() : "");
  out->valid = util.IsValidNumber(number) ? 1 : 0;
}

}  // namespace

extern "C" int32_t cphone_parse(
    const char *text, size_t length, const char *region, cphone_number *out) {
  const PhoneNumberUtil &util = silent_util();
  PhoneNumber number;
  if (util.Parse(std::string(text, length), region, &number) != PhoneNumberUtil::NO_PARSING_ERROR)
    return 0;
  if (!util.IsPossibleNumber(number)) return 0;
  out->start = 0;
  out->end = length;
  describe(util, number, out);
  return 1;
}

extern "C" size_t cphone_find(
    const char *text, size_t length, const char *region, int32_t leniency,
    cphone_number *out, size_t capacity) {
  const PhoneNumberUtil &util = silent_util();
  // The library caps its own work: after this many rejected candidates it stops looking.
  const int tries = 64;
  PhoneNumberMatcher matcher(
      util, std::string(text, length), region,
      leniency == 1 ? PhoneNumberMatcher::VALID : PhoneNumberMatcher::POSSIBLE, tries);
  PhoneNumberMatch match;
  size_t count = 0;
  while (count < capacity && matcher.HasNext() && matcher.Next(&match)) {
    out[count].start = static_cast<size_t>(match.start());
    out[count].end = static_cast<size_t>(match.end());
    describe(util, match.number(), &out[count]);
    count += 1;
  }
  return count;
}
