/** The fixed people of the demo clinic. All invented. One password for all: this clinic holds nobody's secrets. */
export const demoPassword = 'meadow lantern 2026';
/** Argon2id, 64 MiB, t=3, p=1, of that password: computed once, so that the first start is quick. */
export const demoPasswordHash = '$argon2id$v=19$m=65536,t=3,p=1$dYN3rUJaCRlGmCfWRXgksQ$0l35czwM8cLYNGEl1aVPv/UKF9+zRzHHs8OpO47pnrc';

type Role = 'client' | 'front_desk' | 'scheduler' | 'biller' | 'provider' | 'manager' | 'owner';

export type DemoPerson = { role: Role; username: string; password: string; dateOfBirth: string; firstName: string; lastName: string; shows: string };

const person = (role: Role, username: string, firstName: string, lastName: string, dateOfBirth: string, shows: string): DemoPerson => ({ role, username, password: demoPassword, dateOfBirth, firstName, lastName, shows });

/** Username = id of the client or staff row. */
export const demoPeople: readonly DemoPerson[] = [
  person('client', 'marigold', 'Marigold', 'Thistlewood', '1988-04-12', 'due in 23 minutes; documents, a balance and insurance pending'),
  person('client', 'guillermina', 'Guillermina', 'Lunaverde de la Fuente', '1975-09-30', 'prefers Spanish; due now; long name'),
  person('client', 'zebulon', 'Zebulon', 'Wintergreen', '1990-01-05', 'should have been here 12 minutes ago: arrives late'),
  person('client', 'octavia', 'Octavia', 'Snapdragon-Reyes', '1969-12-24', 'visit is in five hours: too early to arrive'),
  person('client', 'ignatius', 'Ignatius', 'Puddlemere', '1982-06-18', 'staff stopped self check-in'),
  person('client', 'clementine', 'Clementine', 'Rookwater', '1994-03-03', 'an online visit within the hour'),
  person('client', 'xochitl', 'Xochitl', 'Lanternfield', '1979-08-08', 'twin: same letters and birth date as her brother'),
  person('client', 'xavier', 'Xavier', 'Lanternfield', '1979-08-08', 'twin: same letters and birth date as his sister'),
  person('client', 'anneliese', 'Anneliese', 'Umberfield', '1986-10-10', 'guardian of two children on one login; has a credit'),
  person('client', 'fennimore', 'Fennimore', 'Dapplegate', '1958-02-28', 'inactive client'),
  person('client', 'peregrine', 'Peregrine', 'Featherstone-Applewhite', '2001-07-21', 'nothing upcoming; new client'),
  person('owner', 'rowena', 'Rowena', 'Larkmeadow', '1970-01-01', 'owner'),
  person('manager', 'tobias', 'Tobias', 'Fernbank', '1970-01-01', 'manager'),
  person('front_desk', 'dorothea', 'Dorothea', 'Pennyfarthing', '1970-01-01', 'front desk'),
  person('scheduler', 'caspian', 'Caspian', 'Ledgerly', '1970-01-01', 'scheduler'),
  person('biller', 'henrietta', 'Henrietta', 'Coppergate', '1970-01-01', 'biller'),
  person('provider', 'rowan', 'Rowan', 'Tumbleton', '1970-01-01', 'provider with open online booking'),
];
