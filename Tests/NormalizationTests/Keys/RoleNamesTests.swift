import LeadModel
import Normalization
import Testing

@Suite struct RoleNamesTests {
  @Test(arguments: [
    "Manager", "Sales Team", "Die Geschäftsleitung", "Leiter Einkauf", "Service Client",
    "HEAD OF PROCUREMENT", "Chief Executive Officer", "Gerente de ventas", "The Managing Director",
  ])
  func isOne(_ name: String) { #expect(RoleNames.contains(PersonName(full: name))) }

  @Test(arguments: [
    "Gwendolyn Manager", "Ada Byng", "Steve Service-Okafor", "de la Mer", "Senior", "Al Head-Byng",
    "José Ventas García", "", "Ко Директор",
  ])
  func isNone(_ name: String) { #expect(!RoleNames.contains(PersonName(full: name))) }
}
