/** One key per username however it is typed, so that no second account shadows the first. */
export function foldUsername(username: string): string {
  return username.normalize('NFKC').trim().toLowerCase().replace(/\p{C}/gu, '');
}
