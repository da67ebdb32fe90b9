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
    ("{\"a\": 1}\n{\"a\": 2}\n", "text/plain"), ("%YAML 1.2\n---\na: 1\nb: [x, y]\n", "text/plain"),
    ("Title\n=====\n\n.. note:: reStructuredText\n", "text/plain"),
    ("* Heading\n** org mode\n#+TITLE: x\n", "text/plain"),
    ("BEGIN:VCARD\nVERSION:3.0\nFN:Ada\nEND:VCARD\n", "text/vcard"),
    ("\u{FEFF}\nbegin:vcard\nfn:Ada\nend:vcard\n", "text/vcard"),
    ("a,b,c\n1,2,3\n4,5,6\n", "text/csv"),
    ("a\tb\n1\t2\n3\t4\n5\t6\n", "text/tab-separated-values"),
    ("{\\rtf1\\ansi x}", "text/rtf"),
    ("<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"></html>", "text/html"),
    ("MIME-Version: 1.0\nContent-Type: text/plain\n\nx", "message/rfc822"),
    ("Content-Type: multipart/mixed; boundary=a\n\n--a--\n", "message/rfc822"),
    ("From here it goes on\nwithout end.\n\nFrom there too.\n", "text/plain"),
  ])
  func texts(text: String, type: String) {
    #expect(DocumentReader.mediaType(of: Data(text.utf8)) == type)
  }

  @Test func warmingUpChangesNothing() throws {
    let bytes = try Fixture.data("two-frames.tif")
    let before = DocumentReader.mediaType(of: bytes)
    DocumentReader.warmUp()
    #expect(DocumentReader.mediaType(of: bytes) == before)
  }

  @Test func binaryDataIsNotText() {
    let bytes = Data((0..<2_000).map { UInt8(($0 * 7_919) % 256) })
    #expect(DocumentFormat(mediaType: DocumentReader.mediaType(of: bytes)) == nil)
  }

  @Test(arguments: [
    ("image/x-xcf", "PNG"), ("application/vnd.rar", "unpack"), ("application/msword", ".docx"),
    ("application/vnd.ms-excel", ".xlsx"), ("application/vnd.ms-powerpoint", ".pptx"),
    ("application/vnd.ms-outlook", ".eml"), ("application/vnd.ms-tnef", "TNEF"),
  ])
  func whatCannotBeReadNamesTheWayOut(type: String, remedy: String) {
    #expect(DocumentFormat(mediaType: type) == nil)
    let failure = DocumentFormat.unsupported(type)
    #expect(failure.code == .unsupported)
    #expect(failure.message.contains(type) && failure.message.contains(remedy))
  }
}
