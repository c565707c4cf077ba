/** What the tests use of the X client, which brings no types. */
declare module 'x11' {
  type Answer<T> = (cause: Error | null | undefined, answer: T) => void;
  export interface XTest {
    FakeInput(type: number, detail: number, delayMs: number, window: number, x: number, y: number): void;
  }
  export interface XClient {
    GetKeyboardMapping(firstCode: number, count: number, answer: Answer<number[][]>): void;
    QueryTree(window: number, answer: Answer<{ children: number[] }>): void;
    GetWindowAttributes(window: number, answer: Answer<{ mapState: number }>): void;
    SetInputFocus(window: number, revertTo: number): void;
    GetInputFocus(answer: Answer<unknown>): void;
    require(extension: 'xtest', answer: Answer<XTest>): void;
    on(event: 'error', heard: (cause: Error) => void): void;
    terminate(): void;
  }
  interface Display {
    client: XClient;
    min_keycode: number;
    max_keycode: number;
    screen: { root: number; pixel_width: number; pixel_height: number }[];
  }
  export function createClient(options: { display: string }, answer: Answer<Display>): void;
}
