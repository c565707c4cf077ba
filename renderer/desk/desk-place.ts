/** Where the desk is. Kept in memory: nothing about a client stands in an address. */
export type DeskPlace =
  | { kind: 'today' }
  | { kind: 'schedule' }
  | { kind: 'clients' }
  | { kind: 'new_client' }
  | { kind: 'billing' }
  | { kind: 'client'; clientId: string; tab?: 'visits' | 'billing' }
  | { kind: 'availability'; providerId: string }
  | { kind: 'online_scheduling'; providerId: string }
  | { kind: 'set_up' }
  | SettingsPlace;

/** `id` of the chosen record, or `new`. */
export type SettingsPlace = { kind: 'settings'; page: 'practice' | 'locations' | 'providers' | 'services' | 'billing' | 'staff' | 'sign_in' | 'terms' | 'mail' | 'papers' | 'printers' | 'safety'; id?: string };

export type GoTo = (place: DeskPlace) => void;
