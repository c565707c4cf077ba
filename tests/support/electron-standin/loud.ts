/** What the stand-in lacks says so, instead of being quietly undefined. */
export function loud<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get: (held, property, receiver) => {
      if (typeof property === 'string' && property !== 'then' && property !== 'toJSON' && !(property in held)) throw new Error(`not implemented in the electron stand-in: ${name}.${property}`);
      return Reflect.get(held, property, receiver);
    },
  });
}
