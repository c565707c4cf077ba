import { cupsPrinters, type SystemPrinters } from './printers.ts';
import { windowsPrinters } from './windows-printers.ts';

/** Linux and macOS print by CUPS. */
export const systemPrinters: SystemPrinters = process.platform === 'win32' ? windowsPrinters() : cupsPrinters;
