import x11 from 'x11';
import type { XTest } from 'x11';

const [keyPress, keyRelease, buttonPress, buttonRelease, motion] = [2, 3, 4, 5, 6];
const shiftSign = 0xffe1;
const viewable = 2;
const held = { ctrl: 0xffe3, shift: shiftSign, alt: 0xffe9, super: 0xffeb };
const named: Record<string, number> = {
  Backspace: 0xff08, Tab: 0xff09, Enter: 0xff0d, Pause: 0xff13, Escape: 0xff1b, Home: 0xff50, Left: 0xff51, Up: 0xff52, Right: 0xff53, Down: 0xff54, PageUp: 0xff55, PageDown: 0xff56, End: 0xff57,
  Print: 0xff61, Insert: 0xff63, Menu: 0xff67, Delete: 0xffff, Back: 0x1008ff26, Forward: 0x1008ff27, Reload: 0x1008ff29, Search: 0x1008ff1b, Mail: 0x1008ff19, HomePage: 0x1008ff18, Favorites: 0x1008ff30, Explorer: 0x1008ff5d, Calculator: 0x1008ff1d,
};

export type Hold = keyof typeof held;
/** The keyboard and the mouse of a display, as if somebody sat there: the window's own shortcuts hear them too. */
export type Keyboard = {
  /** False = the display's keyboard has no such key. */
  press(key: string, ...holding: Hold[]): boolean;
  /** Low on the left of the display, where its ordinary window covers nothing. 1 left, 2 middle, 3 right, 4 and 5 the wheel. */
  click(button: number, ...holding: Hold[]): void;
  /** Ids of the windows that show: dialogs, menus and bubbles are windows too. */
  listWindows(): Promise<number[]>;
  /** What is pressed goes to this window: without a window manager the display gives the keyboard to whoever asked last. */
  focus(window: number): void;
  /** Everything pressed has reached the display. */
  settle(): Promise<void>;
  close(): void;
};

const ask = <T>(call: (answer: (cause: Error | null | undefined, value: T) => void) => void): Promise<T> => new Promise((resolve, reject) => void call((cause, value) => (cause ? reject(cause) : resolve(value))));

export async function openKeyboard(display: string): Promise<Keyboard> {
  const { client, screen: [screen], min_keycode: first, max_keycode: last } = await ask<Parameters<Parameters<typeof x11.createClient>[1]>[1]>((answer) => x11.createClient({ display }, answer));
  if (!screen) throw new Error('the display has no screen');
  client.on('error', () => client.terminate());
  const test = await ask<XTest>((answer) => client.require('xtest', answer));
  const signs = await ask<number[][]>((answer) => client.GetKeyboardMapping(first, last - first + 1, answer));
  const codeOf = (sign: number): number | undefined => {
    const at = signs.findIndex((row) => row.includes(sign));
    return at < 0 ? undefined : first + at;
  };
  const fake = (type: number, detail: number, x = 0, y = 0): void => test.FakeInput(type, detail, 0, screen.root, x, y);
  const holdWhile = (holding: readonly Hold[], act: () => void): void => {
    const codes = holding.map((name) => codeOf(held[name])).filter((code) => code !== undefined);
    for (const code of codes) fake(keyPress, code);
    act();
    for (const code of codes.toReversed()) fake(keyRelease, code);
  };
  return {
    press: (key, ...holding) => {
      const code = codeOf(signOf(key));
      if (code === undefined) return false;
      holdWhile(holding, () => {
        fake(keyPress, code);
        fake(keyRelease, code);
      });
      return true;
    },
    click: (button, ...holding) => {
      fake(motion, 0, Math.round(screen.pixel_width / 4), Math.round(screen.pixel_height * 0.93));
      holdWhile(holding, () => {
        fake(buttonPress, button);
        fake(buttonRelease, button);
      });
    },
    listWindows: async () => {
      const { children } = await ask<{ children: number[] }>((answer) => client.QueryTree(screen.root, answer));
      const shown = await Promise.all(children.map((id) => ask<{ mapState: number }>((answer) => client.GetWindowAttributes(id, answer)).then(({ mapState }) => mapState === viewable, () => false)));
      return children.filter((_, index) => shown[index]);
    },
    focus: (window) => client.SetInputFocus(window, 0),
    settle: async () => void (await ask((answer) => client.GetInputFocus(answer))),
    close: () => client.terminate(),
  };
}

function signOf(key: string): number {
  if (/^F\d+$/u.test(key)) return 0xffbd + Number(key.slice(1));
  const sign = named[key] ?? key.codePointAt(0);
  if (sign === undefined) throw new Error('no key was named');
  return sign;
}
