/** Where the desk is. Kept in memory: nothing about a client stands in an address. */
export type DeskPlace =
  | { kind: 'today' }
  | { kind: 'clients' }
  | { kind: 'new_client' }
  | { kind: 'client'; clientId: string };

export type GoTo = (place: DeskPlace) => void;
