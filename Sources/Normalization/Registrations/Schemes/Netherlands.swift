extension RegistrationScheme {
  /// BTW number: the eleven test over the first nine digits, or MOD 97,10 over all (since 2020);
  /// KvK number without checksum.
  static let netherlands: [RegistrationScheme] = [
    RegistrationScheme("vat-nl", prefixes: ["NL"], ["999999999B99"], isDistinctive: true) {
      let digits = Checksum.digits($0.prefix(9))
      let sum = Checksum.weighted(digits, [9, 8, 7, 6, 5, 4, 3, 2]) - digits[8]
      return sum % 11 == 0 || Checksum.mod97("NL" + $0) == 1
    },
    RegistrationScheme("kvk-nl", prefixes: ["KVK"], ["99999999"]),
  ]
}
