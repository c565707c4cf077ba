import PDFDocument from 'pdfkit';
import { wrapText } from './wrap-text.ts';
import { isReordered } from './letter-clusters.ts';
import type { Face, PrintFonts, TextRun } from './print-fonts.ts';

export type PaperLanguage = 'en' | 'es';
export type Ink = { face?: Face; size?: number; colour?: string };
export type Align = 'left' | 'right' | 'center';
export type Tag = 'H1' | 'H2' | 'H3' | 'P' | 'TH' | 'TD' | 'Span';
export type Box = Ink & { x: number; y: number; width: number; align?: Align };
export type Element = PDFKit.PDFStructureElement;
/** `scope` is understood by the library and left out of its published types. */
type ElementOptions = PDFKit.Mixins.StructureElementOptions & { scope?: 'Column' | 'Row' };

/** The accessibility standard that each paper follows; the published types know the archive standards alone. */
const standard: string = 'PDF/UA';

export const colours = { ink: '#1d2b2a', muted: '#4d5b59', primary: '#0f5f5c', tint: '#f3ede3', rule: '#c9c2b4', danger: '#9b1c1c' };

/** How much of its size a letter without a bold face gains in stroke. */
const thickening = 0.035;

export type SheetOptions = {
  fonts: PrintFonts;
  language: PaperLanguage;
  /** The document's title, for the reader's window and screen readers. Never a person's name. */
  title: string;
  /** UTC epoch ms, the document's creation date. */
  issuedAt: number;
  /** Encrypts the file: AES with 256 bits. */
  password?: string;
  /** Points. */
  size: { width: number; height: number };
  margin: number;
  /** 1, or 1.8 for large print (18 points where the paper has 10). */
  scale: number;
  /** Written across every page: VOID. */
  stamp: string | null;
  /** At the foot of each page; none on a roll. */
  footer: ((page: number, pages: number) => string) | null;
  /** The practice's own words above it. */
  footerWords?: string | null;
};

/** What a part of the paper has of its own. */
export type PartOptions = Required<Pick<SheetOptions, 'language' | 'stamp' | 'footer' | 'footerWords'>>;

export function languageTag(language: PaperLanguage): string {
  return language === 'es' ? 'es-US' : 'en-US';
}

/** One paper while it is drawn: where the pen is, pages, tags. Bytes come out at `finish`. */
export class Sheet {
  readonly doc: PDFKit.PDFDocument;
  /** What is drawn belongs here: the document, or the part of it that speaks another language. */
  root: Element;
  readonly options: SheetOptions;
  y: number;
  /** Draws again what a continued page starts with, such as a table's header row. */
  onContinued: (() => void) | null = null;
  private readonly bytes: Promise<Uint8Array>;
  private readonly document: Element;
  private readonly parts: (PartOptions & { firstPage: number })[];

  constructor(options: SheetOptions) {
    this.options = options;
    this.y = options.margin;
    this.doc = new PDFDocument({
      size: [options.size.width, options.size.height], margin: 0, bufferPages: true, autoFirstPage: false, compress: true,
      tagged: true, displayTitle: true, pdfVersion: options.password === undefined ? '1.7' : '1.7ext3', subset: standard as PDFKit.Mixins.PDFSubsets, lang: languageTag(options.language), font: '',
      // Who opens it may print it, and a screen reader may read it out.
      ...(options.password === undefined ? {} : { userPassword: options.password, permissions: { printing: 'highResolution', contentAccessibility: true } }),
      info: { Title: options.title, Creator: 'Anteroom', CreationDate: new Date(options.issuedAt), ModDate: new Date(options.issuedAt) },
    });
    const pieces: Buffer[] = [];
    this.doc.on('data', (piece: Buffer) => pieces.push(piece));
    this.bytes = new Promise((resolve, reject) => {
      this.doc.on('end', () => resolve(new Uint8Array(Buffer.concat(pieces))));
      this.doc.on('error', reject);
    });
    this.parts = [{ language: options.language, stamp: options.stamp, footer: options.footer, footerWords: options.footerWords ?? null, firstPage: 0 }];
    this.addPage();
    this.document = this.doc.struct('Document');
    this.root = this.document;
    this.doc.addStructure(this.root);
  }

