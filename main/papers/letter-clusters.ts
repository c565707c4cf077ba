const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Letters whose accents and joined forms must not be torn apart: all but the alphabets of Europe as one code point each. */
const needsClusters = /[^\u0020-\u02ff\u0370-\u03ff\u0400-\u052f\u1e00-\u1fff\u2010-\u205e\u20ac]/u;

/** Steers joining and direction and has no picture of its own. */
const unseen = /^\p{Default_Ignorable_Code_Point}$/u;

/** What a reader sees as one letter each. */
export function splitClusters(text: string): string[] {
  return needsClusters.test(text) ? [...segmenter.segment(text)].map(({ segment }) => segment) : [...text];
}

export function isUnseen(letter: string): boolean {
  return unseen.test(letter);
}

/** Scripts of South and Southeast Asia, whose vowels are drawn before or above the letter after which they are spoken. */
export function isReordered(text: string): boolean {
  return /[\u0900-\u109f\u1780-\u17ff]/u.test(text);
}
