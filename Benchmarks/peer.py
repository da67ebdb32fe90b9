"""Reads documents with one Python library in two processes: peer.py KIND [--text] FILE…

Run by the benchmarks in the virtual environment that Benchmarks/peers makes. Writes a JSON line a
document: file, pages (null where the library does not say), with --text the text; `error` names
the exception where reading failed. The last line holds the seconds that reading took, by the
clock and of the processor: without importing the library, which a long run pays once.
"""
import importlib
import json
import resource
import sys
import time
from concurrent.futures import ProcessPoolExecutor


def pymupdf_words(pymupdf, path):
    with pymupdf.open(path) as document:
        pages = [page.get_text("words") for page in document]
    return len(pages), " ".join(word[4] for page in pages for word in page)


def pdfplumber_words(pdfplumber, path):
    pages = []
    with pdfplumber.open(path) as document:
        for page in document.pages:
            pages.append([word["text"] for word in page.extract_words()])
            page.close()
    return len(pages), " ".join(word for page in pages for word in page)


def docling_words(parser, path):
    # Words and their boxes only; with everything else, as by default, it takes five times as long.
    skip = parser.ContentLevel.SKIP
    words = parser.ContentConfig(
        char_cells_content_level=skip, line_cells_content_level=skip, shapes_content_level=skip,
        bitmaps_content_level=skip)
    document = parser.DoclingPdfParser().load(path, content_config=words)
    pages = [[cell.text for cell in page.word_cells] for _, page in document.iterate_pages()]
    document.unload()
    return len(pages), " ".join(word for page in pages for word in page)


def kreuzberg_text(kreuzberg, path):
    return None, kreuzberg.extract_file_sync(path).content


def kreuzberg_ocr(kreuzberg, path):
    ocr = kreuzberg.OcrConfig(backend="tesseract", language="eng")
    settings = kreuzberg.ExtractionConfig(ocr=ocr)
    return None, kreuzberg.extract_file_sync(path, config=settings).content


def turn(image_module, path):
    """No peer: writes turned copies of an image beside it, NAME.DEGREES.png, for ocr-accuracy."""
    with image_module.open(path) as image:
        upright = image.convert("L")
        for degrees in (90, 180, 270, 5, -5):
            turned = upright.rotate(
                degrees, expand=True, fillcolor=255, resample=image_module.Resampling.BICUBIC)
            turned.save(f"{path}.{degrees}.png", dpi=image.info.get("dpi", (72, 72)))
    return 1, None


KINDS = {
    "pymupdf-words": ("pymupdf", pymupdf_words),
    "pdfplumber-words": ("pdfplumber", pdfplumber_words),
    "docling-words": ("docling_parse.pdf_parser", docling_words),
    "kreuzberg-text": ("kreuzberg", kreuzberg_text),
    "kreuzberg-ocr": ("kreuzberg", kreuzberg_ocr),
    "turn": ("PIL.Image", turn),
}


def read(kind, path, with_text):
    name, reader = KINDS[kind]
    try:
        pages, text = reader(importlib.import_module(name), path)
    except Exception as error:
        return {"file": path, "pages": 0, "error": type(error).__name__}
    line = {"file": path, "pages": pages}
    return {**line, "text": text} if with_text else line


def main():
    kind, *paths = [argument for argument in sys.argv[1:] if argument != "--text"]
    importlib.import_module(KINDS[kind][0])  # Before the two processes are forked from this one.
    start = time.perf_counter()
    with ProcessPoolExecutor(2) as pool:
        waiting = [pool.submit(read, kind, path, "--text" in sys.argv) for path in paths]
        for one in waiting:
            print(json.dumps(one.result()))
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = {"wall": time.perf_counter() - start, "cpu": usage.ru_utime + usage.ru_stime}
    print(json.dumps(seconds), flush=True)


if __name__ == "__main__":
    main()
