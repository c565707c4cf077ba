/** Which kind of screen this page is; the page itself says so on <html>, at build time. */
export function isKiosk(): boolean {
  return document.documentElement.dataset['surface'] === 'kiosk';
}
