import { readUsPhone, type PhoneProblem } from '#main/contract/us-phone.ts';
import { type Reading, quoteCell, read, refused } from './reading.ts';

const reasons: Readonly<Record<PhoneProblem, string>> = {
  extension: "has an extension, which can't be kept. Write the ten-digit number alone.",
  shortened: 'was shortened by the spreadsheet. Format the column as text and type the number again.',
  letters: 'is not a phone number.',
  foreign: 'is not a US phone number. Only US numbers can be kept.',
  no_area_code: 'has no area code.',
  several: 'holds more than one phone number. Keep one.',
  not_ten_digits: 'is not a phone number of ten digits.',
  no_such_code: "can't be a US phone number: an area code or exchange never starts with 0 or 1.",
};

/** Reads a US phone number in any usual shape to +1 E.164. */
export function readPhone(cell: string): Reading<string> {
  const reading = readUsPhone(cell);
  return reading.kind === 'phone' ? read(reading.phone) : refused(`${quoteCell(cell)} ${reasons[reading.problem]}`);
}
