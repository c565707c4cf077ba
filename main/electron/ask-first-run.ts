import { app, dialog } from 'electron';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { configurationFolder, demoFolder } from '#main/platform/paths.ts';

export type Opened = { readonly dataFolder: string; readonly demo: boolean };

/**
 * What an installed program opens when nobody names a folder: what was chosen at its first run, else it asks. The choice is one
 * file in the user's configuration; deleting it asks again and touches no practice.
 * @returns undefined when the person closed the question
 */
export async function findOrAskWhatToOpen(): Promise<Opened | undefined> {
  const file = join(configurationFolder(), 'opens.json');
  const kept = existsSync(file) ? readChoice(readFileSync(file, 'utf8')) : undefined;
  const chosen = kept ?? (await ask());
  if (chosen && !kept) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(chosen), { mode: 0o600 });
  }
  return chosen;
}

async function ask(): Promise<Opened | undefined> {
  const { response } = await dialog.showMessageBox({
    type: 'question', noLink: true, title: 'Anteroom', defaultId: 0, cancelId: 2,
    message: 'Welcome to Anteroom. What would you like to open?',
    detail: 'Set up your practice keeps your clinic’s records on this computer. The demo clinic has invented people to try things with.\n\n'
      + '¿Qué desea abrir? “Preparar su clínica” guarda sus datos en esta computadora. La clínica de prueba tiene personas inventadas.',
    buttons: ['Set up your practice · Preparar su clínica', 'Open the demo clinic · Abrir la clínica de prueba', 'Not now · Ahora no'],
  });
  if (response === 0) return { dataFolder: join(app.getPath('appData'), 'anteroom', 'practice'), demo: false };
  return response === 1 ? { dataFolder: demoFolder(), demo: true } : undefined;
}

/** @returns undefined for a file that says something else: then the question is asked again */
function readChoice(text: string): Opened | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('dataFolder' in value) || !('demo' in value)) return undefined;
    return typeof value.dataFolder === 'string' && typeof value.demo === 'boolean' ? { dataFolder: value.dataFolder, demo: value.demo } : undefined;
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}
