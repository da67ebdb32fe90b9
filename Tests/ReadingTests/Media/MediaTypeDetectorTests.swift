import Foundation
import LeadModel
import Testing

@testable import Reading

@Suite struct MediaTypeDetectorTests {
  @Test(arguments: [
    ("letter.pdf", "application/pdf"), ("card.png", "image/png"),
    ("card-exif-6.jpg", "image/jpeg"), ("two-frames.tif", "image/tiff"),
    ("images/sign.webp", "image/webp"), ("images/sign.bmp", "image/bmp"),
    ("images/sign.gif", "image/gif"), ("images/sign.jp2", "image/jp2"),
    ("images/sign.heic", "image/heic"), ("images/sign.avif", "image/avif"),
    ("images/sign.pbm", "image/x-portable-bitmap"),
    ("images/sign-plain.pbm", "image/x-portable-bitmap"),
    ("images/sign.pgm", "image/x-portable-greymap"),
    ("images/sign.ppm", "image/x-portable-pixmap"),
    ("SOURCES.md", "text/plain"), ("make_fixtures.py", "text/plain"),
  ])
  func files(name: String, type: String) throws {
    #expect(DocumentReader.mediaType(of: try Fixture.data(name)) == type)
  }

  @Test(arguments: [
    ("From: a@b.example\r\nTo: c@d.example\r\nSubject: x\r\n\r\nbody", "message/rfc822"),
    ("Return-Path: <a@b.example>\nReceived: from x\n\tby y\nDate: now\n\nbody", "message/rfc822"),
    ("From a@b.example Mon Jan 5\nFrom: a\nTo: b\nDate: c\n\nbody\n", "message/rfc822"),
    ("From a@b.example Mon\nFrom: a\nTo: b\nDate: c\n\nx\n\nFrom z\nFrom: d\n", "application/mbox"),
    ("Dear all,\nFrom: here\nTo: there\nSubject: maps\n", "text/plain"),
    ("Name: Pump\nPrice: 12\nColour: red\n\nmore", "text/plain"),
    ("<!DOCTYPE html><html><body>Hello</body></html>", "text/html"),
    ("int main(void) { return 0; }\n#include <stdio.h>\n", "text/plain"),
    ("junk before\n%PDF-1.4\n", "application/pdf"), ("{\"a\": [1, 2]}", "text/plain"),
  ])
  func texts(text: String, type: String) {
    #expect(DocumentReader.mediaType(of: Data(text.utf8)) == type)
  }

  @Test func binaryDataIsNotText() {
    let bytes = Data((0..<2_000).map { UInt8(($0 * 7_919) % 256) })
    #expect(DocumentFormat(mediaType: DocumentReader.mediaType(of: bytes)) == nil)
  }

  @Test(arguments: [
    ("image/x-xcf", "PNG"), ("application/zip", "unpack"), ("application/msword", "PDF"),
    ("application/vnd.ms-outlook", ".eml"), ("application/mbox", ".eml"),
  ])
  func whatCannotBeReadNamesTheWayOut(type: String, remedy: String) {
    #expect(DocumentFormat(mediaType: type) == nil)
    let failure = DocumentFormat.unsupported(type)
    #expect(failure.code == .unsupported)
    #expect(failure.message.contains(type) && failure.message.contains(remedy))
  }
}
