import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-aria-components/Link';
import { CountBadge } from '#renderer/ui/count-badge.tsx';
import type { KioskMenu } from './kiosk-menu.ts';
import styles from './side-menu.module.css';

interface SideMenuProps {
  menu: KioskMenu;
  /** `list` in a dialog at the largest text; else the column in landscape and the rail in portrait. */
  look?: 'column' | 'list';
}

export function SideMenu({ menu, look = 'column' }: SideMenuProps) {
  const { t } = useLingui();
  return (
    <nav aria-label={t`Menu`} className={styles[look]}>
      <ul className={styles.items}>
        {menu.items.map(({ id, label, icon: Icon, count, countLabel }) => (
          <li key={id}>
            <Link className={styles.item} aria-current={id === menu.current ? 'page' : undefined} onPress={() => menu.onChoose(id)}>
              <Icon aria-hidden className={styles.icon} />
              <span className={styles.label}>{label}</span>
              <CountBadge count={count} label={countLabel} className={styles.count} />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
