import { createRequire } from 'node:module';

/** What people try first at a clinic, beside the passwords of everywhere. */
const clinicWords = ['anteroom', 'clinic', 'clinician', 'counseling', 'counselor', 'counselling', 'therapy', 'therapist', 'portal', 'patient', 'client', 'appointment', 'depression', 'anxiety', 'wellness', 'psychology', 'psychiatry', 'mentalhealth', 'waitingroom', 'frontdesk', 'kiosk', 'password', 'passwort', 'contraseña', 'contrasena', 'bienvenido', 'terapia', 'clinica', 'clínica', 'paciente'];

/** So many of the list are tried in chains and with numbers; further down are plain words that make good phrases. */
const chained = 300;

export type CommonPasswords = { readonly all: ReadonlySet<string>; readonly chainable: ReadonlySet<string> };

let known: CommonPasswords | undefined;

/** 49,000 passwords, the most common first. Read at the first question, because parsing them would slow every start. */
export function commonPasswords(): CommonPasswords {
  known ??= readCommonPasswords();
  return known;
}

function readCommonPasswords(): CommonPasswords {
  const require = createRequire(import.meta.url);
  const list: readonly string[] = require('@zxcvbn-ts/language-common/src/passwords.json');
  const first = list.slice(0, chained).filter((word) => word.length >= 4);
  return { all: new Set([...list, ...clinicWords]), chainable: new Set([...first, ...clinicWords]) };
}
