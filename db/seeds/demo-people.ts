/** The fixed people of the demo clinic. All invented. One password for all: this clinic holds nobody's secrets. */
export const demoPassword = 'meadow lantern 2026';
/** Argon2id, 64 MiB, t=3, p=1, of that password: computed once, so that the first start is quick. */
export const demoPasswordHash = '$argon2id$v=19$m=65536,t=3,p=1$dYN3rUJaCRlGmCfWRXgksQ$0l35czwM8cLYNGEl1aVPv/UKF9+zRzHHs8OpO47pnrc';

type Role = 'client' | 'front_desk' | 'scheduler' | 'biller' | 'provider' | 'manager' | 'owner';

export type DemoPerson = { role: Role; username: string; password: string; dateOfBirth: string; firstName: string; lastName: string; shows: string };

const person = (role: Role, username: string, firstName: string, lastName: string, dateOfBirth: string, shows: string): DemoPerson => ({ role, username, password: demoPassword, dateOfBirth, firstName, lastName, shows });

/** Username = id of the client or staff row. */
export const demoPeople: readonly DemoPerson[] = [
  person('client', 'marigold', 'Marigold', 'Thistlewood', '1988-04-12', 'due within the half hour; cancels late for a fee; confirms a video visit; documents, $60.00 owed for two visits, insurance pending; books with Rowan, asks for a time with Juniper'),
  person('client', 'guillermina', 'Guillermina', 'Lunaverde de la Fuente', '1975-09-30', 'prefers Spanish; due now; long name; three documents; owes nothing now but insurance is pending; only the desk may cancel her visit'),
  person('client', 'eulalia', 'Eulalia', 'Campoverde Ríos', '1991-11-02', 'prefers Spanish; two visits that touch: one tap arrives at both; owes $30.00 after a write-off'),
  person('client', 'baltasar', 'Baltasar', 'Monteclaro', '1963-02-17', 'prefers Spanish; nothing today; a confirmed visit this week'),
  person('client', 'zebulon', 'Zebulon', 'Wintergreen', '1990-01-05', 'should have been here a few minutes ago: arrives late'),
  person('client', 'octavia', 'Octavia', 'Snapdragon-Reyes', '1969-12-24', 'visit is in five hours: too early to arrive'),
  person('client', 'ignatius', 'Ignatius', 'Puddlemere', '1982-06-18', 'staff stopped self check-in'),
  person('client', 'clementine', 'Clementine', 'Rookwater', '1994-03-03', 'an online visit within the hour'),
  person('client', 'xochitl', 'Xochitl', 'Lanternfield', '1979-08-08', 'twin: same letters and birth date as her brother, so the kiosk asks which visit'),
  person('client', 'xavier', 'Xavier', 'Lanternfield', '1979-08-08', 'twin: same letters and birth date as his sister, so the kiosk asks which visit'),
  person('client', 'anneliese', 'Anneliese', 'Umberfield', '1986-10-10', 'guardian of Linus and Greta (both born 05/05/2014, both due today) on one login; has a credit; must give a reason to cancel'),
  person('client', 'philippa', 'Philippa', 'Oakhurst-Vane', '1984-06-21', 'half of a couple: her login opens her own record and the joint one, which is due today; owes $165.00 of her own'),
  person('client', 'leopold', 'Leopold', 'Oakhurst-Vane', '1981-01-30', 'half of a couple: his login opens his own record and the joint one, not hers'),
  person('client', 'fennimore', 'Fennimore', 'Dapplegate', '1958-02-28', 'inactive client: the login is closed'),
  person('client', 'peregrine', 'Peregrine', 'Featherstone-Applewhite', '2001-07-21', 'nothing upcoming; new client: books a first visit'),
  person('owner', 'rowena', 'Rowena', 'Larkmeadow', '1970-01-01', 'owner'),
  person('manager', 'tobias', 'Tobias', 'Fernbank', '1970-01-01', 'manager'),
  person('front_desk', 'dorothea', 'Dorothea', 'Pennyfarthing', '1970-01-01', 'front desk'),
  person('scheduler', 'caspian', 'Caspian', 'Ledgerly', '1970-01-01', 'scheduler'),
  person('biller', 'henrietta', 'Henrietta', 'Coppergate', '1970-01-01', 'biller'),
  person('provider', 'rowan', 'Rowan', 'Tumbleton', '1970-01-01', 'provider with open online booking'),
];
