/**
 * A browser screen proves that it was opened from the printed address: the secret in the fragment is exchanged once for an
 * HttpOnly cookie and taken out of the address bar. An Electron window needs none.
 * @returns false when this screen was not opened from the printed address
 */
export async function openSurface(): Promise<boolean> {
  if (window.location.protocol === 'app:') return true;
  const secret = window.location.hash.slice(1);
  if (secret !== '') window.history.replaceState(null, '', window.location.pathname);
  const response = await fetch('/surface', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ secret }),
  });
  return response.ok;
}
