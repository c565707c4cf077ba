/** The text of a file and, where it was not UTF-8, a sentence that says so. */
export type DecodedFile = { kind: 'text'; text: string; note?: string } | { kind: 'unreadable'; reason: string };

const spreadsheetSignatures = [
  [0x50, 0x4b, 0x03, 0x04], // xlsx, ods: a zip
  [0xd0, 0xcf, 0x11, 0xe0], // xls
];

/**
 * Reads UTF-8 with or without its mark, UTF-16 with its mark (Excel's "Unicode text") and, as what is left,
 * Windows-1252. Line ends become LF, so that a record's line can be counted.
 */
export function decodeBytes(bytes: Uint8Array): DecodedFile {
  if (spreadsheetSignatures.some((signature) => signature.every((byte, at) => bytes[at] === byte))) {
    return { kind: 'unreadable', reason: 'This is a spreadsheet file with a CSV name. Open it and save it as CSV (UTF-8).' };
  }
  const wide = decodeWide(bytes);
  if (wide !== undefined) return { kind: 'text', text: unixLines(wide), note: 'The file was read as UTF-16.' };
  if (bytes.includes(0)) return { kind: 'unreadable', reason: 'This is not a text file. Save the sheet as CSV (UTF-8).' };
  try {
    return { kind: 'text', text: unixLines(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error; // TypeError is how the decoder says "not UTF-8"
    return {
      kind: 'text',
      text: unixLines(new TextDecoder('windows-1252').decode(bytes)),
      note: 'The file is not UTF-8. It was read as Windows-1252: check that names with accents look right.',
    };
  }
}

function decodeWide(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return undefined;
}

function unixLines(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
