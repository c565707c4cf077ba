const known = new Set(
  `ma ms msw med mft mph mn mba bs ba bsn rn np aprn pmhnp pmhnpbc fnp dnp cnm pa pac md do phd psyd edd dsw dmin abpp bcba bcbad lbsw
lmsw lcsw lcswr lcswc licsw lisw liswcp lgsw lsw csw acsw qcsw lpc lpcc lpca lpcs lpcmh lcpc lcmhc lmhc lmhca lmhp lac ladc lcdc cadc casac lcadc
lmft lmfta amft apcc asw ncc mac rpt rpts atr atrbc lcat mtbc ot otr otrl slp cccslp rd ceap sap acs ccs ctrs emdr cctp cgp crc`.split(/\s+/),
);

const lettersOf = (word: string): string => word.replace(/[.\-/()]/g, '');

/** Whether a word behind a name is a known degree or licence written as one: LCSW, Ph.D., LPC-S, but not Mac or Do. */
export function isKnownCredential(word: string): boolean {
  const letters = lettersOf(word);
  return known.has(letters.toLowerCase()) && /\p{Lu}.*\p{Lu}/u.test(letters);
}

/** Whether a word could be a licence that this list does not know: two to six capitals. */
export function looksLikeCredential(word: string): boolean {
  return isKnownCredential(word) || /^[A-Z]{2,6}$/.test(lettersOf(word));
}
