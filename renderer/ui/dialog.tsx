import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading as AriaHeading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import styles from './dialog.module.css';
import { classNames } from './class-names.ts';
import { ScrollColumn } from './scroll-column.tsx';
import { useStage } from './stage.ts';

interface DialogProps {
  isOpen: boolean;
  /** Esc, or a button inside. */
  onClose: () => void;
  title: ReactNode;
  /** `alertdialog` for a warning that must be answered. */
  role?: 'dialog' | 'alertdialog';
  /** Esc does nothing: only the buttons decide. */
  mustAnswer?: boolean;
  /** Hides the page behind wholly, for privacy. */
  cover?: boolean;
  /** Puts title and words in the middle. */
  centered?: boolean;
  width?: 'normal' | 'narrow';
  /** The buttons, in one row where they fit; equal widths. */
  actions?: ReactNode;
  /** Above the title: a picture, the countdown. */
  above?: ReactNode;
  children: ReactNode;
}

/** A dialog over the page, which leaves the accessibility tree. The kiosk's foot bar stays in reach (it is marked as top layer). */
export function Dialog({ isOpen, onClose, title, role = 'dialog', mustAnswer, cover, centered, width = 'normal', above, actions, children }: DialogProps) {
  const stage = useStage();
  return (
    <ModalOverlay UNSTABLE_portalContainer={stage} isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isKeyboardDismissDisabled={mustAnswer} className={classNames(styles.overlay, cover && styles.cover)}>
      <Modal className={classNames(styles.modal, width === 'narrow' && styles.narrow)}>
        <AriaDialog role={role} className={classNames(styles.dialog, centered && styles.centered)}>
          {above}
          <AriaHeading slot="title" level={2} className={styles.title}>{title}</AriaHeading>
          <ScrollColumn className={styles.scroll}><div className={styles.body}>{children}</div></ScrollColumn>
          {actions && <div className={styles.actions}>{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
