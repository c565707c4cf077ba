import type { Session, WebContents } from 'electron';
import type { Surface } from '#main/contract/policy.ts';
import { addressOf } from './app-protocol.ts';

/** Nothing of the outside: no permission, no device, no download, no request to anywhere but our own files. */
export function lockPartition(partition: Session, surface: Surface): void {
  partition.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  partition.setPermissionCheckHandler(() => false);
  partition.setDevicePermissionHandler(() => false);
  partition.setDisplayMediaRequestHandler((_request, decide) => decide({}));
  partition.setSpellCheckerEnabled(false);
  partition.on('will-download', (event) => event.preventDefault());
  partition.on('select-hid-device', (event, _details, decide) => refuseDevice(event, () => decide()));
  partition.on('select-usb-device', (event, _details, decide) => refuseDevice(event, () => decide()));
  partition.on('select-serial-port', (event, _ports, _contents, decide) => refuseDevice(event, () => decide('')));
  const own = addressOf(surface);
  partition.webRequest.onBeforeRequest((details, decide) => decide({ cancel: !details.url.startsWith(own) && !isInsidePage(details.url) }));
}

function refuseDevice(event: { preventDefault: () => void }, decide: () => void): void {
  event.preventDefault();
  decide();
}

/** A window stays at its one page: no navigation, no window, no frame, no guest page. */
export function lockContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  for (const move of ['will-navigate', 'will-frame-navigate', 'will-redirect'] as const) contents.on(move as 'will-navigate', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  // A page may not hold a window open either.
  contents.on('will-prevent-unload', (event) => event.preventDefault());
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/** Pictures that our own page holds already. The content policy says which of them it may show. */
function isInsidePage(url: string): boolean {
  return url.startsWith('data:image/') || url.startsWith('devtools:');
}
