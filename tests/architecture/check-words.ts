import { findUnwrittenWords } from './find-unwritten-words.ts';

const found = await findUnwrittenWords('lingui.config.ts');
process.stdout.write(found.length === 0 ? 'Every word is written in English and Spanish.\n' : `${found.join('\n')}\nRun \`npm run words\`, then write the Spanish in renderer/locales/es.\n`);
process.exitCode = found.length === 0 ? 0 : 1;
