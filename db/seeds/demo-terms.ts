import type { Store } from '#db/store.ts';
import { demoPeople } from './demo-people.ts';

const textEn = `These terms are about this portal: the pages you see on the kiosk in our waiting room after you sign in.

Your account is yours alone. Keep your username, your password and your codes to yourself. If you think someone else has used your account, tell the front desk.

What you can do here. You can see and change appointments, read and sign papers, see what you owe, and keep your details up to date. The front desk can do all of this for you too.

What this is not. Do not use the portal in an emergency. Call 911, or call or text 988 to reach the Suicide and Crisis Lifeline.

Your privacy. Our Notice of Privacy Practices says how we use and protect your records. The portal keeps a list of each sign-in, and you can read it under My Profile.

Ending it. You can stop using the portal at any time. You can still arrive for your visits, and the front desk will help you.`;

const textEs = `Estas condiciones tratan de este portal: las páginas que usted ve en el quiosco de nuestra sala de espera después de iniciar sesión.

Su cuenta es solo suya. No comparta su nombre de usuario, su contraseña ni sus códigos. Si cree que otra persona usó su cuenta, avise en la recepción.

Lo que puede hacer aquí. Puede ver y cambiar sus citas, leer y firmar documentos, ver cuánto debe y mantener sus datos al día. En la recepción también pueden hacer todo esto por usted.

Lo que esto no es. No use el portal en una emergencia. Llame al 911, o llame o envíe un mensaje de texto al 988, la Línea de Prevención del Suicidio y Crisis.

Su privacidad. Nuestro Aviso de Prácticas de Privacidad explica cómo usamos y protegemos sus registros. El portal guarda una lista de cada inicio de sesión, y usted puede leerla en Mi perfil.

Dejar de usarlo. Puede dejar de usar el portal cuando quiera. Podrá seguir registrando su llegada a las citas, y en la recepción le ayudarán.`;

/** Version 1, accepted by the fixed people; whoever is invited later is asked at the first sign-in. */
export function seedDemoTerms(store: Store, now: number): void {
  const id = 'terms-1';
  store.terms.publish({ id, version: 1, effectiveDate: '2026-01-01', textEn, textEs, publishedAt: now });
  for (const { role, username } of demoPeople) {
    if (role === 'client') store.terms.accept({ subject: `login:login-${username}`, versionId: id, language: 'en', acceptedAt: now, seatName: 'Kiosk 1' });
  }
}
