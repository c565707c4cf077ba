import type { LucideIcon } from 'lucide-react';

/** One item of the left menu. Words whose screens are not built yet are not in the list at all. */
export interface KioskMenuItem {
  id: string;
  /** The seed's label, in the person's language. */
  label: string;
  icon: LucideIcon;
  count: number;
  /** What is counted, for screen readers: "3 documents to do". */
  countLabel: string;
}

export interface KioskMenu {
  items: readonly KioskMenuItem[];
  current: string;
  onChoose: (id: string) => void;
}
