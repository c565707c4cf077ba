import type { PDFDocumentProxy } from 'pdfjs-dist';

/** Loaded with the first paper: no other screen pays for it. */
async function loadReader() {
  const [reader, worker] = await Promise.all([import('pdfjs-dist'), import('pdfjs-dist/build/pdf.worker.mjs')]);
  // On the page itself: a worker's address would need a way round the page's protection against foreign scripts.
  Object.assign(globalThis, { pdfjsWorker: worker });
  return reader;
}

/** Draws each page into a canvas of its own, in order. @param width CSS pixels */
export async function drawPages(base64: string, width: number): Promise<HTMLCanvasElement[]> {
  const reader = await loadReader();
  const data = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const task = reader.getDocument({ data, useSystemFonts: false, isOffscreenCanvasSupported: false });
  const document = await task.promise;
  const canvases: HTMLCanvasElement[] = [];
  for (let number = 1; number <= document.numPages; number += 1) canvases.push(await drawPage(document, number, width));
  await task.destroy();
  return canvases;
}

async function drawPage(document: PDFDocumentProxy, number: number, width: number): Promise<HTMLCanvasElement> {
  const page = await document.getPage(number);
  const natural = page.getViewport({ scale: 1 });
  const sharp = Math.max(1, globalThis.devicePixelRatio);
  // A slip is not blown up to the width of a letter.
  const shown = Math.min(width, natural.width * 1.6);
  const viewport = page.getViewport({ scale: (shown / natural.width) * sharp });
  const canvas = globalThis.document.createElement('canvas');
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  canvas.style.width = `${Math.floor(shown)}px`;
  await page.render({ canvas, viewport }).promise;
  return canvas;
}
