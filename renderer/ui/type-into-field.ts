type Field = HTMLInputElement | HTMLTextAreaElement;

export function isKeyedField(element: unknown): element is Field {
  return (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) && 'keyboard' in element.dataset && !element.disabled;
}

/** Puts text at the caret, as a key would: through the events that a hardware key causes, so fields need to know one way only. */
export function typeIntoField(field: Field, text: string): void {
  if (!sendKey(field, text)) return;
  const { selectionStart: start, selectionEnd: end } = caretOf(field);
  const room = field.maxLength < 0 ? text.length : field.maxLength - field.value.length + (end - start);
  if (room <= 0) return;
  field.setRangeText(text.slice(0, room), start, end, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: text }));
}

export function deleteInField(field: Field): void {
  if (!sendKey(field, 'Backspace')) return;
  const { selectionStart: start, selectionEnd: end } = caretOf(field);
  if (end === 0) return;
  field.setRangeText('', start === end ? start - 1 : start, end, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'deleteContentBackward' }));
}

/** False where the field took the key for itself. */
function sendKey(field: Field, key: string): boolean {
  return field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}

function caretOf(field: Field) {
  const atEnd = field.value.length;
  return { selectionStart: field.selectionStart ?? atEnd, selectionEnd: field.selectionEnd ?? atEnd };
}
