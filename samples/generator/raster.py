"""From clean pages to what scanners, cameras and fax machines make of them."""
import io
import pathlib
import subprocess
import tempfile

import numpy
from PIL import Image, ImageFilter
from reportlab import rl_config
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen import canvas as pdf_canvas

rl_config.useA85 = 0


def pages(data, dpi, colour=False):
    """The pages of a PDF as images, rendered by poppler."""
    count = subprocess.run(["pdfinfo", "-"], input=data, capture_output=True, check=True)
    total = int(count.stdout.decode().split("Pages:")[1].split()[0])
    options = [] if colour else ["-gray"]
    images = []
    for number in range(1, total + 1):
        command = ["pdftoppm", "-r", str(dpi), "-f", str(number), "-l", str(number), *options, "-"]
        result = subprocess.run(command, input=data, capture_output=True, check=True)
        images.append(Image.open(io.BytesIO(result.stdout)).copy())
    return images


def skewed(image, degrees):
    """Turned a little, with the paper's white filling the corners."""
    return image.rotate(degrees, Image.BICUBIC, expand=False,
                        fillcolor=252 if image.mode == "L" else (252, 252, 252))


def noisy(image, seed, sigma=5.0, paper=246):
    """Grain, and paper that is not quite white."""
    random = numpy.random.RandomState(seed)
    pixels = numpy.asarray(image, dtype=numpy.float32) * (paper / 255.0)
    grain = random.normal(0, sigma, pixels.shape[:2])
    if pixels.ndim == 3:
        grain = grain[:, :, None]
    return Image.fromarray(numpy.clip(pixels + grain, 0, 255).astype(numpy.uint8))


def scanned(image, seed, degrees=0.8, sigma=4.0, blur=0.5):
    return noisy(skewed(image, degrees).filter(ImageFilter.GaussianBlur(blur)), seed, sigma)


def uneven_light(image, seed):
    """Brighter on one side, a soft shadow on the other."""
    random = numpy.random.RandomState(seed)
    width, height = image.size
    across = numpy.linspace(-1, 1, width)[None, :] * random.uniform(-0.13, 0.13)
    down = numpy.linspace(-1, 1, height)[:, None] * random.uniform(0.06, 0.14)
    pixels = numpy.asarray(image, dtype=numpy.float32) * (0.92 + across + down)[:, :, None]
    return Image.fromarray(numpy.clip(pixels, 0, 255).astype(numpy.uint8))


def _homography(source, target):
    """Coefficients with which PIL finds, for a point of `target`, its place in `source`."""
    rows, values = [], []
    for (x, y), (u, v) in zip(target, source):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        values += [u, v]
    return numpy.linalg.solve(numpy.array(rows, float), numpy.array(values, float))


def placed(image, background, corners):
    """`image` laid on `background` so that its corners come to lie on `corners`."""
    width, height = image.size
    source = [(0, 0), (width, 0), (width, height), (0, height)]
    coefficients = tuple(_homography(source, corners))
    laid = image.transform(background.size, Image.PERSPECTIVE, coefficients, Image.BICUBIC)
    mask = Image.new("L", image.size, 255).transform(
        background.size, Image.PERSPECTIVE, coefficients, Image.BICUBIC)
    shadow = Image.new("RGB", background.size, (20, 18, 16))
    soft = mask.filter(ImageFilter.GaussianBlur(9)).point(lambda value: value * 0.55)
    result = background.copy()
    result.paste(shadow, (7, 9), soft)
    result.paste(laid, (0, 0), mask)
    return result


def jpeg(image, quality=60, dpi=200):
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=quality, dpi=(dpi, dpi))
    return buffer.getvalue()


def fax_page(image, seed, specks=0.0006, threshold=150):
    """One bit a pixel, with specks and a dropped scan line or two."""
    random = numpy.random.RandomState(seed)
    black = numpy.asarray(image.convert("L")) < threshold
    black ^= random.random_sample(black.shape) < specks
    for row in random.randint(0, black.shape[0], 2):
        black[row, : black.shape[1] // 2] = False
    return Image.fromarray(numpy.where(black, 0, 255).astype(numpy.uint8)).convert("1", dither=0)


def tiff(images, dpi):
    buffer = io.BytesIO()
    images[0].save(buffer, "TIFF", compression="group4", dpi=dpi, save_all=True,
                   append_images=images[1:])
    return buffer.getvalue()


def image_page(canvas, image, quality=55, dpi=200):
    """Draws a scan over the whole page; the JPEG goes into the PDF as it is."""
    data = io.BytesIO(jpeg(image, quality, dpi))
    canvas.drawImage(ImageReader(data), 0, 0, *canvas._pagesize)


def image_pdf(images, title="", quality=55, size=A4, footers=()):
    """A PDF of image-only pages; `footers` are lines of real text over the foot of each page."""
    buffer = io.BytesIO()
    canvas = pdf_canvas.Canvas(buffer, pagesize=size, invariant=1)
    canvas.setTitle(title)
    for image in images:
        image_page(canvas, image, quality)
        canvas.setFont("Helvetica", 7.5)
        for at, line in enumerate(footers):
            canvas.drawCentredString(size[0] / 2, 22 - 9 * at, line)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def joined(parts):
    """Several PDFs as one, by qpdf with a fixed identifier."""
    with tempfile.TemporaryDirectory() as folder:
        names = []
        for at, data in enumerate(parts):
            names.append(f"{folder}/{at}.pdf")
            pathlib.Path(names[-1]).write_bytes(data)
        out = f"{folder}/out.pdf"
        subprocess.run(["qpdf", "--empty", "--static-id", "--pages", *names, "--", out], check=True)
        return pathlib.Path(out).read_bytes()
