import { openPaper } from './open-paper.ts';
import type { Letterhead, PaperIdentity, PaperWish } from './paper-facts.ts';
import type { PrintFonts } from './print-fonts.ts';
import { noteBox, paragraph } from './sheet-blocks.ts';

export type RecoveryCodesFacts = { identity: PaperIdentity; letterhead: Letterhead; codes: readonly string[] };

const words = {
  en: { title: 'Your recovery codes', use: 'If you lose your phone, type one of these at sign-in instead of the code from your app. Each works once: cross it off.', keep: ['Keep this paper at home, apart from your phone. Show it to nobody, not even to us.', 'New codes end these. You can make them under My Profile.'] },
  es: { title: 'Sus códigos de recuperación', use: 'Si pierde su teléfono, escriba uno de estos al iniciar sesión, en lugar del código de su aplicación. Cada uno sirve una vez: táchelo.', keep: ['Guarde este papel en casa, lejos de su teléfono. No se lo muestre a nadie, ni siquiera a nosotros.', 'Con códigos nuevos, estos dejan de servir. Puede crearlos en Mi perfil.'] },
} as const;

/** Ten codes without a name: who finds the paper must not know whose they are. */
export function drawRecoveryCodes(facts: RecoveryCodesFacts, wish: PaperWish, fonts: PrintFonts): Promise<Uint8Array> {
  const own = words[wish.language];
  const { sheet } = openPaper({ fonts, wish, identity: facts.identity, letterhead: facts.letterhead, title: own.title, subtitle: null });
  paragraph(sheet, own.use);
  sheet.y += sheet.points(8);
  facts.codes.forEach((code, index) => {
    paragraph(sheet, `${index + 1}.  ${code}`, { face: 'bold', size: 15 });
    sheet.y += sheet.points(3);
  });
  noteBox(sheet, own.keep);
  return sheet.finish();
}
