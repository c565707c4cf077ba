import { app, Menu } from 'electron';
import { lockContents } from './lock-down.ts';

/** Switches of Chromium and Node that would open the program from outside. */
const openingSwitches = [
  'remote-debugging-port', 'remote-debugging-pipe', 'inspect', 'inspect-brk', 'js-flags', 'load-extension', 'no-sandbox', 'disable-web-security',
  'allow-file-access-from-files', 'proxy-server', 'proxy-pac-url', 'host-rules', 'host-resolver-rules', 'renderer-cmd-prefix', 'utility-cmd-prefix', 'gpu-launcher', 'unsafely-treat-insecure-origin-as-secure', 'user-data-dir',
];

/** A packaged program refuses them; while it is developed they are how tests drive it. */
export function findOpeningSwitch(): string | undefined {
  return app.isPackaged ? openingSwitches.find((name) => app.commandLine.hasSwitch(name)) : undefined;
}

/** Call before the app is ready. */
export function hardenApp(): void {
  app.enableSandbox();
  // On a Mac the editing keys live in the menu.
  Menu.setApplicationMenu(process.platform === 'darwin' ? Menu.buildFromTemplate([{ role: 'editMenu' }]) : null);
  // Nothing opens contents but screen-window.ts; should anything, it can go nowhere.
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, decide) => {
    event.preventDefault();
    decide(false);
  });
}
