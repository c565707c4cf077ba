import styles from './text-paragraphs.module.css';

/** A longer text: an empty line begins a new paragraph. Shown as text, whatever it holds. */
export function TextParagraphs({ text }: { text: string }) {
  return <div className={styles.text}>{text.split(/\n\s*\n/u).map((paragraph, index) => <p key={index}>{paragraph}</p>)}</div>;
}
