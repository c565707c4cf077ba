// Loaded before every entry (`node --import`). The encrypted store's native part needs Node-API 10: on an older Node it
// crashes without a message, so say it in words first. Plain JavaScript, because an old Node cannot read TypeScript.
if (Number(process.versions.napi) < 10) {
  process.stderr.write(
    `Anteroom needs Node 22.14 or newer (24 is best); this is ${process.version}. ` +
      'Run it through npm (npm ci, then npm start), which brings its own Node on Linux and Windows.\n',
  );
  process.exit(10);
}