  /** Goes on in another language, on a page of its own. */
  beginPart(part: PartOptions): void {
    this.parts.push({ ...part, firstPage: this.doc.bufferedPageRange().count });
    this.addPage();
    this.root = this.element('Part', this.document, { lang: languageTag(part.language) });
  }

  get left(): number { return this.options.margin; }
  get width(): number { return this.options.size.width - 2 * this.options.margin; }
  /** The last point that text may reach. */
  get bottom(): number { return this.options.size.height - this.options.margin - (this.options.footer ? this.points(16) : 0) - (this.options.footerWords ? this.points(12) : 0); }
  get roomLeft(): number { return this.bottom - this.y; }
  points(value: number): number { return value * this.options.scale; }

  /** An element of the structure tree under `parent`. */
  element(type: string, parent: Element = this.root, options: ElementOptions = {}): Element {
    const made = this.doc.struct(type, options);
    parent.add(made);
    return made;
  }

  /** Starts a new page when `height` does not fit on this one. */
  ensure(height: number): void {
    if (height <= this.roomLeft || this.y <= this.options.margin) return;
    this.addPage();
    this.onContinued?.();
  }

  linesOf(text: string, width: number, ink: Ink): string[] {
    return wrapText(text, width, ink.face ?? 'regular', this.sizeOf(ink), this.options.fonts);
  }

  heightOf(text: string, width: number, ink: Ink): number {
    return this.linesOf(text, width, ink).length * this.lineHeight(ink);
  }

  lineHeight(ink: Ink): number { return this.sizeOf(ink) * 1.35; }

  /** Draws text in a box and tags it; answers the height. With no tag it is furniture that a screen reader skips. */
  write(tag: Tag | null, text: string, box: Box, parent: Element = this.root, options: ElementOptions = {}): number {
    const lines = this.linesOf(text, box.width, box);
    if (tag === null) this.doc.markContent('Artifact', { type: 'Layout' });
    const content = tag === null ? null : this.doc.markStructureContent(tag);
    // The space keeps the words of two lines apart for who hears or copies them.
    lines.forEach((line, index) => this.writeLine(index < lines.length - 1 ? `${line} ` : line, box, box.y + index * this.lineHeight(box)));
    this.doc.endMarkedContent();
    if (content && tag) parent.add(this.doc.struct(tag, options, [content]));
    return lines.length * this.lineHeight(box);
  }

  /** A thin line; furniture. */
  rule(y: number, colour: string = colours.rule, thickness = 0.75): void {
    this.doc.markContent('Artifact', { type: 'Layout' });
    this.doc.save().moveTo(this.left, y).lineTo(this.left + this.width, y).lineWidth(thickness).strokeColor(colour).stroke().restore();
    this.doc.endMarkedContent();
  }

  /** Where to cut or tear; furniture. */
  cutLine(y: number): void {
    this.doc.markContent('Artifact', { type: 'Layout' });
    this.doc.save().moveTo(0, y).lineTo(this.options.size.width, y).dash(4, { space: 4 }).lineWidth(0.75).strokeColor(colours.muted).stroke().undash().restore();
    this.doc.endMarkedContent();
  }

  /** A picture fitted into a box, to the left and the top; answers the width that it takes. Furniture: the name stands beside it. */
  picture(base64: string, x: number, y: number, box: { width: number; height: number }): number {
    // Known to the library, left out of its published types: it tells the size before anything is drawn.
    const doc = this.doc as unknown as { openImage(source: Buffer): { width: number; height: number } };
    const image = doc.openImage(Buffer.from(base64, 'base64'));
    const scale = Math.min(this.points(box.width) / image.width, this.points(box.height) / image.height);
    this.doc.markContent('Artifact', { type: 'Layout' });
    this.doc.image(image as unknown as Buffer, x, y, { width: image.width * scale, height: image.height * scale });
    this.doc.endMarkedContent();
    return image.width * scale;
  }

  fill(x: number, y: number, width: number, height: number, colour: string): void {
    this.doc.markContent('Artifact', { type: 'Layout' });
    this.doc.save().rect(x, y, width, height).fill(colour).restore();
    this.doc.endMarkedContent();
  }

