/** The dependency rule of the house. `npm run check` and a test of committed violations hold it. */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { pathNot: allowed },
});
const root = '^(?:tests/architecture/violations/)?';
const packages = (...names) => names.map((name) => `node_modules/${name}(?:/|$)`);
const words = '(sign-in|check-in|dashboard|appointments|messages|mail|billing|documents|insurance|profile|registration|hand-off|help|printing|practice|recovery|backup)';
const composers = '(?:dashboard|check-in)';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'nothing-imports-tests', severity: 'error', from: { pathNot: '^tests/' }, to: { path: '^tests/(?!architecture/violations/)' } },
    only('contract-knows-nobody', `${root}main/contract/`, [`${root}main/contract/`, ...packages('zod', '@orpc/contract', '@orpc/client')], 'The contract is types and schemas only.'),
    only('db-knows-nobody', `${root}db/`, [`${root}db/`, '^node:', '^(?:crypto|fs|path|url|os)$', ...packages('drizzle-orm', 'better-sqlite3')], 'The store knows SQL and nobody else.'),
    { name: 'renderer-knows-only-the-contract', severity: 'error', from: { path: `${root}renderer/` }, to: { path: [`${root}(?:db|preload)/`, `${root}main/(?!contract/)`, '^node:', ...packages('electron', 'better-sqlite3', 'drizzle-orm')] } },
    { name: 'renderer-word-knows-no-other-word', severity: 'error', from: { path: `${root}renderer/${words}/`, pathNot: `${root}renderer/dashboard/` }, to: { path: `${root}renderer/${words}/`, pathNot: `${root}renderer/$1/` } },
    { name: 'word-knows-no-other-word', severity: 'error', from: { path: `${root}main/${words}/`, pathNot: `${root}main/${composers}/` }, to: { path: `${root}main/${words}/`, pathNot: `${root}main/$1/` } },
    { name: 'word-knows-no-transport', severity: 'error', from: { path: `${root}main/${words}/` }, to: { path: `${root}main/(?:http|electron|fhir)/` } },
    only('papers-know-no-store', `${root}main/papers/`, [`${root}main/(?:papers|contract)/`, '^(?:node:)?(?:fs|path|url|worker_threads)$', ...packages('pdfkit', 'fontkit', 'bidi-js', 'node-thermal-printer', 'qrcode', 'zod', '@types/(?:pdfkit|fontkit|qrcode)')], 'Data in, bytes out.'),
    { name: 'one-door-pdfkit', severity: 'error', from: { pathNot: `^main/papers/` }, to: { path: packages('pdfkit', 'fontkit') } },
    { name: 'platform-knows-no-word', severity: 'error', from: { path: `${root}main/platform/` }, to: { path: `${root}(?:db|renderer|main/(?!platform/))` } },
    { name: 'transport-knows-no-word', comment: 'Windows and HTTP serve the contract; the entries hand them the router.', severity: 'error', from: { path: `${root}main/(?:http|electron)/` }, to: { path: [`${root}(?:db|renderer|preload)/`, `${root}main/(?!api/|contract/|platform/|http/|electron/)`] } },
    { name: 'electron-knows-no-http', severity: 'error', from: { path: `${root}main/(http|electron)/` }, to: { path: `${root}main/(?:http|electron)/`, pathNot: `${root}main/$1/` } },
    only('preload-knows-nobody', `${root}preload/`, packages('electron'), 'The preload forwards one port.'),
    { name: 'api-knows-no-word', severity: 'error', from: { path: `${root}main/api/` }, to: { path: `${root}main/${words}/` } },
    { name: 'one-door-sqlite', severity: 'error', from: { pathNot: [`${root}db/`, '^tests/(?!architecture/violations/)', '^drizzle\\.config'] }, to: { path: packages('better-sqlite3', 'drizzle-orm') } },
    { name: 'one-door-electron', severity: 'error', from: { pathNot: ['^main/electron/', '^preload/', '^main/electron-app\\.ts$'] }, to: { path: packages('electron'), dependencyTypesNot: ['type-only'] } },
    { name: 'one-door-keychain', severity: 'error', from: { pathNot: ['^main/platform/', '^tests/(?!architecture/violations/)'] }, to: { path: packages('keytar', '@node-rs/argon2') } },
    { name: 'one-door-otplib', severity: 'error', from: { pathNot: `${root}main/sign-in/` }, to: { path: packages('otplib') } },
    { name: 'one-door-react-aria', severity: 'error', from: { pathNot: '^renderer/(?:ui|kiosk)/' }, to: { path: packages('react-aria-components', 'react-aria') } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.renderer.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'], extensions: ['.ts', '.tsx', '.js', '.mjs'] },
    exclude: { path: '\\.po$' },
  },
};
