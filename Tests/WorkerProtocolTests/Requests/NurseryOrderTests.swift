import Testing

@testable import WorkerProtocol

@Suite struct NurseryOrderTests {
  @Test(
    arguments: [.worker, .end(process: 1), .end(process: .max), .warmRecognition]
      as [NurseryOrder])
  func ordersSurviveTheJourney(order: NurseryOrder) {
    #expect(NurseryOrder(bytes: order.bytes) == order)
  }

  @Test(arguments: [[], [1], [9, 0, 0, 0, 0, 0, 0, 0, 0]] as [[UInt8]])
  func nonsenseIsNoOrder(bytes: [UInt8]) {
    #expect(NurseryOrder(bytes: bytes) == nil)
  }
}