  finish(): Promise<Uint8Array> {
    const { start, count } = this.doc.bufferedPageRange();
    for (let index = start; index < start + count; index += 1) {
      this.doc.switchToPage(index);
      const part = this.parts.findLast(({ firstPage }) => firstPage <= index);
      if (part?.footer) this.writeFooter(part.footer(index + 1, count), 0);
      if (part?.footerWords) this.writeFooter(part.footerWords, 1);
    }
    this.document.end();
    this.doc.end();
    return this.bytes;
  }

  private addPage(): void {
    this.doc.addPage();
    this.y = this.options.margin;
    const stamp = this.parts.at(-1)?.stamp;
    if (stamp) this.writeStamp(stamp);
  }

  private sizeOf(ink: Ink): number { return this.points(ink.size ?? 10); }

  private writeLine(line: string, box: Box, y: number): void {
    const { fonts } = this.options;
    const size = this.sizeOf(box);
    const face = box.face ?? 'regular';
    const spare = box.width - fonts.widthOf(line.trimEnd(), face, size);
    let x = box.x + (box.align === 'right' ? spare : box.align === 'center' ? spare / 2 : 0);
    for (const run of fonts.splitRuns(line, face)) {
      this.useFont(run.print.name, run.print.font, size);
      if (isReordered(run.text)) this.spell(run.text, size, () => this.writeRun(run, box, x, y + size));
      else this.writeRun(run, box, x, y + size);
      x += fonts.widthOf(run.text, face, size);
    }
  }

  /** On one baseline: fonts of one line differ in how high they stand. */
  private writeRun({ text, print, features }: TextRun, box: Box, x: number, baseline: number): void {
    const colour = box.colour ?? colours.ink;
    if (print.isThickened) this.doc.strokeColor(colour).lineWidth(this.sizeOf(box) * thickening);
    this.doc.fillColor(colour).text(text, x, baseline, {
      lineBreak: false, baseline: 'alphabetic', ...(features ? { features: features as PDFKit.Mixins.OpenTypeFeatures[] } : {}), ...(print.isThickened ? { stroke: true, fill: true } : {}),
    });
  }

  /** Tells readers what is written where the letters' pictures stand in another order. */
  private spell(text: string, size: number, draw: () => void): void {
    // Text is drawn in a page that is turned twice. A reader takes place and size of the words from where their mark ends:
    // there the page must stand as it does while they are drawn, and the font must be theirs.
    const { id } = (this.doc as unknown as { _font: { id: string } })._font;
    const turn = (): PDFKit.PDFDocument => this.doc.save().transform(1, 0, 0, -1, 0, this.options.size.height);
    turn().addContent(`/${id} ${size} Tf`).markContent('Span', { actual: text });
    turn();
    draw();
    this.doc.restore().endMarkedContent();
    this.doc.restore();
  }

  private useFont(name: string, font: object, size: number): void {
    // The parsed font itself is a source too, which the published types leave out; it is parsed once for all papers.
    this.doc.registerFont(name, font as Buffer);
    this.doc.font(name, size);
  }

  /** @param above lines above the lowest one */
  private writeFooter(text: string, above: number): void {
    const ink = { size: 8, colour: colours.muted };
    this.doc.markContent('Artifact', { type: 'Pagination' });
    this.writeLine(text, { ...ink, x: this.left, y: 0, width: this.width, align: 'center' }, this.options.size.height - this.options.margin - this.lineHeight(ink) * (1 + above) + this.points(6));
    this.doc.endMarkedContent();
  }

  private writeStamp(text: string): void {
    const { width, height } = this.options.size;
    this.doc.markContent('Artifact', { type: 'Layout' });
    this.doc.save().rotate(-45, { origin: [width / 2, height / 2] }).fillOpacity(0.12);
    this.writeLine(text, { face: 'bold', size: Math.min(150, width / 4) / this.options.scale, colour: colours.danger, x: 0, y: 0, width, align: 'center' }, height / 2 - width / 8);
    this.doc.restore();
    this.doc.endMarkedContent();
  }
}
