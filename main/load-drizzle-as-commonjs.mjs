// Loaded before every entry that runs from source. drizzle-orm's package.json is 180 KB, and Node reads it anew for each
// of the package's hundred modules when they are loaded as ES modules: 1.1 of the 1.3 seconds that it takes to load. Its CommonJS
// build is found by file name alone. The bundle for Electron has the package inside and needs none of this.
import * as nodeModule from 'node:module';

// Node 22.14 has no hooks yet: it starts a second later, and is the same otherwise.
nodeModule.registerHooks?.({
  resolve: (specifier, context, next) =>
    next(specifier, /^drizzle-orm(?:\/|$)/u.test(specifier) ? { ...context, conditions: context.conditions.map((one) => (one === 'import' ? 'require' : one)) } : context),
});
